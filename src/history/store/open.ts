import { seconds, type Millis } from '../../base/units.ts';
import { silentChannel, openChangeChannel, storeOver } from './store.ts';
import { historyOver, type History } from './history.ts';
import { asHistoryError, type HistoryError, type HistoryFault } from './history-error.ts';
import { idbRows } from './idb-rows.ts';
import { MIGRATIONS } from './migrations.ts';

export interface OpenOptions {
  /** The sample clip's history: in memory, apart from the person's own, gone when closed. */
  readonly sample: boolean;
  readonly onFault: (fault: HistoryFault) => void;
  /** How long another tab may take to close an older database. [H] */
  readonly patience?: Millis;
  /** Another name is for tests only: docs/data.md promises `plumbline`. */
  readonly name?: string;
}

export type Opened =
  | { readonly ok: true; readonly history: History }
  | {
      readonly ok: false;
      readonly problem: HistoryError;
      readonly history: History; // in memory, as a substitute: everything works, nothing is stored
    };

/**
 * Opens the history. Worker and window each open their own. Never rejects: a browser that cannot store anything is a
 * result, and watching goes on without storage.
 */
export const openHistory = async (options: OpenOptions): Promise<Opened> => {
  const { sample, onFault, patience = seconds(3), name = 'plumbline' } = options;
  // Its code is loaded where it is needed: by the sample, and where nothing can be stored.
  const inMemory = async () => {
    const { memoryRows } = await import('./memory-rows.ts');
    return historyOver(storeOver({ rows: memoryRows(), openChannel: () => silentChannel, onFault }), sample);
  };
  if (sample) return { ok: true, history: await inMemory() };
  try {
    const rows = await idbRows({
      name,
      migrations: MIGRATIONS,
      patience,
      onSuperseded: () => onFault({ kind: 'superseded' }),
    });
    return { ok: true, history: historyOver(storeOver({ rows, openChannel: openChangeChannel, onFault }), sample) };
  } catch (error) {
    return { ok: false, problem: asHistoryError(error), history: await inMemory() };
  }
};
