import { expect, test } from 'vitest';
import { isSetBack, timeSince } from '../../../src/base/clock.ts';
import { millis } from '../../../src/base/units.ts';

test('a late picture is no clock that was set back', () => {
  expect(isSetBack(millis(10_000), millis(5_000))).toBe(false);
  expect(isSetBack(millis(10_000), millis(4_999))).toBe(true);
  expect(timeSince(millis(10_000), millis(9_000))).toBe(0);
  expect(timeSince(millis(10_000), millis(12_000))).toBe(2000);
  expect(timeSince(millis(3_600_000), millis(0))).toBe(Infinity);
  expect(timeSince(null, millis(0))).toBe(Infinity);
});
