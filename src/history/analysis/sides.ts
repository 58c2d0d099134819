import { bandOf } from '../../geometry/bands.ts';
import { SIDED, type SidedMetric } from '../../geometry/metric.ts';
import type { MinuteRecord } from '../records/minute.ts';

/** Time out of range to either side, and in range. */
export interface SideSeconds {
  readonly left: number; // s
  readonly level: number; // s
  readonly right: number; // s
}

export const sidesOf = (minutes: readonly MinuteRecord[]): Readonly<Partial<Record<SidedMetric, SideSeconds>>> => {
  const sides: Partial<Record<SidedMetric, SideSeconds>> = {};
  for (const id of SIDED) {
    const sum = { left: 0, level: 0, right: 0 };
    for (const { metrics } of minutes) {
      const metric = metrics[id];
      if (!metric) continue;
      const side = bandOf(id, metric.median) === 'normal' ? 'level' : metric.median > 0 ? 'left' : 'right';
      sum[side] += metric.seconds;
    }
    if (sum.left + sum.level + sum.right > 0) {
      sides[id] = { left: Math.round(sum.left), level: Math.round(sum.level), right: Math.round(sum.right) };
    }
  }
  return sides;
};
