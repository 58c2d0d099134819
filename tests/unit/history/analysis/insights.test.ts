import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf, type DayKey } from '../../../../src/history/records/calendar.ts';
import { rollUp, type Rollup } from '../../../../src/history/analysis/rollup.ts';
import type { PostureSeconds } from '../../../../src/history/analysis/posture-seconds.ts';
import { insightsIn } from '../../../../src/history/analysis/insights.ts';
import type { Day } from '../../../../src/history/analysis/summary.ts';
import { millis } from '../../../../src/base/units.ts';
import { row } from '../days.ts';

const MONDAY = '2026-03-02' as DayKey;
const TUESDAY = 1;

const HOUR = 3600;
const split = (good: number, hours = 1): PostureSeconds => ({
  good: good * hours * HOUR,
  watch: 0,
  poor: (1 - good) * hours * HOUR,
});

const blank = (): Rollup => {
  const rollup = rollUp(row(millis(Date.UTC(2026, 2, 2, 9)), 1, { seconds: { good: 60 } }), []);
  if (!rollup) throw new Error('a minute makes a rollup');
  return rollup;
};

/** The same numbers every time, between -1 and 1: days are never all alike. */
const wobble = (index: number): number => Math.sin(index * 12.9898) ** 3;

/** Weekdays from Monday on; `of` says what is different about a day. */
function workdays(weeks: number, of: (day: DayKey, index: number) => Partial<Rollup>): readonly Day[] {
  const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(MONDAY, index));
  return days
    .filter((day) => weekdayOf(day) < 5)
    .map((day, index) => ({ day, thinned: false, rollup: { ...blank(), ...of(day, index) } }));
}

const hours = (morning: number, late: number): Rollup['hours'] => ({
  '9': split(morning),
  '10': split(morning),
  '16': split(late),
});

describe('what stands out', () => {
  it('is nothing when every day wobbles alike', () => {
    const days = workdays(8, (_, index) => {
      const good = 0.7 + 0.08 * wobble(index);
      return { hours: hours(good, good), measured: split(good, 6) };
    });
    expect(insightsIn(days)).toEqual([]);
  });

  it('names the block of the week that differs from all others, with its numbers', () => {
    const days = workdays(8, (day, index) => {
      const usual = 0.75 + 0.05 * wobble(index);
      const late = weekdayOf(day) === TUESDAY ? 0.35 + 0.05 * wobble(index) : usual;
      return { hours: hours(usual, late) };
    });
    const [found, ...more] = insightsIn(days);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'block', weekday: TUESDAY, part: 'late', days: 8 });
    expect(found?.kind === 'block' && found.share).toBeCloseTo(0.35, 1);
    expect(found?.kind === 'block' && found.otherwise).toBeCloseTo(0.75, 1);
  });

  it('says nothing of three Tuesdays, however bad', () => {
    const days = workdays(3, (day, index) => ({
      hours: hours(0.75 + 0.05 * wobble(index), weekdayOf(day) === TUESDAY ? 0.1 + 0.01 * wobble(index) : 0.75),
    }));
    expect(insightsIn(days)).toEqual([]);
  });

  it('tells that things got better over the weeks', () => {
    const days = workdays(8, (_, index) => ({ measured: split(index < 20 ? 0.5 + 0.05 * wobble(index) : 0.7, 6) }));
    expect(insightsIn(days)).toMatchObject([{ kind: 'drift', days: 40 }]);
  });

  it('compares sitting and standing only where both were measured for days', () => {
    const both = (standing: PostureSeconds) =>
      workdays(2, (_, index) => ({ desks: { sitting: split(0.55 + 0.05 * wobble(index), 3), standing } }));
    const [found] = insightsIn(both(split(0.85, 2)));
    expect(found).toMatchObject({ kind: 'desk', hours: 20, days: 10 });
    expect(found?.kind === 'desk' && found.standing).toBeCloseTo(0.85);
    expect(insightsIn(both(split(0.85, 0.1)))).toEqual([]);
  });

  it('names the side that somebody leans to, and only when it is clearly one', () => {
    const leaning = (left: number, right: number) =>
      workdays(1, () => ({ sides: { sideLean: { left, level: 4 * HOUR, right } } }));
    expect(insightsIn(leaning(1.5 * HOUR, 0.2 * HOUR))).toMatchObject([
      { kind: 'side', metric: 'sideLean', towards: 'left' },
    ]);
    expect(insightsIn(leaning(1.5 * HOUR, 1.2 * HOUR))).toEqual([]);
  });
});
