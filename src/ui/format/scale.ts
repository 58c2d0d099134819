import type { MeasuredBand } from '../../geometry/bands.ts';
import { METRICS, type MetricId } from '../../geometry/metric.ts';

export interface Zone {
  readonly band: MeasuredBand;
  readonly from: number; // 0-1 along the strip
  readonly to: number; // 0-1, beyond `from`
}

/** Where a value lies on its strip, 0-1; what is beyond an end stays at that end. */
export function placeOf(id: MetricId, value: number): number {
  const [left, right] = METRICS[id].scale;
  return Math.min(1, Math.max(0, (value - left) / (right - left)));
}

/** Where an interval lies on its strip, left end first. */
export function placesOf(id: MetricId, interval: readonly [number, number]): readonly [low: number, high: number] {
  const [a, b] = [placeOf(id, interval[0]), placeOf(id, interval[1])];
  return a <= b ? [a, b] : [b, a];
}

/** The bands of a metric along its strip, left to right; empty when it has none. */
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
          ['poor', 0, placeOf(id, towardsLeft.poor)],
          ['watch', placeOf(id, towardsLeft.poor), placeOf(id, towardsLeft.watch)],
        ] satisfies [MeasuredBand, number, number][])),
    [
      'normal',
      towardsLeft === null ? 0 : placeOf(id, towardsLeft.watch),
      towardsRight === null ? 1 : placeOf(id, towardsRight.watch),
    ],
    ...(towardsRight === null
      ? []
      : ([
          ['watch', placeOf(id, towardsRight.watch), placeOf(id, towardsRight.poor)],
          ['poor', placeOf(id, towardsRight.poor), 1],
        ] satisfies [MeasuredBand, number, number][])),
  ];
  return stops.filter(([, from, to]) => to > from).map(([band, from, to]) => ({ band, from, to }));
}
