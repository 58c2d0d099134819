import { describe, expect, it } from 'vitest';
import { addDays, daysOf, weekdayOf, type DayKey } from '../../../../src/history/records/calendar.ts';
import {
  hasCues,
  orderOf,
  PAIRS,
  placeOf,
  spansWithoutCues,
  trialSpan,
  trialStart,
} from '../../../../src/history/analysis/trial/calendar.ts';
import { trialResult, type TrialDay } from '../../../../src/history/analysis/trial/result.ts';
import { notesOf, SCATTER } from '../../../../tools/trial/person.ts';
import { simulateTrials } from '../../../../tools/trial/simulate.ts';

const MONDAY = '2026-01-05' as DayKey;
const DAYS = daysOf(trialSpan(MONDAY));

describe('the calendar of an own trial', () => {
  it('has one stretch with and one without cues in each pair', () => {
    for (const seed of [1, 2, 3, 77, 2 ** 31]) {
      const order = orderOf(seed);
      for (let pair = 0; pair < PAIRS; pair++) {
        const within = DAYS.filter((day) => placeOf(MONDAY, day)?.pair === pair);
        const firsts = within.filter((day) => placeOf(MONDAY, day)?.first === true);
        const seconds = within.filter((day) => placeOf(MONDAY, day)?.first === false);
        expect(new Set(firsts.map((day) => hasCues(order, MONDAY, day)))).toEqual(new Set([order[pair]]));
        expect(new Set(seconds.map((day) => hasCues(order, MONDAY, day)))).toEqual(new Set([order[pair] !== true]));
      }
    }
  });

  it('begins on a Monday and ends after eight weeks', () => {
    expect(trialStart('2026-11-30' as DayKey)).toBe('2026-11-30'); // a Monday
    expect(trialStart('2026-12-01' as DayKey)).toBe('2026-12-07');
    expect(weekdayOf(trialStart('2026-12-06' as DayKey))).toBe(0);
    const order = orderOf(5);
    expect(DAYS).toHaveLength(56);
    expect(DAYS.every((day) => hasCues(order, MONDAY, day) !== null)).toBe(true);
    expect(hasCues(order, MONDAY, addDays(MONDAY, -1))).toBeNull();
    expect(hasCues(order, MONDAY, addDays(MONDAY, 56))).toBeNull();
  });

  it('lists exactly the days without cues', () => {
    const order = orderOf(9);
    const listed = spansWithoutCues(order, MONDAY).flatMap((span) => [...daysOf(span)]);
    expect(listed).toEqual(DAYS.filter((day) => hasCues(order, MONDAY, day) === false));
  });

  it('is the same for the same seed, and any of 4096', () => {
    expect(orderOf(123)).toEqual(orderOf(123));
    const drawn = new Set(Array.from({ length: 3000 }, (_, seed) => orderOf(seed).map(Number).join('')));
    expect(drawn.size).toBeGreaterThan(2000); // of 4096 with replacement: 2128 expected
  });
});

const order = orderOf(11);
const workdays = DAYS.filter((day) => weekdayOf(day) < 5);
const noted = (value: (day: DayKey, index: number) => number): readonly TrialDay[] =>
  workdays.map((day, index) => ({ day, discomfort: value(day, index) }));

describe('the result of an own trial', () => {
  it('says a constant difference exactly', () => {
    const result = trialResult(
      order,
      MONDAY,
      noted((day) => (hasCues(order, MONDAY, day) === true ? 2 : 5)),
    );
    expect(result).toMatchObject({ shown: true });
    expect(result?.difference).toBeCloseTo(-3, 9);
    expect(result?.p).toBeLessThan(0.001);
    expect(result?.high).toBeLessThan(-2.8);
    expect(result?.low).toBeGreaterThan(-3.2);
  });

  it('shows nothing where all days are alike', () => {
    const result = trialResult(
      order,
      MONDAY,
      noted(() => 4),
    );
    expect(result).toMatchObject({ shown: false, p: 1 });
    expect(result?.difference).toBeCloseTo(0, 9);
  });

  it('does not compare a handful of notes', () => {
    expect(trialResult(order, MONDAY, noted(() => 4).slice(0, 6))).toBeNull();
    expect(trialResult(order, MONDAY, [])).toBeNull();
  });

  it('leaves out days outside the trial', () => {
    const within = noted((_, index) => index % 4);
    const outside = { day: addDays(MONDAY, 70), discomfort: 10 };
    expect(trialResult(order, MONDAY, [...within, outside])).toEqual(trialResult(order, MONDAY, within));
  });

  it('moves with an added difference, point for point', () => {
    const plain = trialResult(
      order,
      MONDAY,
      noted((_, index) => (index * 7) % 5),
    );
    const more = noted((day, index) => ((index * 7) % 5) + (hasCues(order, MONDAY, day) === true ? 2 : 0));
    const moved = trialResult(order, MONDAY, more);
    expect(moved?.difference).toBeCloseTo((plain?.difference ?? NaN) + 2, 9);
    expect(moved?.low).toBeCloseTo((plain?.low ?? NaN) + 2, 1);
    expect(moved?.high).toBeCloseTo((plain?.high ?? NaN) + 2, 1);
  });

  it('turns its sign with the calendar', () => {
    const mirror = order.map((first) => !first);
    const notes = noted((_, index) => (index * 5) % 7);
    const [one, other] = [trialResult(order, MONDAY, notes), trialResult(mirror, MONDAY, notes)];
    expect(other?.difference).toBeCloseTo(-(one?.difference ?? NaN), 9);
    expect(other?.p).toBe(one?.p);
  });

  it('shows a difference for few of the calendars that could have been drawn, whatever the notes', () => {
    const notes = notesOf(4, order, MONDAY, { ...SCATTER, tie: 0.6, drift: 1 });
    const drawn = Array.from({ length: 400 }, (_, seed) => orderOf(seed));
    const shown = drawn.filter((one) => trialResult(one, MONDAY, notes)?.shown === true);
    expect(shown.length / drawn.length).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / drawn.length));
  });

  it('says no difference and an interval that holds 0 together', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const result = trialResult(
        orderOf(seed),
        MONDAY,
        notesOf(seed, orderOf(seed), MONDAY, { ...SCATTER, effect: -1 }),
      );
      const { shown = null, low = 0, high = 0 } = result ?? {};
      expect(shown).toBe(low > 0 || high < 0);
    }
  });
});

describe('own trials of simulated people', () => {
  it('show a difference without an effect in 5 %, by no more than chance', () => {
    const people = 400;
    const { shown } = simulateTrials(people, 2, SCATTER);
    expect(shown).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / people)); // `npm run trial` asks thousands
  });

  it.each([
    { days: 7, least: 0.8 }, // of 3000 people: 0.89
    { days: 5, least: 0.75 }, // of 3000 people: 0.79
  ])('find 1.5 points of 10 in eight weeks with 30 % of $days days a week missing', ({ days, least }) => {
    const { right, covered } = simulateTrials(300, 2, { ...SCATTER, days, effect: -1.5 });
    expect(right).toBeGreaterThanOrEqual(least);
    expect(covered).toBeGreaterThanOrEqual(0.92);
  });
});
