import { describe, expect, test } from 'vitest';
import { goalDays, usualRate } from '../../../../src/history/analysis/goals.ts';
import { rollUp, type Rollup } from '../../../../src/history/analysis/rollup.ts';
import type { Day } from '../../../../src/history/analysis/summary.ts';
import { addDays, type DayKey } from '../../../../src/history/records/calendar.ts';
import { millis } from '../../../../src/base/units.ts';
import { row } from '../days.ts';

const MONDAY = '2026-03-02' as DayKey;
const TODAY = '2026-03-09' as DayKey;
const HOUR = 3600;

const made = rollUp(row(millis(Date.UTC(2026, 2, 2, 9)), 1, { seconds: { good: 60 } }), []) as Rollup;

/** A day of the week of MONDAY. */
const lived = (index: number, hours: number, shiftsAnHour: number, breaks: number, more: Partial<Day> = {}): Day => ({
  day: addDays(MONDAY, index),
  thinned: false,
  rollup: {
    ...made,
    measured: { good: hours * HOUR, watch: 0, poor: 0 },
    movement: { large: shiftsAnHour * hours, small: 0, seconds: hours * HOUR },
    breaks,
  },
  ...more,
});

describe('a goal', () => {
  const week = [
    lived(0, 6, 4, 6),
    lived(1, 6, 2.96, 5), // shown as 3.0
    lived(2, 3, 5, 1), // half a day: counts for shifts alone
    lived(3, 1, 0, 0), // an hour says nothing
    lived(4, 6, 0, 0, { untypical: true }),
    lived(7, 6, 0, 0), // today, which is not over
  ];

  test('counts whole and typical days before today; nothing else is held against anybody', () => {
    expect(goalDays('shifts', 3, week, TODAY)).toEqual({ reached: 3, days: 3 });
    expect(goalDays('shifts', 4, week, TODAY)).toEqual({ reached: 2, days: 3 });
    expect(goalDays('breaks', 6, week, TODAY)).toEqual({ reached: 1, days: 2 });
  });

  test('has no day to count in a week of holidays, nor where shifts were not counted yet', () => {
    expect(goalDays('breaks', 5, [], TODAY)).toEqual({ reached: 0, days: 0 });
    const { movement: _, ...older } = made;
    const before = { ...lived(0, 6, 4, 6), rollup: { ...older, measured: { good: 6 * HOUR, watch: 0, poor: 0 } } };
    expect(goalDays('shifts', 3, [before], TODAY)).toEqual({ reached: 0, days: 0 });
  });

  test('begins with the own usual rate, of the days that count', () => {
    const days = [lived(0, 6, 4, 6), lived(1, 6, 5, 4), lived(2, 6, 3, 5), lived(3, 1, 30, 30)];
    expect(usualRate('shifts', days)).toBe(4);
    expect(usualRate('breaks', days)).toBe(5);
    expect(usualRate('breaks', days.slice(0, 2))).toBeNull();
    expect(
      usualRate(
        'breaks',
        [0, 1, 2].map((index) => lived(index, 6, 1, 0)),
      ),
    ).toBe(1);
  });
});
