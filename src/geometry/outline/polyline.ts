import { type ImagePoint, distance } from '../../base/points.ts';
import { degrees, direction, type Degrees } from '../../base/units.ts';

/** Arc length up to each point, in the unit of the points. */
export function arcLengths(line: readonly ImagePoint[]): number[] {
  let along = 0;
  return line.map((spot, index) => {
    const before = line[index - 1];
    if (before !== undefined) along += distance(spot, before);
    return along;
  });
}

/** Linear interpolation; constant beyond the ends. `xs` must be ascending. */
export function interpolate(xs: readonly number[], values: readonly number[], x: number): number {
  let [low, high] = [0, xs.length - 1];
  if (!(x > (xs[0] ?? 0))) return values[0] ?? NaN;
  if (!(x < (xs[high] ?? 0))) return values[high] ?? NaN;
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if ((xs[half] ?? 0) <= x) low = half;
    else high = half;
  }
  const [from, to] = [xs[low] ?? 0, xs[high] ?? 0];
  const share = to > from ? (x - from) / (to - from) : 0;
  return (values[low] ?? NaN) * (1 - share) + (values[high] ?? NaN) * share;
}

/** The point at an arc length. */
export function pointAt(line: readonly ImagePoint[], lengths: readonly number[], along: number): ImagePoint {
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  return { x: interpolate(lengths, xs, along), y: interpolate(lengths, ys, along) };
}

/** Resamples a line in even steps of arc length. */
export function resample(line: readonly ImagePoint[], step: number): ImagePoint[] {
  const lengths = arcLengths(line);
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  const count = Math.floor((lengths.at(-1) ?? 0) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    x: interpolate(lengths, xs, index * step),
    y: interpolate(lengths, ys, index * step),
  }));
}

/** Index of the nearest position on the line, fractional between two points. */
export function nearestIndex(line: readonly ImagePoint[], place: ImagePoint): number {
  let [nearest, least] = [0, Infinity];
  line.forEach((from, index) => {
    const to = line[index + 1] ?? from;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const square = dx ** 2 + dy ** 2;
    const share = square > 0 ? ((place.x - from.x) * dx + (place.y - from.y) * dy) / square : 0;
    const inside = Math.min(1, Math.max(0, share));
    const off = Math.hypot(place.x - from.x - inside * dx, place.y - from.y - inside * dy);
    if (off < least) [nearest, least] = [index + inside, off];
  });
  return nearest;
}

/** Direction and curvature of a line at each point. */
export interface Bends {
  readonly tangents: readonly Degrees[]; // from straight down; + when the line leads backwards on its way down, as over the shoulders
  readonly turns: readonly number[]; // deg per step, + where the back is concave
}

/** The bends of a line down the back in even steps. `forward`: +1 faces image right. */
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

/** Direction of the chord between two points, measured as the tangents. */
export const chordAngle = (from: ImagePoint, to: ImagePoint, forward: 1 | -1): Degrees =>
  direction(-forward * (to.x - from.x), to.y - from.y);
