import { degrees } from '../../base/units.ts';
import type { Expectation } from './posture-fit.ts';
import { uprightPosture, type BodyPosture } from './posture.ts';

/**
 * How far people at a desk usually deviate from their upright: standard deviations for the head's rotations, half-widths of a
 * Cauchy distribution for the rest. Round numbers [H]; docs/metrics.md shows what halving and doubling them does to forward
 * head and slouch in a front view.
 */
export const SPREAD: BodyPosture = {
  neck: degrees(3),
  pitch: degrees(12),
  headYaw: degrees(15),
  roll: degrees(6),
  slump: 0.25,
  rounding: 0.02, // in a front view it cannot be distinguished from a slump or a bent neck, which explain it
  lean: degrees(5),
  sideLean: degrees(3),
  twist: degrees(3),
  shrugLeft: 0.004,
  shrugRight: 0.004,
  forward: 0.03,
  up: 0.012,
  left: 0.02,
};
/** A side view shows the movement of head and hips, so neck, lean and the chair's place may vary more. */
const SIDE: BodyPosture = { ...SPREAD, neck: degrees(8), lean: degrees(15), forward: 0.015 };
/**
 * The same with a rounded upper back as a further explanation, which reduces the fitted neck and slump. It separates a head that is
 * forward of the trunk from one that the trunk carries forward. It is not used for angles at C7, which it would make too small.
 */
const SIDE_APART: BodyPosture = { ...SIDE, rounding: 0.2 };

/** The prior expectations for one view. */
export interface Expectations {
  readonly whole: Expectation; // for angles
  readonly apart: Expectation; // for separating head and trunk; the same as `whole` when one fit does both
}
const from = (spread: BodyPosture): Expectation => ({ mean: uprightPosture(), spread });
const front = from(SPREAD);

export const EXPECTED: Readonly<Record<'front' | 'side', Expectations>> = {
  front: { whole: front, apart: front },
  side: { whole: from(SIDE), apart: from(SIDE_APART) },
};
