import { METRICS, type MetricId, METRIC_IDS } from '../../geometry/metric.ts';
import { STATED_ERRORS } from '../../geometry/stated-errors.ts';
import type { MinuteMetric, MinuteRecord } from '../records/minute.ts';
import { bandOf } from '../../geometry/bands.ts';

/**
 * One standard error of a median, in the metric's unit, as stated with the readings. Old records lack it: for them the
 * part that does not average out over many pictures (proportions, clothes, the network's bias), the larger of both views.
 */
export const standardErrorOf = (id: MetricId, { sigma, median }: Pick<MinuteMetric, 'sigma' | 'median'>): number => {
  if (sigma !== undefined) return sigma;
  const { front, side } = STATED_ERRORS[id];
  const floor = Math.max(front.floor, side.floor);
  return METRICS[id].relativeError ? floor * Math.abs(median) : floor;
};

/**
 * How many seconds an error of one sigma could move to another band. An error of this kind (clothes, proportions) is the
 * same all day, so it does not average out. The errors of different metrics are independent and add up in quadrature.
 */
export interface ErrorBounds {
  readonly worse: number; // s counted as good that may be watch or poor
  readonly better: number; // s counted as watch or poor that may be good
}

const isNormal = (id: MetricId, value: number): boolean => bandOf(id, value) === 'normal';

/** Whether the error, in either direction, moves `value` to another band. */
const crosses = (id: MetricId, value: number, reach: number, normal: boolean): boolean =>
  isNormal(id, value - reach) !== normal || isNormal(id, value + reach) !== normal;

const inQuadrature = (parts: ReadonlyMap<MetricId, number>): number => Math.round(Math.hypot(...parts.values()));

export const errorBoundsOf = (minutes: readonly MinuteRecord[]): ErrorBounds => {
  const worse = new Map<MetricId, number>();
  const better = new Map<MetricId, number>();
  const add = (to: Map<MetricId, number>, id: MetricId, seconds: number) => to.set(id, (to.get(id) ?? 0) + seconds);
  for (const { metrics, seconds } of minutes) {
    const measured = METRIC_IDS.flatMap((id) => {
      const metric = METRICS[id].warns ? metrics[id] : undefined;
      return metric
        ? [{ id, value: metric.median, reach: standardErrorOf(id, metric), normal: isNormal(id, metric.median) }]
        : [];
    });
    const out = measured.filter(({ normal }) => !normal);
    for (const { id, value, reach, normal } of measured) {
      if (!crosses(id, value, reach, normal)) continue;
      if (normal) add(worse, id, seconds.good);
      else if (out.length === 1) add(better, id, seconds.watch + seconds.poor); // with two metrics out of range, moving one of them does not make the minute good
    }
  }
  return { worse: inQuadrature(worse), better: inQuadrature(better) };
};
