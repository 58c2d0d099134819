import { degrees } from '../../base/units.ts';
import type { Expectation } from './foretold.ts';
import { uprightPosture, type BodyPosture } from './posture.ts';

/**
 * How far people deviate within one explanation: standard deviations, or half-widths of a Cauchy distribution (see posture-fit.ts).
 * Round numbers [lab: the scatter of people who sit upright]. What other spreads change: docs/metrics.md.
 */
export const SPREAD: BodyPosture = {
  neck: degrees(2),
  pitch: degrees(3),
  headYaw: degrees(15),
  roll: degrees(6),
  slump: 0.06,
  rounding: 0.02,
  slide: 0.05,
  lean: degrees(1.5),
  sideLean: degrees(3),
  twist: degrees(3),
  shrugLeft: 0.004,
  shrugRight: 0.004,
  forward: 0.015,
  up: 0.006,
  left: 0.02,
};

/** One way to explain what the points show: a posture that people take, and how often they do. */
export interface PostureExplanation extends Expectation {
  readonly weight: number; // relative frequency
}

function explanation(weight: number, mean: Partial<BodyPosture>, spread: Partial<BodyPosture>): PostureExplanation {
  return { weight, mean: { ...uprightPosture(), ...mean }, spread: { ...SPREAD, ...spread } };
}

/** In a posture that moves the trunk the neck is free by this much. */
const NECK = degrees(3);

/**
 * What people do at a desk: means and spreads in round numbers from the rendered people's true postures [lab], weights [H]. Sliding
 * down ends at a back rest that is anywhere behind the upright, so the person's place is free.
 */
const DESK = {
  upright: explanation(4, {}, {}),
  chinForward: explanation(2, { neck: degrees(9) }, { neck: degrees(5) }),
  slump: explanation(2, { slump: 0.7 }, { slump: 0.4, neck: NECK }),
  slide: explanation(2, { slide: 0.8, forward: -0.04 }, { slide: 0.4, neck: NECK, forward: 0.07, lean: degrees(3) }),
  taller: explanation(0.25, { slump: -0.7 }, { slump: 0.3, neck: NECK }),
  leanIn: explanation(2, { lean: degrees(8), neck: degrees(-1) }, { lean: degrees(6), neck: NECK }),
  recline: explanation(1.5, { lean: degrees(-9), neck: degrees(2) }, { lean: degrees(4), neck: degrees(2) }),
  chairMoved: explanation(3, {}, { forward: 0.08, up: 0.012 }),
  chairHeight: explanation(2, {}, { up: 0.04, forward: 0.02 }),
};
/**
 * A front view cannot tell a rounded upper back from a slump or a bent neck, which explain it there. Hunched over desk or knees the back is
 * bowed as a whole: a deep slump that leans in, with the head hanging [H; a rendered lean over a laptop stays one].
 */
const SIDE = {
  ...DESK,
  rounded: explanation(1, { rounding: 0.7 }, { rounding: 0.5, neck: NECK }),
  hunched: explanation(
    0.5,
    { slump: 0.8, lean: degrees(20), pitch: degrees(20) },
    { slump: 0.1, neck: degrees(6), lean: degrees(8), pitch: degrees(8) },
  ),
};

export type ExplanationName = keyof typeof SIDE;
export const EXPLANATIONS: Readonly<
  Record<'front' | 'side', Readonly<Partial<Record<ExplanationName, PostureExplanation>>>>
> = { front: DESK, side: SIDE };
