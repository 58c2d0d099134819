import { describe, expect, test } from 'vitest';
import { summarise, type Summary } from '../../../src/history/analysis/summary.ts';
import { dayKey, type DayKey, spanOf } from '../../../src/history/records/calendar.ts';
import { trendsAddressOf, trendsLink } from '../../../src/features/trends/address.ts';
import { text } from '../../../src/features/trends/text.ts';
import { slumpPoints, type Bucket } from '../../../src/features/trends/view/chart-points.ts';
import { minuteAt, stripOf } from '../../../src/features/trends/view/day-segments.ts';
import { figuresOf } from '../../../src/features/trends/view/figures.ts';
import { timedGap, timedMinute } from '../../../src/features/trends/view/minute-text.ts';
import { daysInBrief, spanInWords, WEEKDAYS } from '../../../src/ui/format/dates.ts';
import { row } from '../history/days.ts';
import { TEN } from '../history/support.ts';

const summary = (changes: Partial<Summary>): Summary => ({ ...summarise([]), ...changes });
const noSplit = summarise([]).measured;

describe('the figures of a summary', () => {
  test('count one thing in the singular, and none or more in the plural', () => {
    const nouns = (count: number) =>
      figuresOf(summary({ alerts: count, breaks: count, shifts: count })).map(
        ({ figure, what }) => `${figure} ${what}`,
      );
    expect(nouns(1)).toEqual(expect.arrayContaining(['1 warning', '1 break', '1 posture shift']));
    for (const count of [0, 2]) {
      const found = nouns(count);
      expect(found).toEqual(
        expect.arrayContaining([`${count} warnings`, `${count} breaks`, `${count} posture shifts`]),
      );
    }
  });

  test('say what they rest on', () => {
    const found = figuresOf(
      summary({
        measured: { ...noSplit, good: 5400, watch: 1800 },
        away: 600,
        unknown: { nobody: 30 },
        good: { value: 0.75, low: 0.7, high: 0.79 },
        alerts: 3,
        alertsPerHour: 1.5,
        breaks: 2,
        breakSeconds: 600,
        slump: { median: 720, happened: 1, waits: 1 },
      }),
    );
    expect(found.map(({ figure, what, hint }) => [figure, what, hint])).toEqual([
      ['75 %', 'in good posture', 'likely 70–79 %'],
      ['2 h', 'measured', '30 s not measured, 10 min away'],
      ['3', 'warnings', '1.5 an hour'],
      ['2', 'breaks', '5 min on average'],
      ['0', 'posture shifts', undefined],
      ['12 min', 'until you slouch again after a break', 'median of 1 break'],
    ]);
  });

  test('say of movement what the error of counting leaves open, also of that before breaks', () => {
    const found = figuresOf(
      summary({ breaks: 2, breakSeconds: 600, shifts: 40, shiftsPerHour: 9.8, shiftsBeforeBreaks: 4 }),
    );
    expect(found.slice(-2).map(({ hint }) => hint)).toEqual([
      '5 min on average; shifts before them: 4.0 an hour (likely 3.2–5.1)',
      '9.8 an hour (likely 7.7–12)',
    ]);
  });

  test('a first slump that mostly did not come has no number', () => {
    const found = figuresOf(summary({ slump: { median: null, happened: 1, waits: 4 } }));
    expect(found.at(-1)).toEqual({ figure: '–', what: text.figures.slump, hint: text.figures.slumpNone });
  });
});

test('what a deletion removed is counted in the singular and the plural', () => {
  expect(text.deleteDay.deleted({ minutes: 1, events: 2 })).toBe('1 minute, 2 events.');
  expect(text.deleteDay.deleted({ minutes: 431, events: 1 })).toBe('431 minutes, 1 event.');
});

describe('a minute in words', () => {
  const read = (minute: Parameters<typeof row>[2]): string => {
    const strip = stripOf(row(TEN, 1, minute), []);
    const found = strip === null ? null : minuteAt(strip, TEN);
    if (found === null) throw new Error('expected a minute');
    return timedMinute(found, []);
  };

  test.each<[Parameters<typeof row>[2], string]>([
    [{ seconds: { watch: 10, good: 50 } }, '10:00 AM: in range 50 s, worth a change 10 s.'],
    [{ seconds: { poor: 30, good: 30 } }, '10:00 AM: time for a change 30 s, in range 30 s.'],
    [{ seconds: { good: 60 }, shifts: 1 }, '10:00 AM: in range. You shifted.'],
    [{ seconds: { good: 60 }, shifts: 3, risk: 0.34 }, '10:00 AM: in range. Load 34 %. You shifted 3 times.'],
    [{ seconds: { good: 60 }, alerts: 1 }, '10:00 AM: in range. A warning.'],
    [{ seconds: { unknown: { dark: 60 } } }, '10:00 AM: not measured (too dark).'],
    [
      { seconds: { good: 40, unknown: { paused: 15, dark: 5 } } },
      '10:00 AM: in range 40 s, not measured 20 s (paused).',
    ],
  ])('%o', (minute, words) => {
    expect(read(minute)).toBe(words);
  });

  test('an instant that was not watched says so, and what happened then', () => {
    expect(timedGap('10:42', [])).toBe('10:42: not watched.');
  });
});

test('a point of the slump chart counts its breaks', () => {
  const bucket = (waits: number): Bucket => ({
    span: spanOf('day', '2026-11-17' as DayKey),
    name: 'Tue',
    when: 'Tuesday, November 17',
    summary: summary({ slump: { median: 720, happened: waits, waits } }),
  });
  expect(slumpPoints([bucket(1), bucket(5)]).map(({ valueText }) => valueText)).toEqual([
    '12 min, from 1 break',
    '12 min, from 5 breaks',
  ]);
});

test('spans and weekdays are named in the language of the text', () => {
  const day = dayKey(TEN, 0);
  const plain = (span: string) => span.replaceAll(/[\u2009\u202f]/g, ' '); // ICU puts thin spaces around the dash
  expect(plain(spanInWords('week', spanOf('week', '2026-11-17' as DayKey)))).toBe('Nov 16 – 22, 2026');
  expect(plain(spanInWords('week', spanOf('week', '2025-12-31' as DayKey)))).toBe('Dec 29, 2025 – Jan 4, 2026');
  expect(plain(spanInWords('quarter', spanOf('quarter', day)))).toBe('Oct – Dec 2026');
  expect(plain(daysInBrief(spanOf('week', '2026-11-17' as DayKey)))).toBe('Nov 16 – 22');
  expect(WEEKDAYS[0]).toEqual({ long: 'Monday', short: 'Mon', letter: 'M' });
  expect(WEEKDAYS[6]).toEqual({ long: 'Sunday', short: 'Sun', letter: 'S' });
});

describe('the address of the history', () => {
  test.each([
    ['#/trends', { range: 'day', day: null }],
    ['#/trends/month/2026-11-17', { range: 'month', day: '2026-11-17' }],
    ['#/trends/decade/2026-11-17', { range: 'day', day: '2026-11-17' }],
    ['#/trends/week/2026-17-11', { range: 'week', day: null }],
    ['#/trends/week/yesterday', { range: 'week', day: null }],
    ['', { range: 'day', day: null }],
  ])('%s', (hash, address) => {
    expect(trendsAddressOf(hash)).toEqual(address);
  });

  test('a link leads to what it names', () => {
    expect(trendsAddressOf(trendsLink('year', '2026-11-17' as DayKey))).toEqual({ range: 'year', day: '2026-11-17' });
    expect(trendsAddressOf(trendsLink('week', null))).toEqual({ range: 'week', day: null });
  });
});
