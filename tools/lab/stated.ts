import { METRIC_IDS, METRICS, NINE_IN_TEN, type Measured, type MetricId } from '../../src/geometry/metric.ts';
import { STATED_ERRORS, type ErrorTerms, type StatedError } from '../../src/geometry/stated-errors.ts';
import { ALL, LIVE } from './compare.ts';
import { HELD_OUT } from './held-out-curves.ts';
import { meanOf, type Trial } from './score.ts';

/** How many of the errors the stated 90 % interval holds among the people it is set by. */
const AIM = 0.9;
/** ... and how many of each single person's: somebody whose body is unlike the others' counts too [H] ... */
const LEAST_OF_PERSON = 0.75;
/** ... as far as the interval still says something to everybody else. */
const MOST = 0.95;
const FEWEST_OF_PERSON = 8; // trials below which a share of one person says nothing
const FEWEST = 15; // trials below which the old figure stays
const NOISES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 1 / 3]; // a picture with poor points must still say so

interface Case {
  readonly subject: string;
  readonly error: number; // absolute; relative for distances
  readonly noise: number; // what the fit or the points say by themselves
}

const isCurve = (metric: MetricId): boolean => metric === 'thoracicCurve' || metric === 'lumbarCurve';

/**
 * Whether errors are stated by this trial. The constants of the curves were set on few bodies, whose shape they fit better
 * than anybody's: what they miss on bodies left out counts.
 */
export const isForStating = ({ metric, single, condition }: Trial): boolean => {
  if (!single) return false;
  if (isCurve(metric)) return condition.endsWith(HELD_OUT) && !condition.startsWith('change');
  return condition === ALL || condition === LIVE;
};

/** The smallest value that at least this share of `values` does not exceed. */
const covering = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length - 1e-9) - 1)] ?? 0;

/** The floor that holds the aimed share of everybody's errors, and enough of each person's. */
function floorFor(cases: readonly Case[], noise: number): number {
  const own = new Map<string, number[]>();
  for (const { subject, error, noise: said } of cases) {
    const needed = Math.sqrt(Math.max(0, (error / NINE_IN_TEN) ** 2 - (noise * said) ** 2));
    const known = own.get(subject);
    if (known === undefined) own.set(subject, [needed]);
    else known.push(needed);
  }
  const all = [...own.values()].flat();
  const people = [...own.values()]
    .filter((needed) => needed.length >= FEWEST_OF_PERSON)
    .map((needed) => covering(needed, LEAST_OF_PERSON));
  return Math.max(covering(all, AIM), Math.min(covering(all, MOST), Math.max(0, ...people)));
}

/** The same measurement with other errors stated. */
export function restated(measure: Measured, metric: MetricId, before: ErrorTerms, now: ErrorTerms): Measured {
  const scale = METRICS[metric].relativeError ? measure.value : 1;
  const noise = Math.sqrt(Math.max(0, (measure.sigma / scale) ** 2 - before.floor ** 2)) / before.noise;
  return { ...measure, sigma: scale * Math.hypot(now.noise * noise, now.floor) };
}
/** Upwards, so that the aim is still met. */
const rounded = (value: number): number => {
  const place = 10 ** (1 - Math.floor(Math.log10(value)));
  return value === 0 ? 0 : Number((Math.ceil(value * place - 1e-9) / place).toPrecision(2));
};

/** What the points say, weighed against a floor that everybody gets: of all that hold, the terms with the narrowest intervals. */
function stated(trials: readonly Trial[], before: ErrorTerms, metric: MetricId): ErrorTerms {
  const cases = trials.flatMap(({ measure, truth, subject }): Case[] => {
    if (!('value' in measure)) return [];
    const scale = METRICS[metric].relativeError ? measure.value : 1;
    const noise = Math.sqrt(Math.max(0, (measure.sigma / scale) ** 2 - before.floor ** 2)) / before.noise;
    return [{ subject, error: Math.abs(measure.value - truth) / scale, noise }];
  });
  if (cases.length < FEWEST) return before;
  const candidates = NOISES.map((noise) => {
    const terms: ErrorTerms = { noise: Number(noise.toFixed(2)), floor: rounded(floorFor(cases, noise)) };
    return { terms, width: meanOf(cases.map((one) => Math.log(Math.hypot(terms.noise * one.noise, terms.floor)))) };
  });
  return candidates.reduce((best, one) => (one.width < best.width ? one : best)).terms;
}

/** From the pictures of these people: what is stated for somebody else. */
export function statedErrors(trials: readonly Trial[]): Record<MetricId, StatedError> {
  const table: Record<MetricId, StatedError> = { ...STATED_ERRORS };
  const usable = trials.filter(isForStating);
  for (const metric of METRIC_IDS) {
    const own = usable.filter((trial) => trial.metric === metric);
    const { front, side } = table[metric];
    table[metric] = {
      front: stated(
        own.filter(({ family }) => family === 'front'),
        front,
        metric,
      ),
      side: stated(
        own.filter(({ family }) => family !== 'front'), // photographs are taken from the side
        side,
        metric,
      ),
    };
  }
  return table;
}

/** The module that the app reads them from. */
export function statedModule(table: Readonly<Record<MetricId, StatedError>>): string {
  const line = (metric: MetricId): string => {
    const { front, side } = table[metric];
    const of = ({ noise, floor }: StatedError['front']): string => `{ noise: ${noise}, floor: ${floor} }`;
    return `  ${metric}: { front: ${of(front)}, side: ${of(side)} },`;
  };
  return `import type { MetricId } from './metric.ts';

/** sigma = sqrt((noise * error propagated from the points)^2 + floor^2). */
export interface ErrorTerms {
  readonly noise: number; // factor, 0.33-1
  readonly floor: number; // metric's unit; relative for viewingDistance
}
export interface StatedError {
  readonly front: ErrorTerms;
  readonly side: ErrorTerms;
}

/**
 * Written by \`npm run validate -- --update-docs\` together with docs/accuracy.md: factors and floors for the error that the points
 * give, so that 90 % intervals contain 90 % of the errors on pictures with known truth, and three quarters of a single
 * person's as far as that takes no more than 95 % of everybody's. docs/accuracy.md says how many they contain for somebody whose pictures had no part in them.
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
${METRIC_IDS.map(line).join('\n')}
};
`;
}
