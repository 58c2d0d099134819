import { degrees } from '../../base/units.ts';
import type { Expectation } from './posture-fit.ts';
import { uprightPosture, type BodyPosture } from './posture.ts';

/**
 * How far people at a desk ordinarily stray from their upright: the head's turns as standard deviations, the rest as
 * half-widths of a Cauchy curve, round numbers [H], each well inside the range in which forward head and slouch are
 * told in front: docs/metrics.md says what halving and doubling does.
 */
export const SPREAD: BodyPosture = {
  neck: degrees(3),
  pitch: degrees(12),
  headYaw: degrees(15),
  roll: degrees(6),
  slump: 0.25,
  rounding: 0.02, // cannot be told from a slump or a bent neck in front: left to them
  lean: degrees(5),
  sideLean: degrees(3),
  twist: degrees(3),
  shrugLeft: 0.004,
  shrugRight: 0.004,
  forward: 0.03,
  up: 0.012,
  left: 0.02,
};
/** From the side the head's travel and the hips are seen: neck and lean need not be guessed, nor that the chair stands. */
const SIDE: BodyPosture = { ...SPREAD, neck: degrees(8), lean: degrees(15), forward: 0.015 };
/**
 * The same with a rounded upper back among the explanations. It takes from neck and slump what may be its own: right for
 * telling a head that is forward of the trunk from one that the trunk carries, wrong for angles at C7, which it shrinks.
 */
const SIDE_APART: BodyPosture = { ...SIDE, rounding: 0.2 };

/** What is expected of one view before looking. */
export interface Expectations {
  readonly whole: Expectation; // for angles
  readonly apart: Expectation; // for telling the head from the trunk that carries it; the same one where a fit does both
}
const from = (spread: BodyPosture): Expectation => ({ mean: uprightPosture(), spread });
const front = from(SPREAD);

export const EXPECTED: Readonly<Record<'front' | 'side', Expectations>> = {
  front: { whole: front, apart: front },
  side: { whole: from(SIDE), apart: from(SIDE_APART) },
};
