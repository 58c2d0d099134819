import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import type { Measured, MetricId } from '../../../src/geometry/metric.ts';
import { bytesInWords, decimal, percentRoundedDown, percentWithBounds } from '../../../src/ui/format/numbers.ts';
import { centimetresInWords, figureInWords, figureOf, intervalOf } from '../../../src/ui/format/measured-value.ts';
import { headForwardLength, headForwardSentence } from '../../../src/features/watch/measures/head-forward.ts';

const deg = (value: number, sigma: number): Measured => ({ value, sigma, unit: 'deg' });

describe('a measured number as it is written', () => {
  test.each<[MetricId, Measured, string]>([
    ['headPitch', deg(12.4, 1.6), '12° ± 3 down'],
    ['headPitch', deg(-12.4, 1.6), '12° ± 3 up'],
    ['headForwardAngle', deg(-7, 1.4), '7° ± 3 forward'], // an elevation: further forward is smaller
    ['headForwardAngle', deg(3, 1.4), '3° ± 3 back'],
    ['trunkInclination', deg(21, 1), '21° ± 2 forward'],
    ['sideLean', deg(5, 0.9), '5° ± 2 to your left'],
    ['shoulderTilt', deg(-4, 0.9), '4° ± 2 right higher'],
    ['cva', deg(46, 2.6), '46° ± 5'],
    ['headTilt', deg(0.3, 0.9), '0° ± 2'], // no side is named at zero
    ['headTilt', deg(-0.3, 0.9), '0° ± 2'],
    ['slouch', { value: 0.34, sigma: 0.05, unit: '1' }, '34 % ± 9'],
    ['slouch', { value: -0.06, sigma: 0.05, unit: '1' }, '−6 % ± 9'],
    ['headForwardIndex', { value: 44, sigma: 8, unit: '%' }, '44 % ± 14'],
    ['viewingDistance', { value: 62, sigma: 3, unit: 'cm' }, '62 cm ± 5'],
    ['viewingDistance', { value: 62, sigma: 0.01, unit: 'cm' }, '62 cm ± 1'],
  ])('%s %o is %s', (id, measured, line) => {
    expect(figureInWords(figureOf(id, measured))).toBe(line);
  });

  test('the interval is never written smaller than it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        (value, sigma) => {
          const [low, high] = intervalOf(deg(value, sigma));
          const written = Number(figureOf('cva', deg(value, sigma)).interval.replace('± ', ''));
          expect(written).toBeGreaterThanOrEqual((high - low) / 2);
        },
      ),
    );
  });

  test('a mirrored measure is written the same but for its side', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (value) => {
        const left = figureOf('sideLean', deg(value, 1));
        const right = figureOf('sideLean', deg(-value, 1));
        fc.pre(!Number.isInteger(value * 2)); // halves round up on both sides
        expect(right.amount).toBe(left.amount);
        expect(left.direction === null || left.direction !== right.direction).toBe(true);
      }),
    );
  });
});

test.each([
  [0, '0 %'],
  [0.29, '29 %'], // 0.29 * 100 is 28.999... in binary
  [0.999, '99 %'], // almost all is not all
  [1, '100 %'],
  [1.4, '100 %'],
])('%d is written %s', (share, written) => {
  expect(percentRoundedDown(share)).toBe(written);
});

test.each([
  [-3.46, 1, '−3.5'],
  [3, 1, '3.0'],
  [-0.4, 0, '0'], // never minus nothing
  [12_345.6, 0, '12346'],
] as const)('%d with %i decimals is written %s', (value, digits, written) => {
  expect(decimal(value, digits)).toBe(written);
});

test.each([
  [{ value: 0.64, low: 0.59, high: 0.7 }, '64 % (59–70 %)'],
  [{ value: 0.64, low: 0.638, high: 0.642 }, '64 %'],
])('a share with its bounds %o is written %s', (share, written) => {
  expect(percentWithBounds(share)).toBe(written);
});

test.each([
  [200, '1 kB'],
  [45_300, '45 kB'],
  [3_412_000, '3.4 MB'],
  [128_000_000, '128 MB'],
])('%d bytes are %s', (bytes, written) => {
  expect(bytesInWords(bytes)).toBe(written);
});

describe('the head forward in centimetres', () => {
  const of = (value: number, sigma: number) => ({
    centimetres: { value, sigma, unit: 'cm' } as const,
    degrees: { value: 5 * value, sigma: 5 * sigma, unit: 'deg' } as const,
  });

  test('comes with a decimal and its interval, which is never written smaller than it is', () => {
    expect(centimetresInWords({ value: 1.42, sigma: 0.5, unit: 'cm' })).toBe('1.4 cm ± 0.9');
  });

  test.each([
    [1.42, '1.4 cm ± 0.9'],
    [-1.42, '1.4 cm ± 0.9 back'],
    [0.01, '0.0 cm ± 0.9'],
  ])('%s cm is %s', (value, words) => {
    expect(headForwardLength(of(value, 0.5))).toBe(words);
  });

  test('as a sentence it says what it costs of the neck angle', () => {
    expect(headForwardSentence(of(1.42, 0.5))).toBe(
      'That is 1.4 cm ± 0.9 from your upright, at the distance at which you calibrated, and takes 7° ± 5 off your neck angle.',
    );
  });

  test('what is not measured is not said', () => {
    const unmeasured = { unknown: 'head turned' } as const;
    expect(headForwardLength({ centimetres: unmeasured, degrees: unmeasured })).toBeNull();
    expect(headForwardSentence(undefined)).toBeNull();
  });
});
