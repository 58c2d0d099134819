import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { describe, expect, it } from 'vitest';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { reportOf, type DeskWeeks } from '../../../src/features/snapshot/pure/saved/report.ts';
import { NO_REPEATS } from '../../../src/features/snapshot/pure/saved/repeatability.ts';
import { saved, metricsOf } from '../history/snapshots.ts';
import { after } from '../history/support.ts';
import type { NormSource } from '../../../src/features/snapshot/pure/measure/norms.ts';

const EVERYBODY = metricsFor([]);

const weeks: DeskWeeks = {
  from: '2026-10-26' as DayKey,
  to: '2026-11-22' as DayKey,
  days: 12,
  measuredSeconds: 180_000,
  good: { value: 0.6, low: 0.5, high: 0.66 },
  alerts: 20,
  alertsPerHour: 0.4,
  breaks: 31,
  metrics: { slouch: { median: 0.3, spread: 0.1, seconds: 90_000, sigma: 0.05 } },
};
const ask = {
  snapshot: saved('a'),
  second: null,
  repeats: NO_REPEATS,
  weeks: null,
  heading: 'Alex',
  withNote: false,
  madeAt: new Date('2026-11-23T08:00:00Z'),
  cite: (source: NormSource) => `cited: ${source}`,
  profile: EVERYBODY,
};

describe('the report for other programs', () => {
  it('says what it is, of when, and what was measured with its interval', () => {
    const report = reportOf(ask);
    expect(report).toMatchObject({
      format: 'plumbline-snapshot-report',
      version: 1,
      madeAt: '2026-11-23T08:00:00.000Z',
      heading: 'Alex',
      snapshot: { takenAt: '2026-11-22T10:00:00.000Z', zone: 60, view: 'sideLeft', support: 'standing', note: null },
      comparison: null,
      lastFourWeeks: null,
    });
    const cva = report.measures.find(({ id }) => id === 'cva');
    expect(cva?.measured).toMatchObject({ value: 48, standardError: 2.5, unit: 'deg' });
    expect(cva?.measured).toHaveProperty('low', 48 - 1.645 * 2.5);
    expect(cva?.norm).toMatchObject({ limit: 50, judgement: { band: 'watch', side: 'below', sure: 'no' } });
    expect(report.measures.find(({ id }) => id === 'slouch')?.measured).toEqual({ notMeasured: 'no baseline' });
    expect(report.measures.find(({ id }) => id === 'kyphosisIndex')?.measured).toMatchObject({
      value: 0.11,
      unit: '1',
    });
  });

  it('is the same when it was written and read again', () => {
    const report = reportOf({ ...ask, weeks, second: saved('b', { at: after(9000) }), withNote: true });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.lastFourWeeks).toEqual(weeks);
    expect(report.snapshot.note).toBe('Before the first session');
  });

  it('compares from the earlier to the later, and tells what the errors can explain', () => {
    const second = saved('b', { at: after(9000), metrics: metricsOf({ cva: [60, 2.5], lumbarCurve: [27, 3] }) });
    const { comparison } = reportOf({ ...ask, second });
    expect(comparison).toMatchObject({ earlier: '2026-11-22T10:00:00.000Z', notComparable: null });
    const changes = Object.fromEntries((comparison?.changes ?? []).map(({ id, change }) => [id, change]));
    expect(changes['cva']).toMatchObject({ value: 12, beyondError: true });
    expect(changes['lumbarCurve']).toMatchObject({ value: 1, beyondError: false });
    expect(changes['thoracicCurve']).toBeNull();
  });

  it('does not compare what cannot be compared', () => {
    const { comparison } = reportOf({ ...ask, second: saved('b', { view: 'front' }) });
    expect(comparison?.notComparable).toBe('views');
    expect(comparison?.changes.every(({ change }) => change === null)).toBe(true);
  });

  it('holds no norms of standing people against somebody who sits', () => {
    const report = reportOf({ ...ask, snapshot: saved('a', { tags: ['sitting'] }) });
    expect(report.measures.find(({ id }) => id === 'lumbarCurve')?.norm).toMatchObject({ judgement: null });
  });
});
