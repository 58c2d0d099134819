import * as Chronic from './load/chronic.ts';
import * as Clock from './clock.ts';
import * as Creep from './load/creep.ts';
import * as Episodes from './decide/episodes.ts';
import type * as Gate from './answers/gate.ts';
import * as Exposure from './load/exposure.ts';
import * as Minutes from './load/recent-minutes.ts';
import * as ShiftTally from './load/shift-tally.ts';
import * as Slots from './load/time-slots.ts';
import * as Sidedness from './load/sidedness.ts';
import * as StaticHold from './load/static-hold.ts';
import * as Stillness from './load/stillness.ts';
import * as Sudden from './load/sudden-movement.ts';
import type { AngularSpeeds } from '../geometry/motion/speed.ts';
import type { Reading } from '../geometry/reading.ts';
import type { Measured, UnknownReason, MetricId } from '../geometry/metric.ts';
import type { Millis } from '../base/units.ts';
import type { Track } from './load/metric-track.ts';

/** Input of the alert reducer, in the order of capture times (`at`, epoch). The reducer ignores late and repeated instants. */
export type AlertInput =
  | {
      readonly kind: 'reading'; // a person was measured
      readonly at: Millis;
      readonly reading: Reading; // smoothed
      readonly repeated?: boolean; // the networks did not run: the reading repeats the last look. Absent: a new look
      readonly legs?: Measured | null; // more weight on the left leg than upright, 0-1, where it is seen of somebody who works standing
      readonly speeds?: AngularSpeeds; // of head and trunk before smoothing; without them sudden movements are not detected
    }
  | {
      readonly kind: 'away'; // nobody sits there
      readonly at: Millis;
      readonly standingUp?: boolean; // somebody stands before the camera, who was calibrated sitting
    }
  | { readonly kind: 'blind'; readonly at: Millis; readonly reason: UnknownReason | 'paused' | 'stalled' | 'asleep' } // not measured
  | { readonly kind: 'snooze'; readonly at: Millis; readonly until: Millis }
  | { readonly kind: 'wake'; readonly at: Millis }; // the person ends a snooze

/** The state of the alert layer. Plain data below 4 kB, for structured clone and JSON. */
export interface AlertState {
  readonly version: 1;
  readonly clock: Clock.Clock;
  readonly seen: 'person' | 'nobody' | 'unseen'; // from the newest instants; short unmeasured time does not change it
  readonly slots: Slots.Slots;
  readonly tracks: Readonly<Partial<Record<MetricId, Track>>>; // metrics with bands, measured lately or still loaded
  readonly newest: Exposure.Verdict; // of the newest instant alone
  readonly exposure: Exposure.Exposure;
  readonly creep: Creep.Creep;
  readonly stillness: Stillness.Stillness;
  readonly shifts?: ShiftTally.ShiftTally; // absent in records of earlier versions
  readonly staticHold: StaticHold.StaticHold;
  readonly sidedness?: Sidedness.Sidedness; // absent in records of earlier versions
  readonly chronic?: Chronic.Chronic; // likewise
  readonly sudden: Sudden.Sudden;
  readonly minutes: Minutes.Minutes;
  readonly episodes: Episodes.Episodes;
  readonly gate?: Gate.Gate; // what answers to warnings are compared with; absent before the first reading
}

export const initialAlertState = (): AlertState => ({
  version: 1,
  clock: Clock.initial(),
  seen: 'unseen',
  slots: Slots.initial(),
  tracks: {},
  newest: 'unsure',
  exposure: Exposure.initial(),
  creep: Creep.initial(),
  stillness: Stillness.initial(),
  shifts: ShiftTally.initial(),
  staticHold: StaticHold.initial(),
  sidedness: Sidedness.initial(),
  chronic: Chronic.initial(),
  sudden: Sudden.initial(),
  minutes: Minutes.initial(),
  episodes: Episodes.initial(),
});
