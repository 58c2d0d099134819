import { describe, expect, test } from 'vitest';
import type { MetricId } from '../../../src/geometry/metric.ts';
import { judge } from '../../../src/features/snapshot/pure/measure/norms.ts';
import type { Support } from '../../../src/geometry/sitting-or-standing.ts';

const judged = (id: MetricId, value: number, sigma: number, support: Support = 'standing') =>
  judge(id, { value, sigma, unit: 'deg' }, support);

describe('among the norms', () => {
  // edges: src/geometry/metric-catalogue.ts, from Lang-Tapia 2011 and Titcomb 2024
  test.each([
    ['thoracicCurve', 42, 2, 'normal', 'within', 'yes'],
    ['thoracicCurve', 55, 1, 'watch', 'above', 'yes'],
    ['thoracicCurve', 55, 4, 'watch', 'above', 'no'],
    ['thoracicCurve', 64, 4, 'poor', 'above', 'side'],
    ['thoracicCurve', 28, 2, 'watch', 'below', 'yes'],
    ['thoracicCurve', 18, 2, 'poor', 'below', 'yes'],
    ['lumbarCurve', 58, 3, 'poor', 'above', 'yes'],
    ['lumbarCurve', -8, 3, 'poor', 'below', 'yes'],
    ['cva', 54, 2, 'normal', 'within', 'yes'],
    ['cva', 47, 1, 'watch', 'below', 'yes'],
    ['shoulderTilt', -4, 0.5, 'watch', 'below', 'yes'],
  ] as const)('%s of %d ± %d is %s, %s', (id, value, sigma, band, side, sure) => {
    expect(judged(id, value, sigma)).toEqual({ band, side, sure });
  });

  test('too much and too little are told from each other', () => {
    expect(judged('lumbarCurve', 60, 2)?.side).toBe('above');
    expect(judged('lumbarCurve', 0, 2)?.side).toBe('below');
  });

  test('a seated back has no norms', () => {
    expect(judged('thoracicCurve', 60, 2, 'sitting')).toBeNull();
    expect(judged('lumbarCurve', 0, 2, 'sitting')).toBeNull();
  });

  test('a seated neck is allowed two degrees', () => {
    expect(judged('cva', 49, 0.2, 'sitting')?.band).toBe('normal');
    expect(judged('cva', 49, 0.2, 'standing')?.band).toBe('watch');
  });
});
