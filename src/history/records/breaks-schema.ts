import * as v from 'valibot';
import type { Breaks } from '../../alerts/breaks/state.ts';
import { millis } from '../../base/units.ts';
import { desk, finite } from './schema.ts';

const time = v.pipe(finite, v.transform(millis));

/** What is remembered of breaks, water and desk; units stand beside the type. Later fields may be missing. */
export const breaksSchema: v.GenericSchema<unknown, Breaks> = v.object({
  version: v.literal(1),
  at: v.nullable(time),
  off: time,
  feet: time,
  back: time,
  sat: time,
  dry: time,
  sameDesk: time,
  desk: v.nullable(desk),
  waited: time,
  sinceShift: v.exactOptional(time),
  evenAt: v.exactOptional(v.nullable(time)),
  last: v.nullable(v.object({ at: time, how: v.picklist(['away', 'feet', 'guided']), lasted: time })),
  prompt: v.nullable(v.object({ what: v.picklist(['move', 'shift', 'water', 'desk', 'even']), at: time })),
});
