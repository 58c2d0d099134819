import { METRICS, type MetricId } from '../../src/geometry/metric.ts';
import type { Place } from '../../src/geometry/reading.ts';
import type { Chance } from './chance.ts';

/**
 * Errors as a front view states them, one standard deviation: what `advance` says of a person who sits upright before a webcam, at 60 cm.
 * The one place in which simulated days have them. `tests/unit/alerts/scenarios/before-camera.test.ts` (P1) holds them to what is
 * stated today, and to the stated errors of all people in docs/accuracy.md.
 */
export const SIGMA = {
  slouch: 0.0802,
  headForwardIndex: 15.7,
  viewingDistance: 11,
  headPitch: 2.15,
  shoulderTilt: 1.23,
  headTilt: 1.98,
  sideLean: 0.654,
  trunkTwist: 1.28,
} as const satisfies Partial<Record<MetricId, number>>; // metric's unit
const SIGMA_AT = 60; // cm, the distance for which the relative errors among them hold

/** ... and of the place of the shoulders, cm. */
export const PLACE_SIGMA = { forward: 1.1, up: 0.316, left: 0.289 } as const satisfies Record<keyof Place, number>;

/** The factor on a metric's error at a value: an error of a share grows with it. */
export const errorScale = (metric: SeenMetric, value: number): number =>
  METRICS[metric].relativeError ? value / SIGMA_AT : 1;

export type SeenMetric = keyof typeof SIGMA;
export const SEEN = Object.keys(SIGMA) as readonly SeenMetric[];
export type Values = Readonly<Record<SeenMetric, number>>; // metric's unit

/** Everything that has an error. */
const ALL = { ...SIGMA, ...PLACE_SIGMA };
type Erring = keyof typeof ALL;
export type Errors = Readonly<Record<Erring, number>>;

/** How the error of one metric is made up, as shares of its variance. */
interface Parts {
  readonly constant: number; // all day: the lens, the calibration, the body
  readonly slow: number; // comes and goes over minutes: light, hair, the angle of the head
  readonly white: number; // new with every run of the networks
}

/** The truth lies between the last three; nobody knows where. */
export const NOISES = {
  none: { constant: 0, slow: 0, white: 0 },
  white: { constant: 0, slow: 0, white: 1 },
  mixed: { constant: 0.5, slow: 0.25, white: 0.25 },
  bias: { constant: 0.9, slow: 0.05, white: 0.05 },
} as const satisfies Readonly<Record<string, Parts>>;
export type Noise = keyof typeof NOISES;

const MEMORY = 300; // s, time constant of the slow part

/**
 * The errors of one person on one day. `at`: seconds, increasing from call to call; one call for each run of the networks.
 * @param lasting of the part that is constant: the same on all days of one calibration
 */
export function errorsOf(noise: Noise, chance: Chance, lasting: Chance = chance): (at: number) => Errors {
  const parts = NOISES[noise];
  const constant = draw(lasting, Math.sqrt(parts.constant));
  let slow = draw(chance, Math.sqrt(parts.slow));
  let last = 0;
  return (at) => {
    const kept = Math.exp((last - at) / MEMORY);
    const fresh = draw(chance, Math.sqrt(parts.slow * (1 - kept * kept)));
    slow = errors((what) => kept * slow[what] + fresh[what]);
    last = at;
    const white = draw(chance, Math.sqrt(parts.white));
    return errors((what) => constant[what] + slow[what] + white[what]);
  };
}

export const combine = (of: (metric: SeenMetric) => number): Values =>
  Object.fromEntries(SEEN.map((metric) => [metric, of(metric)])) as Record<SeenMetric, number>;

const errors = (of: (what: Erring) => number): Errors =>
  Object.fromEntries((Object.keys(ALL) as Erring[]).map((what) => [what, of(what)])) as Record<Erring, number>;

const draw = (chance: Chance, size: number): Errors => errors((what) => size * ALL[what] * chance.normal());
