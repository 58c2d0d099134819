import type { ImagePoint } from '../../base/points.ts';
import type { Pose, Silhouette } from '../../pose/pose.ts';
import type { UnknownReason } from '../metric.ts';
import { objectOverBack } from './covered-sections.ts';
import { dorsalLineOf, STEPS, levelOf, type TrunkFrame } from './dorsal-line.ts';
import { edgeErrors } from './edge-error.ts';
import { outlineOf } from './iso-line.ts';
import { arcLengths, resample, interpolate } from './polyline.ts';
import { smoothLine } from './smooth-line.ts';

/** The smoothed line of the back. */
export interface Trace {
  readonly line: readonly ImagePoint[]; // px, from the neck down past the hips, even steps of a hundredth of the trunk
  readonly errors: readonly number[]; // px, one standard error across the line
  readonly levels: readonly number[]; // trunk lengths above the hips
  readonly base: number; // index of the point at BASE_LEVEL, where height 0 is
  readonly object: readonly [first: number, last: number] | null; // section formed by an object over the back; null: none
}

const BASE_LEVEL = 0.2; // trunk lengths above the hips
const BEYOND = 25; // steps of the line kept below that; further down are seat, thighs and table

/** Cache: moving landmarks does not change the outline. */
const followed = new WeakMap<Silhouette, readonly ImagePoint[]>();

function outlineIn(mask: Silhouette, pose: Pose): readonly ImagePoint[] {
  const before = followed.get(mask);
  if (before !== undefined) return before;
  const outline = outlineOf(mask, pose);
  followed.set(mask, outline);
  return outline;
}

/** Finds and smooths the line of the back, or tells why there is none. */
export function traceOf(pose: Pose, mask: Silhouette, frame: TrunkFrame): Trace | UnknownReason {
  const seen = dorsalLineOf(outlineIn(mask, pose), frame);
  if (seen.length < STEPS) return 'outline unsure';
  const unit = frame.length / STEPS;
  const seenErrors = edgeErrors(seen, mask, pose, frame);
  const scaled = smoothLine(
    seen.map(({ x, y }) => ({ x: x / unit, y: y / unit })),
    seenErrors,
  );
  const smoothed = scaled.map(({ x, y }) => ({ x: x * unit, y: y * unit }));
  const lengths = arcLengths(smoothed);
  const whole = resample(smoothed, unit);
  const base = whole.findIndex((spot) => levelOf(frame, spot) < BASE_LEVEL);
  if (base < 0) return 'cropped';
  const line = whole.slice(0, base + BEYOND);
  const spotOf = (index: number): number => (lengths[Math.min(lengths.length - 1, Math.max(0, index))] ?? 0) / unit;
  const thing = objectOverBack(
    seen,
    seen.map((spot) => levelOf(frame, spot)),
    seenErrors,
  );
  return {
    line,
    object: thing && [Math.floor(spotOf(thing[0])), Math.ceil(spotOf(thing[1]))],
    errors: line.map((_, index) => unit * interpolate(lengths, seenErrors, index * unit)),
    levels: line.map((spot) => levelOf(frame, spot)),
    base,
  };
}
