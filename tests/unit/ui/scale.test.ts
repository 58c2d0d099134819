import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../src/geometry/bands.ts';
import { METRIC_IDS, METRICS } from '../../../src/geometry/metric.ts';
import { intervalOnScale, positionOnScale, zonesOf } from '../../../src/ui/format/scale.ts';
import { bandOfLoad, CREEP, placeOfLoad, STILLNESS, zonesOfLoad } from '../../../src/features/watch/view/loads.ts';

/** A metric may have no bands: no value of it is better than another. */
const BANDED = METRIC_IDS.filter((id) => METRICS[id].bands !== null);

test.each(METRIC_IDS)('%s is drawn with zones exactly where it has bands', (id) => {
  expect(zonesOf(id).length > 0).toBe(BANDED.includes(id));
});

describe.each(BANDED)('the strip of %s', (id) => {
  const zones = zonesOf(id);

  test('is covered from end to end, without a gap', () => {
    expect(zones[0]?.from).toBe(0);
    expect(zones.at(-1)?.to).toBe(1);
    for (const [index, zone] of zones.entries()) expect(zone.from).toBe(zones[index - 1]?.to ?? 0);
  });

  test('puts a value where its band is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1200 }), (tenths) => {
        const value = tenths / 10;
        const place = positionOnScale(id, value); // beyond the ends: at the end, in the band that goes on there
        const edge = zones.some(({ from }) => from > 0 && Math.abs(place - from) < 1e-9);
        fc.pre(!edge); // an edge belongs to both
        expect(zones.find(({ from, to }) => place >= from && place <= to)?.band).toBe(bandOf(id, value, 'standing'));
      }),
    );
  });

  test('draws an interval from left to right', () => {
    const [left, right] = intervalOnScale(id, [-5, 5]);
    expect(left).toBeLessThanOrEqual(right);
  });
});

describe.each([
  ['creep', CREEP],
  ['stillness', STILLNESS],
] as const)('the strip of %s', (_name, scale) => {
  test('puts a load where its band is drawn', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: scale.end, noNaN: true }), (load) => {
        const place = placeOfLoad(scale, load);
        const zone = zonesOfLoad(scale).find(({ from, to }) => place >= from && place < to);
        fc.pre(zone !== undefined && load !== scale.watch && load !== scale.poor);
        expect(zone?.band).toBe(bandOfLoad(scale, load));
      }),
    );
  });
});
