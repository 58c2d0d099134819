import * as v from 'valibot';
import type { Millis } from '../../base/units.ts';
import { nightlySchema, type NightlyRecord } from '../records/nightly.ts';
import type { Store } from './store.ts';

const KEY = 'nightly'; // in `state`: no backup holds it, and deleting everything forgets it

/** The folder of the nightly backup. Rejects with a `HistoryError`. */
export interface NightlyStore {
  get(): Promise<NightlyRecord | null>; // null: no folder is chosen
  put(record: NightlyRecord): Promise<void>;
  /** Changes the record of the folder that was chosen at `chosen`. Another one, or none, stays as it is. */
  change(chosen: Millis, change: Partial<NightlyRecord>): Promise<void>;
  remove(): Promise<void>;
}

export const openNightlyStore = (store: Store): NightlyStore => {
  const { rows, tell } = store;
  return {
    get: async () => {
      const read = v.safeParse(nightlySchema, await rows.get('state', KEY));
      return read.success ? read.output : null; // nothing of the person's is in it: the settings show that none is chosen
    },
    put: async (value) => {
      await rows.write({ put: [{ store: 'state', key: KEY, value }] });
      tell('state');
    },
    change: async (chosen, change) => {
      const isOf = (now: unknown): now is NightlyRecord =>
        typeof now === 'object' && now !== null && 'chosen' in now && now.chosen === chosen;
      await rows.change('state', KEY, (now) => (isOf(now) ? { ...now, ...change } : undefined));
      tell('state');
    },
    remove: async () => {
      await rows.remove('state', KEY);
      tell('state');
    },
  };
};
