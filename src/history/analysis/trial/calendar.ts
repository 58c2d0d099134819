import { seededRandom } from '../../../base/random.ts';
import { addDays, daysBetween, spanOf, type DayKey, type Span } from '../../records/calendar.ts';

/**
 * The random calendar of an own trial: eight weeks, each cut into three stretches, in pairs of neighbours. One of each pair has
 * cues, the other has none, and chance says which comes first. Whole weeks would be too few to learn anything from:
 * docs/decisions/0017-own-trial.md has the figures.
 */
export const TRIAL_WEEKS = 8;

/** Days from Monday on which the stretches begin: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. */
const STARTS = [0, 2, 4] as const;
const STRETCHES = TRIAL_WEEKS * STARTS.length;
export const PAIRS = STRETCHES / 2;

/** Which stretch of each pair has cues: true, the first. One entry a pair. */
export type TrialOrder = readonly boolean[];

/** The calendar of a seed, a whole number: one of 4096, each as likely as the others. */
export const orderOf = (seed: number): TrialOrder => {
  const random = seededRandom(seed);
  random(); // neighbouring seeds begin alike
  return Array.from({ length: PAIRS }, () => random() < 0.5);
};

/** Where a day lies in a trial that begins on Monday `from`; null: outside. `first`: in the first stretch of its pair. */
export const placeOf = (from: DayKey, day: DayKey): { readonly pair: number; readonly first: boolean } | null => {
  const since = daysBetween(from, day);
  if (since < 0 || since >= TRIAL_WEEKS * 7) return null;
  const begun = STARTS.filter((start) => start <= since % 7).length;
  const stretch = Math.floor(since / 7) * STARTS.length + begun - 1;
  return { pair: Math.floor(stretch / 2), first: stretch % 2 === 0 };
};

/** Whether cues are on at `day`; null: outside the trial. */
export const hasCues = (order: TrialOrder, from: DayKey, day: DayKey): boolean | null => {
  const place = placeOf(from, day);
  return place === null ? null : order[place.pair] === place.first;
};

/** The day on which a trial that is started on `today` begins: the next Monday, or `today`. */
export const trialStart = (today: DayKey): DayKey => {
  const { from } = spanOf('week', today);
  return from === today ? today : addDays(from, 7);
};

export const trialSpan = (from: DayKey): Span => ({ from, to: addDays(from, TRIAL_WEEKS * 7 - 1) });

/** The stretches without cues, in order. */
export const spansWithoutCues = (order: TrialOrder, from: DayKey): readonly Span[] =>
  Array.from({ length: STRETCHES }, (_, stretch) => {
    const monday = addDays(from, Math.floor(stretch / STARTS.length) * 7);
    const part = stretch % STARTS.length;
    return { from: addDays(monday, STARTS[part] ?? 0), to: addDays(monday, (STARTS[part + 1] ?? 7) - 1) };
  }).filter((span) => hasCues(order, from, span.from) === false);
