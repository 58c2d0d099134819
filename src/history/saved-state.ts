import * as v from 'valibot';
import type { Millis } from '../geometry/units.ts';
import { instant } from './schema.ts';

/** What the running monitor goes on from after a reload, a crash or a restart of the browser. */
export interface SavedState {
  readonly version: 1; // of this record
  readonly savedAt: Millis; // epoch: the time since then was away or asleep, and counts as such
  readonly alerts: unknown; // the alert layer's own state: plain data, checked by the alert layer when it is taken up
}

export const savedStateSchema: v.GenericSchema<unknown, SavedState> = v.object({
  version: v.literal(1),
  savedAt: instant,
  alerts: v.unknown(),
});
