import type { Baseline } from '../geometry/baseline.ts';
import { hasRisen, stanceOf, stanceOfBaseline } from '../geometry/motion/stance.ts';
import { isSetBack } from '../base/clock.ts';
import { minutes, seconds, type Millis } from '../base/units.ts';
import type { AlertInput } from '../alerts/state.ts';
import type { Sighting } from '../pose/pose.ts';

/** Raised for this long counts as standing; shorter is a stretch in the chair. [H] */
const FEET_AFTER = seconds(2);
/**
 * A tilted camera shows everybody higher up permanently: after this time nobody counts as standing. Phone calls and talks on one's
 * feet are shorter. [H]
 */
const FEET_MOST = minutes(30);

/** Since when the person has been far above the seated height, epoch; null: not raised. */
export function risen(since: Millis | null, instant: Sighting | AlertInput, baseline: Baseline | null): Millis | null {
  if (instant.kind !== 'person') return instant.kind === 'nobody' ? null : since;
  if (baseline?.desk !== 'sitting') return null; // standing up can only be seen against a seated calibration
  const up = hasRisen(stanceOf(instant.pose), stanceOfBaseline(baseline));
  if (up !== true) return null;
  const { at } = instant.pose;
  return since === null || isSetBack(since, at) ? at : since;
}

export const mayStand = (since: Millis | null, at: Millis): boolean => since !== null && at - since <= FEET_MOST;

/** Whether somebody is above the seated height for longer than people stand. */
export const isRaised = (since: Millis | null, at: Millis): boolean => since !== null && !mayStand(since, at);

export const isStanding = (since: Millis | null, at: Millis): boolean =>
  since !== null && mayStand(since, at) && at - since >= FEET_AFTER;
