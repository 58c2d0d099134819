import { BANDS, bandOf } from '../geometry/bands.ts';
import { METRIC_IDS, type MetricId } from '../geometry/metric.ts';
import { statedErrorOf } from './stated-error.ts';
import type { MinuteRecord } from './minute.ts';

/**
 * Measured time that lies so close to the edge of a band that an error of one sigma decides where it goes. An error of
 * that kind (clothes, proportions) is the same all day, so it does not average out.
 */
export interface Doubt {
  readonly worse: number; // s counted as good that might not be
  readonly better: number; // s counted as watch or poor that might be good
}

const isNormal = (id: MetricId, value: number): boolean => bandOf(id, value) === 'normal';

/** Whether the band of `value` is another one a sigma further, one way or the other. */
const nearEdge = (id: MetricId, value: number, normal: boolean): boolean => {
  const sigma = statedErrorOf(id, value);
  return isNormal(id, value - sigma) !== normal || isNormal(id, value + sigma) !== normal;
};

export const doubtOf = (minutes: readonly MinuteRecord[]): Doubt => {
  let worse = 0;
  let better = 0;
  for (const { metrics, seconds } of minutes) {
    const measured = METRIC_IDS.flatMap((id) => {
      const metric = BANDS[id]?.warns ? metrics[id] : undefined;
      return metric ? [{ id, value: metric.median, normal: isNormal(id, metric.median) }] : [];
    });
    const out = measured.filter(({ normal }) => !normal);
    if (measured.some(({ id, value, normal }) => normal && nearEdge(id, value, true))) worse += seconds.good;
    if (out.length > 0 && out.every(({ id, value }) => nearEdge(id, value, false)))
      better += seconds.watch + seconds.poor;
  }
  return { worse: Math.round(worse), better: Math.round(better) };
};
