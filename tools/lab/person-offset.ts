import { NINE_IN_TEN } from '../../src/geometry/metric.ts';
import type { ErrorTerms } from '../../src/geometry/stated-errors.ts';
import { bySubject } from './score.ts';

/** One error with its sign; relative for distances. */
export interface Case {
  readonly subject: string;
  readonly error: number;
  readonly noise: number; // what the fit or the points say by themselves
}

/** Factors on what the points say: a picture with poor points must still say so. */
const NOISES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 1 / 3];
/** A person counts whole from this many readings on, and with fewer by that share. */
const WHOLE = 20;

/**
 * Where people may lie about the mean, in standard deviations: the middles of twenty equally likely parts of Student's t with 8 degrees of
 * freedom, scaled to a standard deviation of 1. 28 people cannot exclude such tails [H].
 */
const PLACES = [0.05, 0.17, 0.29, 0.41, 0.54, 0.69, 0.86, 1.07, 1.38, 2].flatMap((place) => [place, -place]);

/** Errors as somebody new has them: with a constant of a person drawn anew, and scatter as it was found. */
interface Newcomers {
  readonly errors: Float64Array;
  readonly noises: Float64Array;
  readonly weights: Float64Array; // together 1
}

/**
 * Most of the error of an absolute measure is the same in all pictures of a person: their build. So the errors of a newcomer are not
 * drawn from those of known people, but from the spread of their means, with its own error, plus the scatter within a person.
 */
function newcomers(cases: readonly Case[]): Newcomers {
  const people = bySubject(cases);
  const means = new Map<string, number>();
  const whole = (readings: number): number => Math.min(1, readings / WHOLE);
  let [squares, counted] = [0, 0];
  for (const [subject, own] of people) {
    const mean = own.reduce((sum, { error }) => sum + error, 0) / own.length;
    means.set(subject, mean);
    squares += whole(own.length) * mean ** 2;
    counted += whole(own.length);
  }
  const between = Math.sqrt((squares / counted) * (1 + 1 / counted));
  const count = cases.length * PLACES.length;
  const [errors, noises, weights] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  cases.forEach(({ subject, error, noise }, index) => {
    const readings = people.get(subject)?.length ?? 1;
    const weight = whole(readings) / readings / counted / PLACES.length;
    const scatter = error - (means.get(subject) ?? 0);
    PLACES.forEach((place, other) => {
      const at = index * PLACES.length + other;
      errors[at] = scatter + place * between;
      noises[at] = noise;
      weights[at] = weight;
    });
  });
  return { errors, noises, weights };
}

/** Upwards, so that the aim is still met. */
const rounded = (value: number): number => {
  const place = 10 ** (1 - Math.floor(Math.log10(value)));
  return value === 0 ? 0 : Number((Math.ceil(value * place - 1e-9) / place).toPrecision(2));
};

const STEPS = 4096; // of the largest floor that an error needs: finer than what is stated

/** The floors that hold each of these shares of a newcomer's errors, beside this factor on what the points say. `shares`: ascending. */
function floorsFor({ errors, noises, weights }: Newcomers, factor: number, shares: readonly number[]): number[] {
  const needed = errors.map((error, at) =>
    Math.sqrt(Math.max(0, (error / NINE_IN_TEN) ** 2 - (factor * (noises[at] ?? 0)) ** 2)),
  );
  const step = needed.reduce((most, one) => Math.max(most, one), 0) / STEPS;
  const within = new Float64Array(STEPS + 1);
  needed.forEach((floor, at) => {
    const place = step === 0 ? 0 : Math.ceil(floor / step - 1e-9);
    within[place] = (within[place] ?? 0) + (weights[at] ?? 0);
  });
  const floors: number[] = [];
  let held = 0;
  within.forEach((weight, place) => {
    held += weight;
    while (floors.length < shares.length && held >= (shares[floors.length] ?? 1) - 1e-9) floors.push(place * step);
  });
  return floors;
}

/** For each share of a newcomer's errors: of all terms that hold it, those with the narrowest intervals. `shares`: ascending, below 1. */
export function termsHolding(cases: readonly Case[], shares: readonly number[]): readonly ErrorTerms[] {
  const people = newcomers(cases);
  const choices = NOISES.map((factor) => ({ factor, floors: floorsFor(people, factor, shares) }));
  return shares.map((_, index) => {
    const candidates = choices.map(({ factor, floors }) => {
      const terms: ErrorTerms = { noise: Number(factor.toFixed(2)), floor: rounded(floors[index] ?? 0) };
      const width = cases.reduce((sum, { noise }) => sum + Math.log(Math.hypot(terms.noise * noise, terms.floor)), 0);
      return { terms, width };
    });
    return candidates.reduce((best, one) => (one.width < best.width ? one : best)).terms;
  });
}

/** Whether the 90 % interval of these terms holds an error. */
export const holds = ({ noise: factor, floor }: ErrorTerms, { error, noise }: Case): boolean =>
  Math.abs(error) <= NINE_IN_TEN * Math.hypot(factor * noise, floor);
