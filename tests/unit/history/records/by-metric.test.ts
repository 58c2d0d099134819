import * as v from 'valibot';
import { expect, test } from 'vitest';
import { minuteSchema } from '../../../../src/history/records/minute.ts';
import { pack, unpack } from '../../../../src/history/minute/pack.ts';
import { rollUp } from '../../../../src/history/analysis/rollup.ts';
import { rollupSchema } from '../../../../src/history/analysis/day-row.ts';
import { minuteAt } from '../days.ts';
import { TEN } from '../support.ts';

const metric = { median: 12, spread: 1, seconds: 50, sigma: 2 };
const newer = { slouch: metric, chinOnHand: { share: 1 } };

test('a minute with a metric that only a newer version knows is read without it', () => {
  const stored = { ...minuteAt(TEN, { seconds: { good: 50 } }), metrics: newer };
  expect(v.parse(minuteSchema, stored).metrics).toEqual({ slouch: metric });
});

test('a packed day with such a minute loses nothing else', () => {
  const one = minuteAt(TEN, { seconds: { good: 50 } });
  const packed = pack(one.day, [{ ...one, metrics: newer }]);
  expect(unpack(packed, (why) => expect.unreachable(why))).toEqual([{ ...one, metrics: { slouch: metric } }]);
});

test('what a day came to is read without metrics and sides that only a newer version knows', () => {
  const rollup = rollUp(
    [{ ...minuteAt(TEN, { seconds: { good: 50 } }), metrics: { slouch: metric, headTilt: metric } }],
    [],
  );
  const stored = {
    ...rollup,
    metrics: { ...rollup?.metrics, chinOnHand: metric },
    sides: { ...rollup?.sides, chin: 1 },
  };
  expect(v.parse(rollupSchema, stored)).toEqual(rollup);
});

test.each([
  ['no median', { slouch: { ...metric, median: null } }],
  ['a spread below zero', { slouch: { ...metric, spread: -1 } }],
  ['no record', 'slouch'],
])('a known metric with %s is refused', (_, metrics) => {
  expect(v.safeParse(minuteSchema, { ...minuteAt(TEN, { seconds: { good: 50 } }), metrics }).success).toBe(false);
});
