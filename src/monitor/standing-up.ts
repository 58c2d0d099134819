import type { Baseline } from '../geometry/baseline.ts';
import { hasRisen, stanceOf, stanceOfBaseline } from '../geometry/motion/stance.ts';
import { minutes, seconds, type Millis } from '../base/units.ts';
import type { AlertInput } from '../alerts/input.ts';
import type { Sighting } from '../pose/pose.ts';

/** On one's feet from here on; shorter is a stretch in the chair. [H] */
const FEET_AFTER = seconds(2);
/** A camera that was tilted shows everybody higher up, for ever: then nobody is believed to stand. [H] */
const FEET_MOST = minutes(5);

/** Since when somebody has been far above where they sit, epoch; null: they are not. */
export function risen(since: Millis | null, instant: Sighting | AlertInput, baseline: Baseline | null): Millis | null {
  if (instant.kind !== 'person') return instant.kind === 'nobody' ? null : since;
  if (baseline?.desk !== 'sitting') return null; // only somebody who was calibrated sitting can be seen to stand up
  const up = hasRisen(stanceOf(instant.pose), stanceOfBaseline(baseline));
  return up === true ? (since ?? instant.pose.at) : null;
}

export const mayStand = (since: Millis | null, at: Millis): boolean => since !== null && at - since <= FEET_MOST;

export const isStanding = (since: Millis | null, at: Millis): boolean =>
  since !== null && mayStand(since, at) && at - since >= FEET_AFTER;
