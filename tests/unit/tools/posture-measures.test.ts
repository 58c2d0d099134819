import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/geometry/bands.ts';
import { nothingMeasured } from '../../../src/geometry/measure.ts';
import { METRICS, unknown, type MetricId } from '../../../src/geometry/metric.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { millis } from '../../../src/base/units.ts';
import {
  bandPosition,
  isNoticed,
  POSTURE_MEASURES,
  SLUMP_MEASURES,
  toldBy,
} from '../../../tools/lab/posture-measures.ts';

const reading = (values: Partial<Record<MetricId, number>>): Reading => {
  const none = nothingMeasured(millis(0), 'front', 'turned away');
  const metrics = { ...none.metrics };
  for (const [id, value] of Object.entries(values) as [MetricId, number][])
    metrics[id] = { value, sigma: 1, unit: METRICS[id].unit };
  return { ...none, gate: null, metrics };
};

describe('measures of posture', () => {
  it('are those that warn of something the body does from the side of it', () => {
    expect(SLUMP_MEASURES).toContain('slouch');
    for (const id of SLUMP_MEASURES) expect(POSTURE_MEASURES).toContain(id);
    for (const id of ['viewingDistance', 'headPitch', 'headTilt', 'sideLean', 'cva'] as const)
      expect(POSTURE_MEASURES).not.toContain(id);
  });
  it('are 1 where watch begins, 2 where poor does, below 1 in the own upright', () => {
    for (const id of POSTURE_MEASURES)
      for (const side of [METRICS[id].bands?.high, METRICS[id].bands?.low]) {
        if (!side) continue;
        expect([bandPosition(id, side.watch), bandPosition(id, side.poor)]).toEqual([1, 2]);
        expect(bandPosition(id, 0)).toBeLessThan(1);
        const out = Math.sign(side.poor - side.watch);
        expect(bandOf(id, side.watch + out * 0.01)).toBe('watch');
        expect(bandPosition(id, side.watch + out * 0.01)).toBeGreaterThan(1);
      }
  });
  it('say the worst that one of them says', () => {
    const told = toldBy(POSTURE_MEASURES, reading({ slouch: 0.1, headForwardIndex: 70 }));
    expect(told.band).toBe('poor');
    expect(told.furthest).toBeCloseTo(2.5, 2);
    expect(isNoticed(told)).toBe(true);
    expect(toldBy(SLUMP_MEASURES, reading({ slouch: 0.1, headForwardIndex: 70 })).band).toBe('normal');
    expect(isNoticed(toldBy(SLUMP_MEASURES, reading({ slouch: 0.4 })))).toBe(true);
  });
  it('say nothing where none is known', () => {
    const none = { ...reading({}), metrics: { ...reading({}).metrics, slouch: unknown('turned away') } };
    expect(toldBy(POSTURE_MEASURES, none)).toEqual({ furthest: null, band: null });
    expect(isNoticed(toldBy(POSTURE_MEASURES, none))).toBe(false);
  });
});
