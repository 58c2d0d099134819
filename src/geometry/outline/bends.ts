import type { Spot } from './iso-line.ts';

/** Which way a line leads and how it bends, spot by spot. */
export interface Bends {
  readonly tangents: readonly number[]; // deg from straight down, + when the way down leads backwards, as over the shoulders
  readonly turns: readonly number[]; // deg per step, + where the back is hollow
}

const DEGREES = 180 / Math.PI;

/** Of a way down the back in even steps. `forward`: +1 faces image right. */
export function bendsOf(line: readonly Spot[], forward: 1 | -1): Bends {
  const between = (values: readonly number[], index: number): number => {
    const [from, to] = [Math.max(0, index - 1), Math.min(values.length - 1, index + 1)];
    return to > from ? ((values[to] ?? 0) - (values[from] ?? 0)) / (to - from) : 0;
  };
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  let last = 0;
  const tangents = line.map((_, index) => {
    const raw = Math.atan2(-forward * between(xs, index), between(ys, index)) * DEGREES;
    last = index === 0 ? raw : raw + 360 * Math.round((last - raw) / 360);
    return last;
  });
  return { tangents, turns: tangents.map((_, index) => between(tangents, index)) };
}

/** Direction of the straight line between two spots, deg as the tangents. */
export const chordAngle = (from: Spot, to: Spot, forward: 1 | -1): number =>
  Math.atan2(-forward * (to.x - from.x), to.y - from.y) * DEGREES;
