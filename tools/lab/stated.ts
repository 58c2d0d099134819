import { METRIC_IDS, METRICS, type Measured, type MetricId } from '../../src/geometry/metric.ts';
import { STATED_ERRORS, type ErrorTerms, type StatedError } from '../../src/geometry/stated-errors.ts';
import { ALL, BY_FACE, BY_POINTS, LIVE } from './compare.ts';
import { OFFSETS_LEFT_OUT } from './held-out-curves.ts';
import { holds, termsHolding, type Case } from './person-offset.ts';
import { bySubject, shareOf, type Trial } from './score.ts';

/** How many errors the 90 % interval holds of people left out, at least ... */
const AIM = 0.9;
/** ... and at most: it must still say something. */
const MOST = 0.95;
/** A person of whom it holds fewer than this is not served [H] ... */
const LEAST_OF_PERSON = 0.75;
/** ... as far as so many readings can tell. */
export const FEWEST_OF_PERSON = 20;
const FEWEST = 15; // trials below which the old figure stays

const isCurve = (metric: MetricId): boolean => metric === 'thoracicCurve' || metric === 'lumbarCurve';

/**
 * Whether errors are stated by this trial. The offsets of the curves were set on these very people, whose shape they fit better than
 * anybody's: what counts is what they miss of somebody who had no part in them. What the face tells has an error of its own (FACE_ERROR); stated
 * here is that of the points, which goes on where no face is seen.
 */
export const isForStating = ({ metric, family, single, condition }: Trial): boolean => {
  if (!single) return false;
  if (family === 'front' && BY_FACE.has(metric)) return condition === ALL || condition === BY_POINTS;
  if (isCurve(metric)) return condition.endsWith(OFFSETS_LEFT_OUT);
  return condition === ALL || condition === LIVE;
};

/** The same measurement with other errors stated. */
export function restated(measure: Measured, metric: MetricId, before: ErrorTerms, now: ErrorTerms): Measured {
  const scale = METRICS[metric].relativeError ? measure.value : 1;
  const noise = Math.sqrt(Math.max(0, (measure.sigma / scale) ** 2 - before.floor ** 2)) / before.noise;
  return { ...measure, sigma: scale * Math.hypot(now.noise * noise, now.floor) };
}
/** Of a newcomer's errors as the people are spread: what may be asked of the interval. Which of them holds as promised is tried on people left out. */
const SHARES = Array.from({ length: 13 }, (_, index) => 0.85 + index / 100);

/** What is stated of one measure seen from one side. */
export interface Statement {
  readonly terms: ErrorTerms; // by everybody
  readonly cases: readonly StatedCase[];
}
export interface StatedCase extends Case {
  readonly leftOut: ErrorTerms; // by everybody else
}

const casesOf = (trials: readonly Trial[], before: ErrorTerms, metric: MetricId): Case[] =>
  trials.flatMap(({ measure, truth, subject }): Case[] => {
    if (!('value' in measure)) return [];
    const scale = METRICS[metric].relativeError ? measure.value : 1;
    const noise = Math.sqrt(Math.max(0, (measure.sigma / scale) ** 2 - before.floor ** 2)) / before.noise;
    return [{ subject, error: (measure.value - truth) / scale, noise }];
  });

/** How the intervals of one share hold for people left out. */
interface Trying {
  readonly index: number; // in SHARES
  readonly held: number; // 0-1
  readonly short: number; // by how much people fall short of LEAST_OF_PERSON, together
}
/**
 * Real people whose picture is cut, mirrored or moved differ by more in these than rendered people's errors explain: their intervals are as
 * wide as rendered people allow [real; accuracy.md].
 */
const RESTLESS: ReadonlySet<MetricId> = new Set(['shoulderTilt', 'headTilt', 'sideLean', 'trunkTwist', 'headPitch']);

/** Whether one way of stating is better than another: first as promised, then fair to each person, then narrow. */
function isBetter(one: Trying, other: Trying, isRestless: boolean): boolean {
  const off = ({ held }: Trying): number => Math.max(0, AIM - held, held - MOST);
  if (off(one) !== off(other)) return off(one) < off(other);
  if (one.short !== other.short) return one.short < other.short;
  return isRestless ? one.held > other.held : one.held < other.held;
}

/**
 * Everybody is left out in turn, for every share: of those whose intervals hold between 90 and 95 % of the errors of people left out, the
 * one that serves every single person best, and of these the narrowest (of RESTLESS measures the widest). Null: too few pictures.
 */
export function statement(trials: readonly Trial[], before: ErrorTerms, metric: MetricId): Statement | null {
  const cases = casesOf(trials, before, metric);
  if (cases.length < FEWEST) return null;
  const people = bySubject(cases);
  const everybody = termsHolding(cases, SHARES);
  const byOthers = new Map(
    [...people.keys()].map((subject) => {
      const others = cases.filter((one) => one.subject !== subject);
      return [subject, others.length === 0 ? everybody : termsHolding(others, SHARES)];
    }),
  );
  const leftOut = (index: number, { subject }: Case): ErrorTerms => byOthers.get(subject)?.[index] ?? before;
  const tried = SHARES.map((_, index): Trying => {
    const isHeld = (one: Case): boolean => holds(leftOut(index, one), one);
    const known = [...people.values()].filter((own) => own.length >= FEWEST_OF_PERSON);
    const shorts = known.map((own) => Math.max(0, LEAST_OF_PERSON - shareOf(own.map(isHeld))));
    return {
      index,
      held: shareOf(cases.map(isHeld)),
      short: shorts.reduce((sum, one) => sum + one, 0),
    };
  });
  const { index } = tried.reduce((best, one) => (isBetter(one, best, RESTLESS.has(metric)) ? one : best));
  return {
    terms: everybody[index] ?? before,
    cases: cases.map((one) => ({ ...one, leftOut: leftOut(index, one) })),
  };
}

type Family = 'front' | 'side';
/** The trials that state one measure's error seen from one side; photographs are taken from the side. */
export const statingTrials = (trials: readonly Trial[], metric: MetricId, seen: Family): Trial[] =>
  trials.filter(
    (trial) => trial.metric === metric && isForStating(trial) && (trial.family === 'front') === (seen === 'front'),
  );

/** From the pictures of these people: what is stated for somebody else. */
export function statedErrors(trials: readonly Trial[]): Record<MetricId, StatedError> {
  const table: Record<MetricId, StatedError> = { ...STATED_ERRORS };
  const of = (metric: MetricId, seen: Family): ErrorTerms => {
    const before = STATED_ERRORS[metric][seen];
    return statement(statingTrials(trials, metric, seen), before, metric)?.terms ?? before;
  };
  for (const metric of METRIC_IDS) table[metric] = { front: of(metric, 'front'), side: of(metric, 'side') };
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
 * give. The constant of a person counts as what it is, drawn from the spread between people with its heavy tails, so that 90 % intervals hold
 * 90 to 95 % of the errors of people left out. docs/accuracy.md says how many they hold of the one for whom they hold least.
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
${METRIC_IDS.map(line).join('\n')}
};
`;
}
