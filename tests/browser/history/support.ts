import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { minutes } from '../../../src/base/units.ts';
import type { History } from '../../../src/history/store/history.ts';
import type { HistoryFault } from '../../../src/history/store/history-error.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { savedStateSchema } from '../../../src/history/records/saved-state.ts';
import { provideStateSchema } from '../../../src/history/store/history.ts';

provideStateSchema(savedStateSchema); // as the worker does at its start

/** How long another connection may take to let go, where it is not the subject that it does not. */
export const PATIENCE = minutes(1);

/** A database of its own for each test, gone when the test is over. */
export const ownDatabase = () => {
  const open: History[] = [];
  const names: string[] = [];

  afterEach(async () => {
    for (const history of open.splice(0)) history.close();
    await Promise.all(names.splice(0).map((name) => deleteDB(name)));
  });

  return {
    name: (): string => {
      const name = `plumbline-${crypto.randomUUID()}`;
      names.push(name);
      return name;
    },
    /** The real gate over the database `name`, and what it had to complain about. */
    open: async (name: string): Promise<{ history: History; faults: HistoryFault[] }> => {
      const faults: HistoryFault[] = [];
      const opened = await openHistory({
        sample: false,
        name,
        patience: PATIENCE,
        onFault: (fault) => faults.push(fault),
      });
      if (!opened.ok) throw opened.problem;
      open.push(opened.history);
      return { history: opened.history, faults };
    },
  };
};

/** The next call of what this gives as `tell` resolves `told`. */
export const nextCall = <T>(): { tell: (value: T) => void; told: Promise<T> } => {
  let tell: (value: T) => void = () => undefined;
  const told = new Promise<T>((resolve) => {
    tell = resolve;
  });
  return { tell, told };
};
