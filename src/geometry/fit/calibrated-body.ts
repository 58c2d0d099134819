import { degrees, type Degrees } from '../../base/units.ts';
import { DEFAULT_CHIN_FORWARD } from './anthropometry.ts';
import { SPREAD } from './expectations.ts';
import { foretell, type Expectation } from './foretold.ts';
import { fitPosture, type Cameras, type FittedPosture, type SeenPoints } from './posture-fit.ts';
import { defaultSlump, POSTURE_KEYS, type SlumpShape, uprightPosture, type BodyPosture } from './posture.ts';
import { times } from '../../base/vector.ts';

/** While a pose is held on request, all other parameters vary a quarter as much as at the desk [H]. */
const HELD = 0.25;
const held: BodyPosture = {
  ...SPREAD,
  neck: degrees(SPREAD.neck * HELD),
  slump: SPREAD.slump * HELD,
  rounding: SPREAD.rounding * HELD,
  slide: SPREAD.slide * HELD,
  lean: degrees(SPREAD.lean * HELD),
  sideLean: degrees(SPREAD.sideLean * HELD),
  twist: degrees(SPREAD.twist * HELD),
  shrugLeft: SPREAD.shrugLeft * HELD,
  shrugRight: SPREAD.shrugRight * HELD,
  forward: SPREAD.forward * HELD,
  up: SPREAD.up * HELD,
  left: SPREAD.left * HELD,
};
const SLUMP_SPREAD = 0.4; // of an average slump, between people [H]
const CHIN_SPREAD = degrees(3); // between people [H]

/** How a person slumped on request: over the desk, or down in the chair. */
export interface OwnSlump {
  readonly kind: 'slump' | 'slide';
  readonly amount: number; // 1: an average person's
}
const SLUMPS = {
  slump: { mean: { ...uprightPosture(), slump: 1 }, spread: { ...held, slump: SLUMP_SPREAD } },
  slide: {
    mean: { ...uprightPosture(), slide: 0.9, forward: -0.04 },
    spread: { ...held, slide: SLUMP_SPREAD, forward: 0.07, lean: degrees(3) },
  },
} as const;

/** The more probable way of slumping; null when neither can be fitted. */
export function ownSlumpOf(cameras: Cameras, seen: SeenPoints): OwnSlump | null {
  const [slump, slide] = [fitHeld(cameras, seen, SLUMPS.slump), fitHeld(cameras, seen, SLUMPS.slide)];
  if (slide !== null && (slump === null || slide.evidence > slump.evidence))
    return { kind: 'slide', amount: slide.posture.slide };
  return slump && { kind: 'slump', amount: slump.posture.slump };
}

const fitHeld = (cameras: Cameras, seen: SeenPoints, expected: Expectation): FittedPosture | null =>
  fitPosture(cameras, seen, foretell(cameras[0], expected));

/** The displacements of a slump of this amount. */
export function scaledSlump(amount: number): SlumpShape {
  const { head, c7, shoulders, hips } = defaultSlump();
  return {
    head: times(head, amount),
    c7: times(c7, amount),
    shoulders: times(shoulders, amount),
    hips: times(hips, amount),
  };
}

/** Lower-neck flexion in a person's chin-forward pose, as the points show it. */
export interface ChinForward {
  readonly flexion: Degrees;
  readonly sigma: Degrees; // one standard error
}
const NECK = POSTURE_KEYS.indexOf('neck');

/** Fits the chin-forward pose; null when the fit fails. */
export function chinForwardOf(cameras: Cameras, chin: SeenPoints): ChinForward | null {
  const expected = {
    mean: { ...uprightPosture(), neck: DEFAULT_CHIN_FORWARD },
    spread: { ...held, neck: CHIN_SPREAD },
  };
  const fit = fitHeld(cameras, chin, expected);
  if (fit === null) return null;
  const { size, values } = fit.covariance;
  return { flexion: fit.posture.neck, sigma: degrees(Math.sqrt(values[NECK * size + NECK] ?? 0)) };
}
