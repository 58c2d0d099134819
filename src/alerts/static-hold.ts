import type { Reading } from '../geometry/reading.ts';
import type { Millis } from '../geometry/units.ts';
import * as Anchored from './anchor.ts';
import { LIMITS } from './limits.ts';

/** How long every angle has stayed within a few degrees, head included: frozen upright is a finding too. */
export type StaticHold = Anchored.Anchor;

export const fresh = Anchored.fresh;

export const heldFor = (hold: StaticHold): Millis => hold.held;

const angle: Anchored.Tolerance = () => LIMITS.staticAngle;

const ANGLES: Anchored.Tolerances = {
  headForwardAngle: angle,
  headPitch: angle,
  neckFlexion: angle,
  trunkInclination: angle,
  shoulderTilt: angle,
  headTilt: angle,
  sideLean: angle,
  trunkTwist: angle,
};

export const keep = (hold: StaticHold, reading: Reading, credit: Millis): StaticHold =>
  Anchored.stay(hold, reading, credit, ANGLES, LIMITS.staticBreak).anchor;
