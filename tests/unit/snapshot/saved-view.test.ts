import { metricsFor } from '../../../src/geometry/profile-metrics.ts';
import { array, assert, integer, property } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { dayKey, type DayKey } from '../../../src/history/records/calendar.ts';
import { dayInBrief, monthOfYear } from '../../../src/ui/format/dates.ts';
import {
  changeInWords,
  findingsIn,
  kindInWords,
  whenInBrief,
} from '../../../src/features/snapshot/view/saved-format.ts';
import { viewBoxAround } from '../../../src/features/snapshot/view/lines.ts';
import { groupsOf, seriesOf, placesInTime, ticksInTime } from '../../../src/features/snapshot/view/trend-series.ts';
import { usualRange } from '../../../src/features/snapshot/view/norm-texts.ts';
import { saved, metricsOf } from '../history/snapshots.ts';
import { after } from '../history/support.ts';

const EVERYBODY = metricsFor([]);

describe('words about a saved snapshot', () => {
  it('tell when by the clock on the wall where it was taken', () => {
    expect(whenInBrief(saved('a', { offset: -210, day: '2026-11-22' as never }))).toMatch(/2026.*6:30 AM$/);
    expect(kindInWords(saved('a'))).toBe('side view, your left, standing, before');
  });

  it.each([
    ['cva', { value: 6.4, reach: 5.2, unit: 'deg', beyond: true }, '+6° ± 6'],
    ['cva', { value: -6.4, reach: 5.2, unit: 'deg', beyond: true }, '−6° ± 6'],
    ['cva', { value: -0.2, reach: 0.1, unit: 'deg', beyond: true }, '0° ± 1'],
    ['kyphosisIndex', { value: 0.021, reach: 0.043, unit: '1', beyond: false }, '+0.02 ± 0.05'],
    ['kyphosisIndex', { value: -0.001, reach: 0.001, unit: '1', beyond: false }, '0.00 ± 0.01'],
    ['slouch', { value: 0.2, reach: 0.1, unit: '1', beyond: true }, '+20 % ± 10'],
  ] as const)('%s: %j is written %s', (id, change, written) => {
    expect(changeInWords(id, change)).toBe(written);
  });

  it('judge the curves of those who stood, and of those who said nothing, by the norms of standing people', () => {
    const judged = (tags: Parameters<typeof saved>[1]) =>
      findingsIn(saved('a', tags), EVERYBODY).find(({ id }) => id === 'lumbarCurve')?.judgement?.band;
    expect(judged({ tags: ['standing'] })).toBe('normal');
    expect(judged({ tags: [] })).toBe('normal');
    expect(judged({ tags: ['sitting'] })).toBeUndefined();
  });
});

describe('the usual range', () => {
  it.each([
    ['cva', 'standing', '50° or more'],
    ['cva', 'sitting', '48° or more'],
    ['thoracicCurve', 'standing', '32° to 51°'],
    ['lumbarCurve', 'standing', '8° to 41°'],
    ['shoulderTilt', 'standing', '−3° to 3°'],
    ['trunkInclination', 'standing', 'up to 20°'],
  ] as const)('%s, %s: %s, with a source', (id, support, text) => {
    const range = usualRange(id, support, EVERYBODY);
    expect(range?.text).toBe(text);
    expect(range?.source).not.toBe('');
  });

  it('is none for the curves of somebody who sits, nor for what has no source', () => {
    expect(usualRange('lumbarCurve', 'sitting', EVERYBODY)).toBeNull();
    expect(usualRange('earShoulderInclination', 'standing', EVERYBODY)).toBeNull();
    expect(usualRange('slouch', 'standing', EVERYBODY)).toBeNull();
  });
});

