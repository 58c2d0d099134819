import * as fc from '../../support/properties.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { fault } from '../../support/faults/catalogue.ts';
import { millis, minutes, seconds } from '../../../src/base/units.ts';
import {
  dateOf,
  durationInBrief,
  durationInWords,
  secondsInBrief,
  timeLeft,
  timeAhead,
  timeOfDay,
  tomorrow,
} from '../../../src/ui/format/time.ts';

test.each([
  [seconds(20), 'less than a minute', '0 min'],
  [seconds(61), '1 minute', '1 min'],
  [minutes(8.9), '8 minutes', '8 min'],
  [minutes(60), '1 hour', '1 h'],
  [minutes(125), '2 h 5 min', '2 h 5 min'],
  [minutes(432), '7 h 12 min', '7 h 12 min'],
])('%d ms is %s, briefly %s', (duration, words, brief) => {
  expect(durationInWords(duration)).toBe(words);
  expect(durationInBrief(duration)).toBe(brief);
});

test.each([
  [0, '0 min'],
  [40.4, '40 s'],
  [59.4, '59 s'],
  [59.6, '1 min'],
  [119.6, '2 min'],
  [60, '1 min'],
  [15_120, '4 h 12 min'],
  [99 * 3600, '99 h'],
  [1520 * 3600 + 1799, '1520 h'],
])('%d recorded seconds are %s', (count, written) => {
  expect(secondsInBrief(count)).toBe(written);
});

describe('time to the tipping point', () => {
  test.each([
    [seconds(10), seconds(40), 'under 1 min'],
    [minutes(1.2), minutes(2.4), '1–3 min'],
    [minutes(6.4), minutes(8.2), '6–9 min'],
    [minutes(7), minutes(7), '7 min'],
    [minutes(50), minutes(90), 'over 50 min'],
    [minutes(80), minutes(100), 'over 1 hour'],
  ])('%d to %d ms is %s', (low, high, written) => {
    expect(timeLeft(low, high).replace(/<small>(.*)<\/small>$/, '$1')).toBe(written);
  });

  test('what is written holds what was reckoned', () => {
    const instant = fc.double({ min: 0, max: 59, noNaN: true });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const [, span] = /^([\d–]+)<small> min<\/small>$/.exec(timeLeft(minutes(low), minutes(high))) ?? [];
        fc.pre(span !== undefined);
        const ends = span.split('–').map(Number);
        expect(Math.min(...ends)).toBeLessThanOrEqual(Math.max(low, 1));
        expect(Math.max(...ends)).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});

test.each([
  ['in the evening', new Date(2026, 10, 22, 21, 0), new Date(2026, 10, 23, 6, 0)],
  ['after midnight, the same morning', new Date(2026, 10, 23, 1, 30), new Date(2026, 10, 23, 6, 0)],
  ['on the last of the month', new Date(2026, 10, 30, 12, 0), new Date(2026, 11, 1, 6, 0)],
])('until tomorrow, asked for %s, ends at six', (_when, asked, end) => {
  expect(tomorrow(millis(asked.getTime()))).toBe(end.getTime());
});

test('a time to come says its day when that is not today', () => {
  const now = millis(new Date(2026, 10, 22, 21, 0).getTime());
  const tonight = millis(new Date(2026, 10, 22, 23, 15).getTime());
  const monday = new Intl.DateTimeFormat('en', { weekday: 'short' }).format(tomorrow(now));
  expect(timeAhead(tonight, now)).toBe(timeOfDay(tonight));
  expect(timeAhead(tomorrow(now), now)).toContain(monday);
  expect(timeAhead(tomorrow(now), now)).toContain(timeOfDay(tomorrow(now)));
});

describe('the time of day', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test(`fault: ${fault('zoneChanged')}`, () => {
    const at = millis(Date.UTC(2026, 10, 23, 16, 5));
    process.env['TZ'] = 'Europe/Berlin';
    expect(timeOfDay(at).replace('\u202f', ' ')).toBe('5:05 PM');
    process.env['TZ'] = 'America/New_York';
    expect(timeOfDay(at).replace('\u202f', ' ')).toBe('11:05 AM');
    expect(dateOf(at)).toBe('Nov 23, 2026');
  });
});
