import { degrees, toRadians } from '../../../base/units.ts';
/** Geometry of the load gauge, a quadrant: a bob hangs from a pivot, vertical at no load, at `REACH` at the tipping point. */
export interface GaugePoint {
  readonly x: number; // gauge units, right
  readonly y: number; // gauge units, down
}

export const PIVOT: GaugePoint = { x: 36, y: 16 };
export const REACH = 62; // degrees from plumb at a load of 1

const fixed = (value: number): string => value.toFixed(2);

/** The point at `radius` from the pivot for a load of 0-1. */
export function pointAt(load: number, radius: number): GaugePoint {
  const angle = toRadians(degrees(Math.min(1, Math.max(0, load)) * REACH));
  return { x: PIVOT.x + radius * Math.sin(angle), y: PIVOT.y + radius * Math.cos(angle) };
}

/** SVG path of the arc between two loads. */
export function arc(from: number, to: number, radius: number): string {
  const start = pointAt(from, radius);
  const end = pointAt(to, radius);
  return `M${fixed(start.x)} ${fixed(start.y)}A${radius} ${radius} 0 0 0 ${fixed(end.x)} ${fixed(end.y)}`;
}

/** SVG path of a straight mark across the arc. */
export function mark(load: number, inner: number, outer: number): string {
  const a = pointAt(load, inner);
  const b = pointAt(load, outer);
  return `M${fixed(a.x)} ${fixed(a.y)}L${fixed(b.x)} ${fixed(b.y)}`;
}
