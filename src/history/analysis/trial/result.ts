import { daysBetween, type DayKey } from '../../records/calendar.ts';
import { hasCues, PAIRS, placeOf, type TrialOrder } from './calendar.ts';

/** What was noted on one day. */
export interface TrialDay {
  readonly day: DayKey;
  readonly discomfort: number; // 0-10, the mean of the day's notes
}

export interface TrialResult {
  readonly difference: number; // points, discomfort with cues less that without; negative: less discomfort with cues
  readonly low: number; // points, 95 % interval of the difference: what the test does not refuse at 5 %
  readonly high: number;
  readonly p: number; // 0-1, two-sided: how often a random calendar alone gives as large a difference
  readonly shown: boolean; // p <= 5 %, and the interval leaves 0 out
  readonly withCues: number; // days with a note
  readonly without: number;
}

/** Two-sided level of the test. The interval is its inversion, so that interval and sentence never contradict each other. */
const LEVEL = 0.05;

/** Fewest days with a note on either side: below, nothing is compared. [H] */
export const LEAST_DAYS = 4;

/** Working correlation of neighbouring days. It only sets weights: the test is exact whatever the truth. [H] */
const NEIGHBOURS = 0.3;

const MOST = 10; // points: the scale
const COARSE = 0.5; // points, steps in which the ends of the interval are sought; 0 is one of them
const FINE = 0.04; // points, how exactly they are found
const EDGE = 1e-9; // rounding errors must not break ties

type Column = readonly number[]; // one value a day

const dot = (a: Column, b: Column): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const minus = (a: Column, b: Column, times: number): Column => a.map((value, i) => value - times * b[i]!);

/**
 * Makes the errors of days independent if those of neighbours correlate by `NEIGHBOURS`, and those of others by its power of the
 * days between them (a first-order autoregression with gaps).
 */
const whitener = (days: readonly DayKey[]) => {
  const tie = days.map((day, i) => (i === 0 ? 0 : NEIGHBOURS ** daysBetween(days[i - 1]!, day)));
  return (column: Column): Column =>
    column.map((value, i) => (i === 0 ? value : (value - tie[i]! * column[i - 1]!) / Math.sqrt(1 - tie[i]! ** 2)));
};

/** What is left of a column of whitened errors when its mean is taken out. */
const residualOf = (days: readonly DayKey[]) => {
  const whiten = whitener(days);
  const mean = whiten(days.map(() => 1));
  const size = dot(mean, mean);
  return (column: Column): Column => {
    const whitened = whiten(column);
    return minus(whitened, mean, dot(whitened, mean) / size);
  };
};

/** The standardised difference that a calendar sees in the notes, and in one point of difference by the drawn calendar. */
interface Sight {
  readonly u: number;
  readonly of: number;
}

/** How the drawn calendar and all others see the notes. */
const sightsOf = (
  order: TrialOrder,
  from: DayKey,
  noted: readonly TrialDay[],
): { readonly drawn: Sight; readonly all: readonly Sight[] } => {
  const days = noted.map(({ day }) => day);
  const rest = residualOf(days);
  const y = rest(noted.map(({ discomfort }) => discomfort));
  // A calendar is a sum of its pairs, each with its sign: what two pairs have in common is computed once for all calendars.
  const pairs = Array.from({ length: PAIRS }, (_, pair) =>
    rest(
      days.map((day) => {
        const place = placeOf(from, day);
        return place?.pair !== pair ? 0 : place.first ? 0.5 : -0.5;
      }),
    ),
  );
  const withNotes = pairs.map((pair) => dot(pair, y));
  const common = pairs.map((a) => pairs.map((b) => dot(a, b)));
  const drawnSigns = order.map((first) => (first ? 1 : -1));
  const withDrawn = common.map((row) => dot(row, drawnSigns));
  const all: Sight[] = [];
  const signs = Array.from({ length: PAIRS }, () => 0);
  /** Extends the calendar that `signs` holds up to `pair`; `notes`, `drawn` and `size` are the sums over its pairs so far. */
  const extend = (pair: number, notes: number, drawn: number, size: number): void => {
    if (pair === PAIRS) {
      all.push(sightOf(notes, drawn, size));
      return;
    }
    let before = 0;
    for (let other = 0; other < pair; other++) before += signs[other]! * common[pair]![other]!;
    for (const sign of pair === 0 ? ONE_SIGN : BOTH_SIGNS) {
      signs[pair] = sign;
      extend(
        pair + 1,
        notes + sign * withNotes[pair]!,
        drawn + sign * withDrawn[pair]!,
        size + 2 * sign * before + common[pair]![pair]!,
      );
    }
  };
  extend(0, 0, 0, 0);
  return { drawn: sightOf(dot(drawnSigns, withNotes), dot(drawnSigns, withDrawn), dot(drawnSigns, withDrawn)), all };
};

const BOTH_SIGNS = [1, -1] as const;
/** A calendar and its mirror image see the same difference with the other sign: half of them stand for all. */
const ONE_SIGN = [1] as const;

const sightOf = (notes: number, drawn: number, size: number): Sight => {
  const root = Math.sqrt(Math.max(0, size));
  return root < EDGE ? { u: 0, of: 0 } : { u: notes / root, of: drawn / root };
};

/**
 * The result of a trial whose calendar was drawn as `order` and began on `from`. A randomisation test: the calendar was drawn at random, so
 * if cues change nothing, every calendar would have met these same notes, and the one drawn is among the most extreme 5 %
 * in 5 % of trials. That holds however days scatter and depend on each other. Days without a note are left out. Null: too few notes.
 * `noted`: one entry a day, in order.
 */
export const trialResult = (order: TrialOrder, from: DayKey, noted: readonly TrialDay[]): TrialResult | null => {
  const within = noted.filter(({ day }) => hasCues(order, from, day) !== null);
  const withCues = within.filter(({ day }) => hasCues(order, from, day) === true).length;
  const without = within.length - withCues;
  if (withCues < LEAST_DAYS || without < LEAST_DAYS) return null;
  const { drawn, all } = sightsOf(order, from, within);
  if (drawn.of < EDGE) return null;
  /** p if the true difference were `tau`. */
  const pAt = (tau: number): number => {
    const least = Math.abs(drawn.u - tau * drawn.of) - EDGE;
    let extreme = 0;
    for (const { u, of } of all) if (Math.abs(u - tau * of) >= least) extreme++;
    return extreme / all.length;
  };
  const difference = drawn.u / drawn.of;
  const p = pAt(0);
  const { low, high } = intervalOf(pAt, difference);
  return { difference, low, high, p, shown: p <= LEVEL && (low > 0 || high < 0), withCues, without };
};

/** The differences that are not refused. Each end is sought in coarse steps, then halved to `FINE`, and lies outside by at most that. */
const intervalOf = (
  pAt: (tau: number) => number,
  difference: number,
): { readonly low: number; readonly high: number } => {
  const steps = Array.from({ length: (2 * MOST) / COARSE + 1 }, (_, i) => i * COARSE - MOST);
  const kept = [...steps.filter((tau) => pAt(tau) > LEVEL), difference].toSorted((a, b) => a - b);
  const endOf = (inside: number, way: 1 | -1): number => {
    let [held, refused] = [inside, inside + way * COARSE];
    if (Math.abs(refused) > MOST) return way * MOST;
    while (Math.abs(refused - held) > FINE) {
      const middle = (held + refused) / 2;
      if (pAt(middle) > LEVEL) held = middle;
      else refused = middle;
    }
    return refused;
  };
  return { low: endOf(kept[0] ?? difference, -1), high: endOf(kept.at(-1) ?? difference, 1) };
};
