import type { AngularSpeeds } from '../geometry/motion/speed.ts';
import type { Reading } from '../geometry/reading.ts';
import type { UnknownReason } from '../geometry/metric.ts';
import type { Millis } from '../base/units.ts';

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
