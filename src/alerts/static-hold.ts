import type { Millis } from '../geometry/units.ts';
import * as Anchored from './anchor.ts';
import { LIMITS } from './limits.ts';

/** How long every angle has stayed within a few degrees, head included: frozen upright is a finding too. */
export type StaticHold = Anchored.Anchor;

export const fresh = Anchored.fresh;

export const heldFor = (hold: StaticHold): Millis => hold.held;

const angle: Anchored.Stray = { least: LIMITS.staticAngle, share: 0, sure: false };

const ANGLES = Anchored.tolerances({
  headForwardAngle: angle,
  headPitch: angle,
  neckFlexion: angle,
  trunkInclination: angle,
  shoulderTilt: angle,
  headTilt: angle,
  sideLean: angle,
  trunkTwist: angle,
});

export const keep = (hold: StaticHold, look: Anchored.Look): StaticHold =>
  Anchored.stay(hold, look, ANGLES, LIMITS.staticBreak).anchor;
