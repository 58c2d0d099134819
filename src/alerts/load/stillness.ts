import { millis, type Millis } from '../../base/units.ts';
import * as Anchored from './anchor.ts';
import { LIMITS } from '../limits.ts';

/** Time since the last posture shift. Time away does not count. */
export interface Stillness {
  readonly anchor: Anchored.Anchor; // posture since the last shift; `held`: measured time since then
  readonly away: Millis; // ms with an empty chair; 0 while somebody is there
}

export const initial = (): Stillness => ({ anchor: Anchored.initial(), away: millis(0) });

export const stillFor = (stillness: Stillness): Millis => stillness.anchor.held;

const shift = (least: number): Anchored.Deviation => ({ least, share: 0, sure: true });
const angle = shift(LIMITS.shiftAngle);

/** Metrics of trunk and neck. Movements of the head alone are left out: they do not relieve the back [H]. */
const SHIFTS = Anchored.tolerances({
  trunkInclination: angle,
  sideLean: angle,
  trunkTwist: angle,
  shoulderTilt: angle,
  headForwardAngle: angle,
  neckFlexion: angle,
  headForwardIndex: shift(LIMITS.shiftHead),
  slouch: shift(LIMITS.shiftSlouch),
  viewingDistance: { least: 0, share: LIMITS.shiftShare, sure: false }, // its error is a scale error, which cancels in a change
});

export function step(stillness: Stillness, look: Anchored.AnchorInput): { stillness: Stillness; moved: boolean } {
  const { anchor, moved } = Anchored.step(stillness.anchor, look, SHIFTS, LIMITS.shiftHeld);
  return { stillness: { anchor, away: millis(0) }, moved };
}

/** Adds time with an empty chair; after `LIMITS.stillAway` it counts as a shift. */
export function leave(stillness: Stillness, time: Millis): Stillness {
  const away = millis(stillness.away + time);
  return away >= LIMITS.stillAway ? { anchor: Anchored.initial(), away } : { ...stillness, away };
}
