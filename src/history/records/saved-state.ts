import * as v from 'valibot';
import type { AlertState } from '../../alerts/state.ts';
import type { Breaks } from '../../alerts/breaks/state.ts';
import { millis, type Millis } from '../../base/units.ts';
import { alertStateSchema } from './alert-state-schema.ts';
import { breaksSchema } from './breaks-schema.ts';
import { finite } from './schema.ts';

/** The state that the monitor resumes from after a reload, a crash or a restart of the browser. */
export interface SavedState {
  readonly version: 1; // of this record
  readonly savedAt: Millis; // epoch
  readonly alerts: AlertState;
  readonly breaks?: Breaks; // absent in records of versions without breaks
}

export const savedStateSchema: v.GenericSchema<unknown, SavedState> = v.object({
  version: v.literal(1),
  savedAt: v.pipe(finite, v.transform(millis)), // a capture time: it may have fractions
  alerts: alertStateSchema,
  breaks: v.exactOptional(breaksSchema),
});
