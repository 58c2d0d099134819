import { METRIC_IDS, METRICS, NINE_IN_TEN, type Measured, type MetricId } from '../../src/geometry/metric.ts';
import { STATED_ERRORS, type ErrorTerms, type StatedError } from '../../src/geometry/stated-errors.ts';
import { LIVE } from './compare.ts';
import { HELD_OUT } from './held-out-curves.ts';
import type { Trial } from './score.ts';

/** How many of the errors the stated 90 % interval is meant to hold: a little more, for people not in this run [H]. */
const AIM = 0.93;
/** The curves' trials are of people who had no part in their constants already. */
const AIM_HELD_OUT = 0.9;
const FEWEST = 15; // trials below which the old figure stays

interface Case {
  readonly error: number; // absolute; relative for distances
  readonly noise: number; // what the fit or the points say by themselves
}

const isCurve = (metric: MetricId): boolean => metric === 'thoracicCurve' || metric === 'lumbarCurve';

/**
 * Whether errors are stated by this trial. The constants of the curves were set on few bodies, whose shape they fit better
 * than anybody's: what they miss on bodies left out counts.
 */
export const isForStating = ({ metric, single, condition }: Trial): boolean =>
  single &&
  (isCurve(metric)
    ? condition.endsWith(HELD_OUT) && !condition.startsWith('change')
    : condition === 'all' || condition === LIVE);

const held = (cases: readonly Case[], noise: number, floor: number): number =>
  cases.filter((entry) => entry.error <= NINE_IN_TEN * Math.hypot(noise * entry.noise, floor)).length / cases.length;

/** The smallest value between 0 and `most` for which `holds`; bisection. */
function smallest(most: number, holds: (value: number) => boolean): number {
  let [low, high] = [0, most];
  for (let round = 0; round < 40; round += 1) {
    const half = (low + high) / 2;
    if (holds(half)) high = half;
    else low = half;
  }
  return high;
}

/** The same measurement with other errors stated. */
export function restated(measure: Measured, metric: MetricId, before: ErrorTerms, now: ErrorTerms): Measured {
  const scale = METRICS[metric].relativeError ? measure.value : 1;
  const noise = Math.sqrt(Math.max(0, (measure.sigma / scale) ** 2 - before.floor ** 2)) / before.noise;
  return { ...measure, sigma: scale * Math.hypot(now.noise * noise, now.floor) };
}
const rounded = (value: number): number => Number(value.toPrecision(2));

/**
 * From a run: what the fit says by itself counts as far as it must, and where that is not enough a floor is added. The
 * fit's own word is shrunk to no less than a third: a picture with poor points must still say so.
 */
function stated(
  trials: readonly Trial[],
  family: 'front' | 'side',
  before: StatedError,
  metric: MetricId,
): StatedError {
  const relative = METRICS[metric].relativeError;
  const aim = isCurve(metric) ? AIM_HELD_OUT : AIM;
  const { noise, floor } = before[family];
  const cases = trials.flatMap(({ measure, truth }): Case[] => {
    if (!('value' in measure)) return [];
    const scale = relative ? measure.value : 1;
    const sigma = measure.sigma / scale;
    return [
      {
        error: Math.abs(measure.value - truth) / scale,
        noise: Math.sqrt(Math.max(0, sigma ** 2 - floor ** 2)) / noise,
      },
    ];
  });
  if (cases.length < FEWEST) return before;
  const least = 1 / 3;
  const now =
    held(cases, 1, 0) >= aim
      ? {
          noise: Math.max(
            least,
            smallest(1, (value) => held(cases, value, 0) >= aim),
          ),
          floor: 0,
        }
      : {
          noise: 1,
          floor: smallest(Math.max(...cases.map(({ error }) => error)), (value) => held(cases, 1, value) >= aim),
        };
  return { ...before, [family]: { noise: rounded(now.noise), floor: rounded(now.floor) } };
}

export function statedErrors(trials: readonly Trial[]): Record<MetricId, StatedError> {
  const table: Record<MetricId, StatedError> = { ...STATED_ERRORS };
  for (const metric of METRIC_IDS) {
    for (const family of ['front', 'side'] as const) {
      const own = trials.filter(
        (trial) =>
          trial.metric === metric &&
          isForStating(trial) &&
          (trial.family === family || (family === 'side' && trial.family === 'photo')),
      );
      table[metric] = stated(own, family, table[metric], metric);
    }
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

/** sigma = sqrt((noise * what the points say by themselves)^2 + floor^2). */
export interface ErrorTerms {
  readonly noise: number; // factor, 0.33-1
  readonly floor: number; // metric's unit; relative for viewingDistance
}
export interface StatedError {
  readonly front: ErrorTerms;
  readonly side: ErrorTerms;
}

/**
 * Written by \`npm run validate -- --update-docs\` together with docs/accuracy.md: what must be added to (or may be
 * taken from) the error that the points alone give, so that 90 % intervals hold 90 % of the errors on pictures with truth.
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
${METRIC_IDS.map(line).join('\n')}
};
`;
}
