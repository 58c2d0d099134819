import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../geometry/units.ts';
import * as Anchored from './anchor.ts';
import { LIMITS } from './limits.ts';

/** Time since the body last moved to another posture. Being away never counts. */
export interface Stillness {
  readonly anchor: Anchored.Anchor; // posture since the last shift; `held` is how long ago that was, measured time only
  readonly away: Millis; // ms for which the chair has been empty; 0 while somebody is there
}

export const fresh = (): Stillness => ({ anchor: Anchored.fresh(), away: millis(0) });

export const stillFor = (stillness: Stillness): Millis => stillness.anchor.held;

/** A change smaller than its own error is none. */
const angle: Anchored.Tolerance = (_, sigma) => Math.max(LIMITS.shiftAngle, sigma);

/** Trunk and neck. Nods, tilts and glances of the head alone are left out: they do not relieve the back [H]. */
const SHIFTS: Anchored.Tolerances = {
  trunkInclination: angle,
  sideLean: angle,
  trunkTwist: angle,
  shoulderTilt: angle,
  headForwardAngle: angle,
  neckFlexion: angle,
  headForwardIndex: (_, sigma) => Math.max(LIMITS.shiftHead, sigma),
  slouch: (_, sigma) => Math.max(LIMITS.shiftSlouch, sigma),
  viewingDistance: (distance) => distance * LIMITS.shiftShare, // its sigma is one of scale and cancels in a change
};

export function sit(stillness: Stillness, reading: Reading, credit: Millis): { stillness: Stillness; moved: boolean } {
  const { anchor, moved } = Anchored.stay(stillness.anchor, reading, credit, SHIFTS, LIMITS.shiftHeld);
  return { stillness: { anchor, away: millis(0) }, moved };
}

/** Time with nobody there: whoever is gone for long enough has moved. */
export function leave(stillness: Stillness, time: Millis): Stillness {
  const away = millis(stillness.away + time);
  return away >= LIMITS.stillAway ? { anchor: Anchored.fresh(), away } : { ...stillness, away };
}
