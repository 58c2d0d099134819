import { degrees, direction, type Degrees } from '../../base/units.ts';
import type { ImagePoint } from '../../base/points.ts';

/** Which way a line leads and how it bends, spot by spot. */
export interface Bends {
  readonly tangents: readonly Degrees[]; // from straight down, + when the way down leads backwards, as over the shoulders
  readonly turns: readonly number[]; // deg per step, + where the back is hollow
}

/** Of a way down the back in even steps. `forward`: +1 faces image right. */
export function bendsOf(line: readonly ImagePoint[], forward: 1 | -1): Bends {
  const between = (values: readonly number[], index: number): number => {
    const [from, to] = [Math.max(0, index - 1), Math.min(values.length - 1, index + 1)];
    return to > from ? ((values[to] ?? 0) - (values[from] ?? 0)) / (to - from) : 0;
  };
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  let last = degrees(0);
  const tangents = line.map((_, index) => {
    const raw = direction(-forward * between(xs, index), between(ys, index));
    last = index === 0 ? raw : degrees(raw + 360 * Math.round((last - raw) / 360));
    return last;
  });
  return { tangents, turns: tangents.map((_, index) => between(tangents, index)) };
}

/** Direction of the straight line between two spots, as the tangents. */
export const chordAngle = (from: ImagePoint, to: ImagePoint, forward: 1 | -1): Degrees =>
  direction(-forward * (to.x - from.x), to.y - from.y);
