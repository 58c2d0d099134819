import { bandOf } from '../../src/geometry/bands.ts';
import { isMeasured, METRICS, SIDED, WARNED, type MetricId } from '../../src/geometry/metric.ts';
import type { BandSide } from '../../src/geometry/metric-row.ts';
import type { Reading } from '../../src/geometry/reading.ts';

/** What tells a slump, whatever carries the head down: a measure of that name counts as soon as the catalogue has one. */
const SLUMP_NAMES: readonly string[] = ['slouch', 'sunk'];
export const SLUMP_MEASURES: readonly MetricId[] = WARNED.filter((id) => SLUMP_NAMES.includes(id));

/** Neither a posture: how far away the screen is, and where somebody looks. */
const NO_POSTURE: readonly string[] = ['viewingDistance', 'headPitch'];
/** What warns of a posture seen from the side of it: leans and tilts to one side tell no slump. */
export const POSTURE_MEASURES: readonly MetricId[] = WARNED.filter(
  (id) => !NO_POSTURE.includes(id) && !SIDED.some((sided) => sided === id),
);

const along = (value: number, { watch, poor }: BandSide): number =>
  (value - watch) / (poor - watch) < 0 ? value / watch : 1 + (value - watch) / (poor - watch);

/** Where a value stands among its metric's bands: 0 the own upright, 1 where watch begins, 2 where poor does. */
export function bandPosition(id: MetricId, value: number): number {
  const { bands } = METRICS[id];
  if (bands === null) return 0;
  const sides = [bands.high, bands.low].filter((side) => side !== null);
  return Math.max(...sides.map((side) => along(value, side)));
}

/** What several measures of one reading say together. */
export interface Told {
  readonly furthest: number | null; // bandPosition of the one that is furthest out; null: none is known
  readonly band: 'normal' | 'watch' | 'poor' | null; // the worst; null: none is known
}

export function toldBy(ids: readonly MetricId[], { metrics }: Reading): Told {
  const known = ids.flatMap((id) => {
    const measure = metrics[id];
    return isMeasured(measure) ? [{ id, value: measure.value }] : [];
  });
  const bands = known.map(({ id, value }) => bandOf(id, value)).filter((band) => band !== null);
  const worst = (['poor', 'watch', 'normal'] as const).find((band) => bands.includes(band)) ?? null;
  return {
    furthest: known.length === 0 ? null : Math.max(...known.map((one) => bandPosition(one.id, one.value))),
    band: worst,
  };
}

export const isNoticed = ({ band }: Told): boolean => band === 'watch' || band === 'poor';
