import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  monthsOf,
  neighbour,
  pointsOf,
  spanOf,
  weekdayOf,
  dayKey,
  type DayKey,
} from '../../../../src/history/records/calendar.ts';

const day = (text: string) => text as DayKey;

describe('the calendar', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'], // a Sunday ends its week
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-22', '2026-01-01', '2026-12-31'],
  ] as const)('the %s of %s goes from %s to %s', (range, of, from, to) => {
    expect(spanOf(range, day(of))).toEqual({ from, to });
  });

  it('draws whole months around a week, two where it reaches into two', () => {
    expect(monthsOf({ from: day('2026-11-16'), to: day('2026-11-22') })).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(monthsOf({ from: day('2026-12-28'), to: day('2027-01-03') })).toEqual({
      from: '2026-12-01',
      to: '2027-01-31',
    });
  });

  it('knows weekdays, Monday first', () => {
    expect(['2026-11-16', '2026-11-22', '1969-12-31'].map((one) => weekdayOf(day(one)))).toEqual([0, 6, 2]);
  });

  it('steps from month to month whatever their length', () => {
    expect(neighbour('month', day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(neighbour('month', day('2026-01-31'), 1)).toBe('2026-02-01');
  });

  it('cuts a quarter into weeks that leave nothing out', () => {
    const points = pointsOf('quarter', spanOf('quarter', day('2026-11-22')));
    expect(points[0]).toEqual({ from: '2026-10-01', to: '2026-10-04' });
    expect(points.at(-1)).toEqual({ from: '2026-12-28', to: '2026-12-31' });
  });

  it('finds every minute of a day in every zone', () => {
    const { from, to } = boundsOf(day('2026-11-22'));
    for (const offset of [-720, 0, 840]) {
      expect(dayKey(from, offset) <= '2026-11-22').toBe(true);
      expect(dayKey(to, offset) > '2026-11-22').toBe(true);
    }
  });
});
