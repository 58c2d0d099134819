import { describe, expect, test } from 'vitest';
import {
  noteSwitchedOn,
  weekToTell,
  weekTold,
  type RegionWeek,
} from '../../../../src/history/analysis/weekly-note-due.ts';
import { addDays, type DayKey } from '../../../../src/history/records/calendar.ts';

const day = (name: string) => name as DayKey;
const GERMANY: RegionWeek = { first: 0, weekend: [5, 6] };
const STATES: RegionWeek = { first: 6, weekend: [5, 6] };
const EGYPT: RegionWeek = { first: 5, weekend: [4, 5] };

describe('the week that a note is due about', () => {
  test.each([
    ['Monday in Germany', '2026-11-30', GERMANY, '2026-11-23'],
    ['Thursday, for who was away since Monday', '2026-12-03', GERMANY, '2026-11-23'],
    ['Sunday in the States: the week has begun, work has not', '2026-11-29', STATES, null],
    ['Monday in the States', '2026-11-30', STATES, '2026-11-22'],
    ['Saturday in Egypt: the weekend', '2026-11-28', EGYPT, null],
    ['Sunday in Egypt', '2026-11-29', EGYPT, '2026-11-21'],
    ['the first days of a year', '2027-01-01', GERMANY, '2026-12-21'],
  ])('%s', (_when, today, week, from) => {
    const asked = weekToTell({ today: day(today), week, told: null });
    expect(asked).toEqual(from && { from, to: addDays(day(from), 6) });
  });

  test('is told once, whatever the clock does', () => {
    const about = (today: string, told: string) =>
      weekToTell({ today: day(today), week: GERMANY, told: day(told) })?.from ?? null;
    expect(about('2026-11-30', '2026-11-16')).toBe('2026-11-23');
    expect(about('2026-11-30', '2026-11-23')).toBeNull();
    expect(about('2026-12-06', '2026-11-23')).toBeNull();
    expect(about('2026-11-29', '2026-11-23')).toBeNull(); // back over the date line, or the clock was set back
    expect(about('2026-12-07', '2026-11-23')).toBe('2026-11-30');
    expect(about('2026-11-30', '2031-01-06')).toBe('2026-11-23'); // a clock that was years ahead once
  });

  test('of a note that was switched on in the middle of a week is the running one, in the next week', () => {
    const on = noteSwitchedOn(day('2026-12-02'), GERMANY);
    expect(on).toEqual({ note: true, offered: true, told: '2026-11-23', dismissed: true });
    expect(weekToTell({ today: day('2026-12-06'), week: GERMANY, told: on.told })).toBeNull();
    expect(weekToTell({ today: day('2026-12-07'), week: GERMANY, told: on.told })?.from).toBe('2026-11-30');
    // On a Sunday in the States the week before ended yesterday, and nothing was told of it.
    expect(noteSwitchedOn(day('2026-11-29'), STATES).told).toBeNull();
  });
});

test('a note stands until the week is over', () => {
  const stands = (today: string) =>
    weekTold({ today: day(today), week: GERMANY, told: day('2026-11-23') })?.from ?? null;
  expect(stands('2026-11-30')).toBe('2026-11-23');
  expect(stands('2026-12-06')).toBe('2026-11-23');
  expect(stands('2026-12-07')).toBeNull();
  expect(weekTold({ today: day('2026-11-30'), week: GERMANY, told: null })).toBeNull();
});
