import { NINE_IN_TEN } from '../../../src/geometry/metric.ts';
import { STANDING_FLOORS } from '../../../src/geometry/standing/standing-errors.ts';
import { leastSquares } from './least-squares.ts';
import type { StandingMeasure, StandingTrial } from './trials.ts';

/** A trial as it would have come out had the person never been seen: constants and floor of the stated error are the other people's. */
export interface LeftOutTrial extends StandingTrial {
  readonly value: number; // NaN: unknown
  readonly sigma: number;
  readonly moved: number; // beyond what the app's constants make of it, in the centre of mass
}

type Term = 'value' | 'outline' | 'toes' | 'hip' | 'shoulder' | 'chest' | 'one';
/** How a measure's constants come from people: which numbers of a picture they multiply. The first ones are fixed at 1. */
const TERMS: Readonly<Partial<Record<StandingMeasure, readonly Term[]>>> = {
  pelvisShift: ['value', 'toes', 'one'],
  thoraxShift: ['hip', 'shoulder', 'toes', 'one'],
  headShift: ['value', 'toes', 'one'],
  sideLean: ['value', 'hip', 'shoulder', 'toes', 'one'],
  shoulderTilt: ['toes'],
  headTilt: ['outline', 'toes'],
  earShift: ['value', 'one'],
  shoulderShift: ['value', 'one'],
  hipShift: ['value', 'one'],
  kneeShift: ['value', 'one'],
  ankleLean: ['value', 'one'],
  bodyLean: ['value', 'one'],
  sway: ['value', 'one'],
  kneeFlexion: ['value', 'one'],
};
/** The centre of mass by the three shifts: see frontal.ts. */
const MASS = { pelvisShift: 0.88, thoraxShift: 0.51, headShift: -0.035 } as const;

/** The chest's part of the centre of mass, which has a gain of its own. */
const CHEST: readonly Term[] = ['chest', 'toes', 'one'];
const FREE: readonly Term[] = ['value', 'chest'];

function termsOf(trial: StandingTrial, terms: readonly Term[]): readonly number[] {
  const { outline, toes, hip, shoulder, chest } = trial;
  const known = { value: trial.measure?.value ?? NaN, outline, toes, hip, shoulder, chest, one: 1 };
  return terms.map((term) => known[term]);
}

/** What the trial would read, as the constants of these people would have it: the same formula, its constants fitted anew. */
function refitted(
  others: readonly StandingTrial[],
  terms = others[0] && TERMS[others[0].id],
): (trial: StandingTrial) => number {
  const stands = (trial: StandingTrial): number => trial.measure?.value ?? NaN;
  if (terms === undefined) return stands;
  const isFree = terms.some((term) => FREE.includes(term)); // false: the value stands, and only the terms are put to it
  const wanted = others.map((trial) => (isFree ? trial.truth : trial.truth - stands(trial)));
  const weights = leastSquares(
    others.map((trial) => termsOf(trial, terms)),
    wanted,
  );
  return (trial) =>
    termsOf(trial, terms).reduce((sum, term, at) => sum + term * (weights[at] ?? NaN), isFree ? 0 : stands(trial));
}

const floorOf = ({ aspect, id }: StandingTrial): number => STANDING_FLOORS[aspect][id] ?? 0;
/** Sigma with another floor in place of the app's. */
const withFloor = (trial: StandingTrial, floor: number): number =>
  Math.sqrt(Math.max(0, (trial.measure?.sigma ?? NaN) ** 2 - floorOf(trial) ** 2) + floor ** 2);

/**
 * The least floor with which nine in ten of these errors lie inside. Each person's errors are by the constants of the others among them:
 * what constants make of the people that they were fitted to is too good.
 */
function floorFor(setting: readonly StandingTrial[]): number {
  const needed = subjectsOf(setting).flatMap((subject) => {
    const read = refitted(setting.filter((one) => one.subject !== subject));
    return setting
      .filter((one) => one.subject === subject)
      .map((trial) => {
        const error = Math.abs(read(trial) - trial.truth) / NINE_IN_TEN;
        return Math.sqrt(Math.max(0, error ** 2 - ((trial.measure?.sigma ?? NaN) ** 2 - floorOf(trial) ** 2)));
      });
  });
  return needed.toSorted((a, b) => a - b)[Math.ceil(0.9 * needed.length) - 1] ?? NaN;
}

/** The floor of each measure as everybody's pictures have it: what `STANDING_FLOORS` is set by. */
export function floorsOf(trials: readonly StandingTrial[]): Readonly<Record<string, number>> {
  const known = trials.filter((one) => one.condition === 'known' && isKnown(one));
  const kinds = [...new Set(known.map(({ aspect, id }) => `${aspect} ${id}`))];
  return Object.fromEntries(
    kinds.map((kind) => [kind, floorFor(known.filter(({ aspect, id }) => kind === `${aspect} ${id}`))]),
  );
}

const subjectsOf = (trials: readonly StandingTrial[]): readonly string[] => [
  ...new Set(trials.map(({ subject }) => subject)),
];
const isKnown = (trial: StandingTrial): boolean => trial.measure !== null;

/** Each person in turn as if nothing had been set on them. Constants and floors come from the others' pictures with a known vertical. */
export function leftOutTrials(trials: readonly StandingTrial[]): readonly LeftOutTrial[] {
  const subjects = subjectsOf(trials);
  const kinds = [...new Set(trials.map(({ aspect, id }) => `${aspect} ${id}`))];
  const shifted = kinds.flatMap((kind) => {
    const ofKind = trials.filter(({ aspect, id }) => kind === `${aspect} ${id}`);
    return subjects.flatMap((subject) => {
      const setting = ofKind.filter((one) => one.subject !== subject && one.condition === 'known' && isKnown(one));
      const read = refitted(setting);
      const chest = kind.endsWith('thoraxShift') ? refitted(setting, CHEST) : null;
      const movedOf = (one: StandingTrial): number =>
        chest === null ? read(one) - (one.measure?.value ?? NaN) : chest(one) - one.chest;
      const floor = floorFor(setting);
      return ofKind
        .filter((one) => one.subject === subject)
        .map((one): LeftOutTrial => ({
          ...one,
          value: isKnown(one) ? read(one) : NaN,
          sigma: isKnown(one) ? withFloor(one, floor) : NaN,
          moved: movedOf(one),
        }));
    });
  });
  return reweighed(shifted);
}

/** The weight follows from the shifts: once these come from other people's constants, so does it. */
function reweighed(trials: readonly LeftOutTrial[]): readonly LeftOutTrial[] {
  const keyOf = ({ picture, condition }: LeftOutTrial, id: string): string => `${picture} ${condition} ${id}`;
  const found = new Map(trials.map((trial) => [keyOf(trial, trial.id), trial]));
  return trials.map((trial) => {
    const stance = found.get(keyOf(trial, 'stanceWidth'));
    if (trial.id !== 'weightLeft' || trial.measure === null || stance === undefined) return trial;
    const moved = Object.entries(MASS).reduce(
      (sum, [id, share]) => sum + share * (found.get(keyOf(trial, id))?.moved ?? NaN),
      0,
    );
    const value = trial.measure.value + moved / stance.value;
    return { ...trial, value: Math.min(1, Math.max(0, value)) };
  });
}
