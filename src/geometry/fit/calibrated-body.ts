import { degrees, type Degrees } from '../../base/units.ts';
import { DEFAULT_CHIN_FORWARD } from './anthropometry.ts';
import type { BodyModel } from './body.ts';
import { SPREAD } from './expectations.ts';
import { fitPosture, type SeenPoints } from './posture-fit.ts';
import { POSTURE_KEYS, uprightPosture, type BodyPosture } from './posture.ts';
import { times } from '../../base/vector.ts';

/** While a pose is held on request, all other parameters vary a quarter as much as at the desk [H]. */
const HELD = 0.25;
const held: BodyPosture = {
  ...SPREAD,
  neck: degrees(SPREAD.neck * HELD),
  slump: SPREAD.slump * HELD,
  rounding: SPREAD.rounding * HELD,
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
const CHIN_SPREAD = degrees(5); // between people [H]

/** The depth of a slump, 1: an average person's; null when the fit fails. */
export function slumpAmountOf(body: BodyModel, slump: SeenPoints): number | null {
  const expected = { mean: { ...uprightPosture(), slump: 1 }, spread: { ...held, slump: SLUMP_SPREAD } };
  return fitPosture(body, slump, expected)?.posture.slump ?? null;
}

/** The body model with its slump scaled to the person's own. */
export function withSlump(body: BodyModel, slump: SeenPoints): BodyModel {
  const amount = slumpAmountOf(body, slump);
  if (amount === null) return body;
  const { head, c7, shoulders, hips } = body.slump;
  return {
    ...body,
    slump: {
      head: times(head, amount),
      c7: times(c7, amount),
      shoulders: times(shoulders, amount),
      hips: times(hips, amount),
    },
  };
}

/** Lower-neck flexion in a person's chin-forward pose, as the points show it. */
export interface ChinForward {
  readonly flexion: Degrees;
  readonly sigma: Degrees; // one standard error
}
const NECK = POSTURE_KEYS.indexOf('neck');

/** Fits the chin-forward pose; null when the fit fails. */
export function chinForwardOf(body: BodyModel, chin: SeenPoints): ChinForward | null {
  const expected = {
    mean: { ...uprightPosture(), neck: DEFAULT_CHIN_FORWARD },
    spread: { ...held, neck: CHIN_SPREAD },
  };
  const fit = fitPosture(body, chin, expected);
  if (fit === null) return null;
  const { size, values } = fit.covariance;
  return { flexion: fit.posture.neck, sigma: degrees(Math.sqrt(values[NECK * size + NECK] ?? 0)) };
}
