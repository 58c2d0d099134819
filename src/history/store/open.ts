import { seconds, type Millis } from '../../base/units.ts';
import { historyOver, type History } from './history.ts';
import { idbRows } from './idb-rows.ts';
import { memoryRows } from './memory-rows.ts';
import { MIGRATIONS } from './migrations.ts';
import { openNotices, silentNotices } from './change-channel.ts';
import { HistoryError, asHistoryError, type HistoryFault } from './history-error.ts';

export interface OpenOptions {
  /** The sample clip's: in memory, apart from the person's own, gone when closed. */
  readonly sample: boolean;
  readonly onFault: (fault: HistoryFault) => void;
  /** How long another tab may take to let go of an older database. [H] */
  readonly patience?: Millis;
  /** Another name is for tests only: docs/data.md promises `plumbline`. */
  readonly name?: string;
}

export type Opened =
  | { readonly ok: true; readonly history: History }
  | {
      readonly ok: false;
      readonly problem: HistoryError; // its message says what the person can do
      readonly history: History; // in memory, in its place: everything works, nothing outlives it
    };

/**
 * Opens what is kept, in the worker and in the window alike: each has its own gate. Never rejects: that nothing can be
 * kept is a result, and watching goes on without.
 */
export const openHistory = async (options: OpenOptions): Promise<Opened> => {
  const { sample, onFault, patience = seconds(3), name = 'plumbline' } = options;
  const inMemory = () => historyOver({ rows: memoryRows(), sample, openNotices: () => silentNotices, onFault });
  if (sample) return { ok: true, history: inMemory() };
  try {
    const rows = await idbRows({
      name,
      migrations: MIGRATIONS,
      patience,
      onSuperseded: () => onFault({ kind: 'superseded', message: new HistoryError('superseded', 'newer tab').message }),
    });
    return { ok: true, history: historyOver({ rows, sample, openNotices, onFault }) };
  } catch (error) {
    return { ok: false, problem: asHistoryError(error), history: inMemory() };
  }
};
