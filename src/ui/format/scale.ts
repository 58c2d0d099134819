import type { MeasuredBand } from '../../geometry/bands.ts';
import { METRICS, type MetricId } from '../../geometry/metric.ts';

export interface Zone {
  readonly band: MeasuredBand;
  readonly from: number; // 0-1 along the strip
  readonly to: number; // 0-1, beyond `from`
}

/** Where a value lies on the strip of its metric, 0-1 from left to right. Values beyond an end are drawn at that end. */
export function positionOnScale(id: MetricId, value: number): number {
  const [left, right] = METRICS[id].scale;
  return Math.min(1, Math.max(0, (value - left) / (right - left)));
}

/** Both ends of an interval on the strip, the left one first. */
export function intervalOnScale(
  id: MetricId,
  interval: readonly [number, number],
): readonly [low: number, high: number] {
  const [a, b] = [positionOnScale(id, interval[0]), positionOnScale(id, interval[1])];
  return a <= b ? [a, b] : [b, a];
}

/** The bands of a metric along its strip, from left to right; empty if the metric has none. */
export function zonesOf(id: MetricId): readonly Zone[] {
  const { bands: edges, scale } = METRICS[id];
  if (edges === null) return [];
  const [left, right] = scale;
  const towardsRight = right > left ? edges.high : edges.low;
  const towardsLeft = right > left ? edges.low : edges.high;
  const stops: readonly [MeasuredBand, number, number][] = [
    ...(towardsLeft === null
      ? []
      : ([
          ['poor', 0, positionOnScale(id, towardsLeft.poor)],
          ['watch', positionOnScale(id, towardsLeft.poor), positionOnScale(id, towardsLeft.watch)],
        ] satisfies [MeasuredBand, number, number][])),
    [
      'normal',
      towardsLeft === null ? 0 : positionOnScale(id, towardsLeft.watch),
      towardsRight === null ? 1 : positionOnScale(id, towardsRight.watch),
    ],
    ...(towardsRight === null
      ? []
      : ([
          ['watch', positionOnScale(id, towardsRight.watch), positionOnScale(id, towardsRight.poor)],
          ['poor', positionOnScale(id, towardsRight.poor), 1],
        ] satisfies [MeasuredBand, number, number][])),
  ];
  return stops.filter(([, from, to]) => to > from).map(([band, from, to]) => ({ band, from, to }));
}
