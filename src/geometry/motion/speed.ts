import type { MetricId } from '../metric.ts';
import type { Reading } from '../reading.ts';
import { median } from '../../base/statistics.ts';
import type { Millis } from '../../base/units.ts';

/** Angles before smoothing, for the speeds of head and trunk. */
interface Moment {
  readonly at: Millis; // epoch
  readonly angles: Readonly<Partial<Record<MetricId, number>>>; // deg
}
/** Plain record; the newest last. */
export interface SpeedState {
  readonly recent: readonly Moment[]; // at most 4: two medians of three
}
export const initialSpeed = (): SpeedState => ({ recent: [] });

/** deg/s, >= 0; null when pictures are too far apart, or too few, to speak of speed. */
export interface AngularSpeeds {
  readonly head: number | null;
  readonly trunk: number | null;
}

const HEAD: readonly MetricId[] = ['headPitch', 'headTilt', 'headForwardAngle'];
const TRUNK: readonly MetricId[] = ['trunkInclination', 'sideLean', 'trunkTwist'];
/** Longest time between two medians, ms: a sudden movement lasts about 0.3 s [metrics.md], and slower pacing misses it. */
const SPARSE = 600; // ms

function fastest(recent: readonly Moment[], metrics: readonly MetricId[]): number | null {
  const [a, b, c, d] = recent;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const seconds = (c.at - b.at) / 1000;
  if (!(seconds > 0) || seconds * 1000 > SPARSE) return null;
  const speeds = metrics.flatMap((id) => {
    const [before, after] = [
      [a, b, c],
      [b, c, d],
    ].map((three) => three.map(({ angles }) => angles[id]).filter((angle) => angle !== undefined));
    if (before?.length !== 3 || after?.length !== 3) return [];
    return [Math.abs(median(after) - median(before)) / seconds];
  });
  return speeds.length === 0 ? null : Math.max(...speeds);
}

/** Adds the unsmoothed reading of a frame, in order. */
export function stepSpeed(state: SpeedState, reading: Reading): { state: SpeedState; speeds: AngularSpeeds } {
  const angles: Partial<Record<MetricId, number>> = {};
  for (const id of [...HEAD, ...TRUNK]) {
    const measure = reading.metrics[id];
    if ('value' in measure) angles[id] = measure.value;
  }
  const recent = [...state.recent, { at: reading.at, angles }].slice(-4);
  return { state: { recent }, speeds: { head: fastest(recent, HEAD), trunk: fastest(recent, TRUNK) } };
}
