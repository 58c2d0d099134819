import * as fc from '../../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import {
  localTime,
  quietFor,
  quietUntil,
  type LocalTime,
  type QuietSpan,
} from '../../../../src/alerts/reminders/quiet-hours.ts';
import { millis, minutes, type Millis } from '../../../../src/base/units.ts';

const WORKDAYS = [0, 1, 2, 3, 4];
const LUNCH: QuietSpan = { because: 'quiet', days: WORKDAYS, from: 12 * 60, to: 13 * 60 };
const NIGHT: QuietSpan = { because: 'quiet', days: [4], from: 22 * 60, to: 7 * 60 }; // from Friday evening
const CALL: QuietSpan = { because: 'call', days: [0], from: 12 * 60 + 30, to: 14 * 60 };
const SUNDAY: QuietSpan = { because: 'quiet', days: [6], from: 23 * 60, to: 60 }; // into Monday: across the week's end

/** Monday 23 November 2026, 00:00 UTC, plus days, hours, minutes. */
const at = (day: number, hour: number, minute = 0): Millis =>
  millis(Date.UTC(2026, 10, 23) + minutes(day * 1440 + hour * 60 + minute));

describe('quiet hours', () => {
  test.each<[string, QuietSpan[], Millis, boolean]>([
    ['at noon on a workday', [LUNCH], at(0, 12), true],
    ['a minute before one', [LUNCH], at(0, 12, 59), true],
    ['at one it is over', [LUNCH], at(0, 13), false],
    ['a minute before noon', [LUNCH], at(0, 11, 59), false],
    ['at noon on a Saturday', [LUNCH], at(5, 12), false],
    ['late on Friday', [NIGHT], at(4, 23), true],
    ['early on Saturday, which is Friday night still', [NIGHT], at(5, 6, 59), true],
    ['early on Friday', [NIGHT], at(4, 6), false],
    ['on Sunday before midnight', [SUNDAY], at(6, 23, 30), true],
    ['on Monday after midnight, in another week', [SUNDAY], at(7, 0, 30), true],
    ['without any', [], at(0, 12), false],
    ['without a day', [{ ...LUNCH, days: [] }], at(0, 12), false],
  ])('%s', (_, spans, time, quiet) => {
    expect(quietFor(spans, localTime(time, 0)) > 0).toBe(quiet);
    expect(quietUntil(spans, time, () => 0) !== null).toBe(quiet);
  });

  test('are those of the clock on the wall, wherever it hangs', () => {
    expect(quietUntil([LUNCH], at(0, 11), () => 60)).toBe(at(0, 12));
    expect(quietUntil([LUNCH], at(0, 12), () => 60)).toBeNull();
    expect(quietUntil([LUNCH], at(0, 17, 30), () => -330)).toBe(at(0, 18, 30));
  });

  const [FORWARD, BACK] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)]; // when Central European clocks change
  test.each([
    ['S18b: an hour sooner in the night in which clocks go forward', FORWARD, 60, 120, Date.UTC(2026, 2, 29, 5)],
    ['S18b: an hour later in the night in which they go back', BACK, 120, 60, Date.UTC(2026, 9, 25, 6)],
  ] as const)('end %s', (_, change, before, after, morning) => {
    const everyNight: QuietSpan = { because: 'quiet', days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 7 * 60 };
    const offsetAt = (time: Millis) => (time < change ? before : after);
    const end = millis(morning);
    expect(localTime(end, offsetAt(end))).toEqual({ weekday: 6, minute: 7 * 60 });
    expect(quietUntil([everyNight], millis(change - minutes(120)), offsetAt)).toBe(end);
    expect(quietUntil([everyNight], end, offsetAt)).toBeNull();
  });

  test('that follow on one another end together', () => {
    expect(quietUntil([LUNCH, CALL], at(0, 12, 10), () => 0)).toBe(at(0, 14));
    expect(quietUntil([LUNCH, CALL], at(1, 12, 10), () => 0)).toBe(at(1, 13));
  });

  test('from and to alike are a whole day', () => {
    const whole: QuietSpan = { because: 'quiet', days: [2], from: 540, to: 540 };
    expect(quietUntil([whole], at(2, 9), () => 0)).toBe(at(3, 9));
    expect(quietUntil([whole], at(2, 8, 59), () => 0)).toBeNull();
  });

  const span = fc.record({
    because: fc.constantFrom('quiet' as const, 'call' as const),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 0, max: 1439 }),
  });
  const time = fc.record({
    weekday: fc.integer({ min: 0, max: 6 }),
    minute: fc.double({ min: 0, max: 1439.9, noNaN: true }),
  });

  /** Whether a span holds, by trying each of its days in this week and the last: an oracle without a remainder. */
  const holds = (spans: readonly QuietSpan[], { weekday, minute }: LocalTime): boolean =>
    spans.some(({ days, from, to }) =>
      days.some((day) =>
        [day, day - 7].some((start) => {
          const passed = (weekday - start) * 1440 + minute - from;
          return passed >= 0 && passed < (to > from ? to - from : to - from + 1440);
        }),
      ),
    );

  test('always end, within a week, and hold exactly until then', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), time, (spans, now) => {
        const left = quietFor(spans, now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(minutes(7 * 1440));
        expect(left > 0).toBe(holds(spans, now));
        if (left === 0 || left >= minutes(7 * 1440)) return;
        const after = now.weekday * 1440 + now.minute + left / minutes(1) + 1e-6;
        const then = { weekday: Math.floor(after / 1440) % 7, minute: after % 1440 };
        expect(holds(spans, then)).toBe(false);
      }),
    );
  });
});

test('a night in which the clocks go forward or back ends when the local clock says so', () => {
  // Berlin, 29 March 2026: at 02:00 local time (01:00 UTC) it becomes 03:00; 25 October: at 03:00 (01:00 UTC) it becomes 02:00.
  const night: QuietSpan = { because: 'quiet', days: [0, 1, 2, 3, 4, 5, 6], from: 22 * 60, to: 7 * 60 };
  const change = (epoch: number, before: number, after: number) => (time: Millis) => (time < epoch ? before : after);
  const spring = quietUntil([night], millis(Date.UTC(2026, 2, 28, 22)), change(Date.UTC(2026, 2, 29, 1), 60, 120));
  expect(spring).toBe(Date.UTC(2026, 2, 29, 5)); // 07:00 summer time
  const autumn = quietUntil([night], millis(Date.UTC(2026, 9, 24, 21)), change(Date.UTC(2026, 9, 25, 1), 120, 60));
  expect(autumn).toBe(Date.UTC(2026, 9, 25, 6)); // 07:00 winter time
});
