import * as Clock from './clock.ts';
import * as Creep from './load/creep.ts';
import * as Episodes from './decide/episodes.ts';
import * as Exposure from './load/exposure.ts';
import * as Minutes from './load/recent-minutes.ts';
import * as Slots from './load/time-slots.ts';
import * as Sidedness from './load/sidedness.ts';
import * as StaticHold from './load/static-hold.ts';
import * as Stillness from './load/stillness.ts';
import * as Sudden from './load/sudden-movement.ts';
import type { AngularSpeeds } from '../geometry/motion/speed.ts';
import type { Reading } from '../geometry/reading.ts';
import type { UnknownReason, MetricId } from '../geometry/metric.ts';
import type { Millis } from '../base/units.ts';
import type { Track } from './load/metric-track.ts';

/** What happened, in the order of its capture times. Late or doubled instants are ignored by the reducer. */
export type AlertInput =
  | {
      readonly kind: 'reading'; // a person was measured
      readonly at: Millis;
      readonly reading: Reading; // smoothed
      readonly speeds?: AngularSpeeds; // of head and trunk before smoothing; without it nothing is said of sudden movement
    }
  | {
      readonly kind: 'away'; // nobody sits there
      readonly at: Millis;
      readonly standingUp?: boolean; // somebody stands before the camera, who was calibrated sitting
    }
  | { readonly kind: 'blind'; readonly at: Millis; readonly reason: UnknownReason | 'paused' | 'stalled' | 'asleep' } // not measured
  | { readonly kind: 'snooze'; readonly at: Millis; readonly until: Millis }
  | { readonly kind: 'wake'; readonly at: Millis }; // end a snooze by hand

/** Everything the alert layer remembers. Plain data below 4 kB: structured clone and JSON keep it. */
export interface AlertState {
  readonly version: 1;
  readonly clock: Clock.Clock;
  readonly seen: 'person' | 'nobody' | 'unseen'; // what the newest instants were; a blink does not change it
  readonly slots: Slots.Slots;
  readonly tracks: Readonly<Partial<Record<MetricId, Track>>>; // metrics with bands, measured lately or still loaded
  readonly newest: Exposure.Verdict; // what the newest instant alone says
  readonly exposure: Exposure.Exposure;
  readonly creep: Creep.Creep;
  readonly stillness: Stillness.Stillness;
  readonly staticHold: StaticHold.StaticHold;
  readonly sidedness?: Sidedness.Sidedness; // left out by programs that knew nothing of it
  readonly sudden: Sudden.Sudden;
  readonly minutes: Minutes.Minutes;
  readonly episodes: Episodes.Episodes;
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
  staticHold: StaticHold.initial(),
  sidedness: Sidedness.initial(),
  sudden: Sudden.initial(),
  minutes: Minutes.initial(),
  episodes: Episodes.initial(),
});
