import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMeasured, METRIC_IDS, METRICS, type Measured, type MetricId } from '../../../src/geometry/metric.ts';
import { measure } from '../../../src/geometry/measure.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import { drawn, poseOfDrawn } from './outline/body.ts';
import { ownBaseline, poseOf, type Family } from './people.ts';

/** What types cannot check of src/geometry/metric-catalogue.ts: the rows against formulas, documents and texts. */

const POSTURES = ['upright', 'fhp_strong', 'slouch_moderate', 'look_down', 'lean_left', 'twist'] as const;
const readingsOf = (family: Family): readonly Reading[] => {
  const baseline = ownBaseline(family);
  return POSTURES.map((posture) => measure(poseOf(family, posture), baseline));
};
const READINGS: Readonly<Record<Family, readonly Reading[]>> = {
  front: readingsOf('front'),
  side: [...readingsOf('side'), measure(poseOfDrawn(drawn({})), null, 'side')],
};
const given = (family: Family, id: MetricId): readonly Measured[] =>
  READINGS[family].map(({ metrics }) => metrics[id]).filter(isMeasured);

describe.each(METRIC_IDS)('the row of %s', (id) => {
  const { bands, learn, order, scale, seenFrom, sided, snapshot, unit } = METRICS[id];
  const families: readonly Family[] = seenFrom === 'both' ? ['front', 'side'] : [seenFrom];

  test('names the unit of the formula and the views in which it answers', () => {
    for (const family of families) expect(given(family, id).map((one) => one.unit)).toContain(unit);
    const all = [...given('front', id), ...given('side', id)];
    expect(new Set(all.map((one) => one.unit))).toEqual(new Set([unit]));
    const answering = (['front', 'side'] as const).filter((family) => given(family, id).length > 0);
    expect(answering).toEqual(families);
  });

  test('is in docs/metrics.md with its unit', () => {
    const row = readFileSync('docs/metrics.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` |`));
    expect(row?.split('|')[4]?.trim()).toBe(unit === '1' ? '0-1' : unit);
  });

  test('draws every edge of its bands within its scale', () => {
    const [least, most] = [Math.min(...scale), Math.max(...scale)];
    const edges = [bands?.high?.watch, bands?.high?.poor, bands?.low?.watch, bands?.low?.poor];
    for (const edge of edges.filter((one) => one !== undefined)) {
      expect(edge).toBeGreaterThan(least);
      expect(edge).toBeLessThan(most);
    }
  });

  test('has its worse side to the right where one side is worse', () => {
    if (bands === null || (bands.high !== null && bands.low !== null)) return;
    expect(scale[1] > scale[0]).toBe(bands.high !== null);
  });

  test('treats both sides alike if it has sides', () => {
    if (!sided) return;
    const { high, low } = bands ?? { high: null, low: null };
    expect([scale[0], low?.watch, low?.poor]).toEqual([
      -scale[1],
      high === null ? undefined : -high.watch,
      high === null ? undefined : -high.poor,
    ]);
    expect(learn).toBe('one-side');
  });

  test('has a place of its own on the screen', () => {
    const others = METRIC_IDS.filter((other) => other !== id);
    expect(others.map((other) => METRICS[other].order)).not.toContain(order);
    if (snapshot === null) return;
    const beside = others.flatMap((other) => {
      const { seenFrom: from, snapshot: place } = METRICS[other];
      const meets = snapshot.group === 'further' || from === 'both' || seenFrom === 'both' || from === seenFrom;
      return meets && place?.group === snapshot.group ? [place.order] : [];
    });
    expect(beside).not.toContain(snapshot.order);
  });
});