describe('snapshots over time', () => {
  const day = 86_400;
  const all = [
    saved('c', { at: after(2 * day), day: '2026-11-24' as never, metrics: metricsOf({ cva: [50, 2] }) }),
    saved('a', { metrics: metricsOf({ cva: [44, 2] }) }),
    saved('b', { at: after(day), day: '2026-11-23' as never, metrics: metricsOf({ lumbarCurve: [20, 3] }) }),
    saved('chair', { at: after(3 * day), tags: ['sitting'] }),
    saved('askew', { at: after(3 * day), view: 'oblique' }),
  ];

  it('are those that can be compared with each other, the oldest first, the largest group first', () => {
    const groups = groupsOf(all);
    expect(groups.map(({ key, snapshots }) => [key, snapshots.map(({ id }) => id).join('')])).toEqual([
      ['side standing', 'abc'],
      ['side sitting', 'chair'],
    ]);
  });

  it('show each measure that at least two have, with its interval, and a gap where it is not known', () => {
    const [group] = groupsOf(all);
    const series = group ? seriesOf(group) : [];
    expect(series.map(({ id }) => id)).toEqual(['cva', 'kyphosisIndex']);
    const [first, second, third] = series[0]?.points ?? [];
    expect([first?.value, second?.value, third?.value]).toEqual([44, null, 50]);
    expect(first?.low).toBeCloseTo(44 - 1.645 * 2);
    expect(second?.valueText).toBe('needs a calibration');
  });
});

describe('the time axis of snapshots', () => {
  const DAY = 86_400_000;
  const START = Date.UTC(2026, 0, 1, 10);
  const taken = (...days: readonly number[]) =>
    days.map((day) => {
      const at = millis(START + day * DAY);
      return { at, offset: 0, day: dayKey(at, 0) };
    });

  it('places each by its time, the first at one end and the last at the other', () => {
    expect(placesInTime(taken(0, 25, 100))).toEqual([0, 0.25, 1]);
    expect(placesInTime(taken(3))).toEqual([0.5]);
    expect(placesInTime([])).toEqual([]);
  });

  it('keeps two of one day apart, wherever they stand', () => {
    expect(placesInTime(taken(0, 0.01, 100))).toEqual([0, 0.045, 1]);
    expect(placesInTime(taken(0, 99.99, 100))).toEqual([0, 0.955, 1]);
    expect(placesInTime(taken(5, 5))).toEqual([0, 1]);
  });

  it('keeps any number of them in order and inside', () => {
    assert(
      property(array(integer({ min: 0, max: 2000 }), { minLength: 2, maxLength: 60 }), (days) => {
        const places = placesInTime(taken(...days.toSorted((a, b) => a - b)));
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          expect(place - (places[index - 1] ?? -Infinity)).toBeGreaterThan(0.9 * Math.min(0.045, 1 / days.length));
        }
      }),
    );
  });

  it.each([
    [[0, 61], 6, dayInBrief, ['2026-01-01', '2026-01-15', '2026-01-29', '2026-02-12', '2026-02-26']],
    [[0, 61], 2, dayInBrief, ['2026-01-01', '2026-03-03']],
    [[0, 61], 1, dayInBrief, ['2026-01-01', '2026-03-03']], // a line has two ends
    [[0, 2], 6, dayInBrief, ['2026-01-01', '2026-01-02', '2026-01-03']],
    [[0, 800], 6, monthOfYear, ['2026-01-01', '2026-07-01', '2026-12-01', '2027-07-01', '2027-12-01']],
    [[0, 0.1], 6, String, ['10:00 AM', '12:24 PM']],
    [[4], 6, String, ['10:00 AM']],
  ] as const)('%j days, room for %d: %j', (days, room, nameOf, names) => {
    const ticks = ticksInTime(taken(...days), room);
    expect(ticks.map(({ name }) => name)).toEqual(names.map((name) => nameOf(name as DayKey)));
    const steps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0);
  });
});

describe('the part of the picture that is shown', () => {
  it('holds every point and the line of the back, with room around', () => {
    const { skeleton } = saved('a');
    const { x, y, width, height } = viewBoxAround([skeleton]);
    for (const [px, py] of [...Object.values(skeleton.points), ...skeleton.back]) {
      expect(px > x && px < x + width && py > y && py < y + height).toBe(true);
    }
  });

  it('is the whole picture where nobody was seen', () => {
    const { skeleton } = saved('a');
    const nobody = { ...skeleton, points: {}, back: [] };
    expect(viewBoxAround([nobody])).toEqual({ x: 0, y: 0, width: 800, height: 1200 });
  });
});
