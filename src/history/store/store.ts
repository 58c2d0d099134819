import * as v from 'valibot';
import { firstIssue } from '../records/schema.ts';
import type { Change, ChangeChannel } from './change-channel.ts';
import { HistoryError, type HistoryFault } from './history-error.ts';
import type { Row, RowKey, Rows, StoreName } from './rows.ts';

/**
 * One open database (or memory in its place): its rows, and the two ways to report about them. History, archive,
 * saved snapshots and backup all work on the same store; whoever opens one of them passes the store on.
 */
export interface Store {
  readonly rows: Rows;
  readonly tell: (change: Change) => void; // announces a change to every other tab, window and worker
  readonly damaged: (store: StoreName, key: RowKey, detail: string) => void; // reports a record that was skipped and left as it is
  readonly onChange: (listener: (change: Change) => void) => () => void; // changes made by others; returns how to stop listening
  readonly close: () => void;
}

export interface StoreParts {
  readonly rows: Rows;
  readonly openChannel: (listen: (change: Change) => void) => ChangeChannel;
  readonly onFault: (fault: HistoryFault) => void;
}

export const storeOver = ({ rows, openChannel, onFault }: StoreParts): Store => {
  const listeners = new Set<(change: Change) => void>();
  const channel = openChannel((change) => listeners.forEach((listener) => listener(change)));
  return {
    rows,
    tell: (change) => channel.tell(change),
    damaged: (store, key, detail) => onFault({ kind: 'damaged', store, key: [key].flat().join(' '), detail }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      channel.close();
      listeners.clear();
      rows.close();
    },
  };
};

/** The values that `schema` accepts, in the order of `found`. The others are reported as damaged. */
export const validValues = <T>(
  { damaged }: Store,
  schema: v.GenericSchema<unknown, T>,
  found: readonly Row[],
): readonly T[] =>
  found.flatMap(({ store, key, value }) => {
    const read = v.safeParse(schema, value);
    if (read.success) return [read.output];
    damaged(store, key, firstIssue(read.issues));
    return [];
  });

/** `value` if `schema` accepts it. The program itself must never write anything else: throws a 'refused' error. */
export const checked = <T>(schema: v.GenericSchema<unknown, T>, value: T, what: string): T => {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new HistoryError('refused', `${what}: ${firstIssue(read.issues)}`);
  return read.output;
};
