import type { Pose } from '../../pose/pose.ts';
import { type Measure, unknown, type UnknownReason } from '../metric.ts';
import { armsOver } from './arms.ts';
import { bendsOf, chordAngle } from './bends.ts';
import { dorsalLineOf, STEPS } from './dorsal-line.ts';
import { edgeErrors } from './edge-error.ts';
import { outlineOf, type Spot } from './iso-line.ts';
import { neckOf } from './neck.ts';
import { arcs, evenly, interpolated } from './polyline.ts';
import { smoothLine } from './smooth-line.ts';
import { errorOver, type HiddenPart, isSeen, type Line, placeAt } from './stretch.ts';
import { isSitting } from './sitting.ts';
import { levelOf, trunkFrameOf, type TrunkFrame } from './trunk-frame.ts';

/** The back in one side view: the smoothed outline and the places on it. Picture pixels. */
export interface Back extends Line {
  readonly c7: Spot | null; // on the skin of the nape; null when hair, a hood or a soft edge hides it
  readonly inflection: Spot | null; // where the rounding of the chest passes into the hollow of the loins; null when not seen
  readonly sacrum: Spot | null; // the lower end of the loins; null when not seen
  readonly kyphosisIndex: Measure; // '1', greatest depth of the thoracic arc over its chord, C7 to T12
}

/**
 * Heights along the line: 0 a fifth of the trunk above the hips (about S1), 1 the hollow of the neck. Skin levels
 * of the lab's people in these heights, spread between people 0.03: S1 0.02, L5 0.06, T12 0.34, T8 0.53, T4 0.73, C7 0.87.
 */
const BASE_LEVEL = 0.2; // trunk lengths above the hips
export const HEIGHTS = { sacrum: 0.02, l5: 0.06, t12: 0.34, c7: 0.87 } as const;
const BEYOND = 25; // steps of the line kept below that
/** Where hair hides the neck, its hollow is taken to lie at this length of the way, in trunks [lab]. */
const USUAL_WAY = 1.08;
/** The outline runs outside the midline, over muscle and shirt: by this share of the trunk at C7 [lab]. */
const SKIN_DEPTH = 0.035;
/** Turned further than this from a side view the outline is that of a shoulder blade, deg; metrics.md: numbers to 10, trends to 20 [H]. */
const TURN_LIMIT = 25;

const known = new WeakMap<Pose, { readonly yaw: number; readonly back: Back | UnknownReason }>();

/** The back of somebody seen from the side, or why there is none to see. `yaw`: deg, as Facing.yaw. */
export function backOf(pose: Pose, yaw: number): Back | UnknownReason {
  const before = known.get(pose);
  if (before?.yaw === yaw) return before.back;
  const back = findBack(pose, yaw);
  known.set(pose, { yaw, back });
  return back;
}

function findBack(pose: Pose, yaw: number): Back | UnknownReason {
  if (pose.silhouette === null) return 'no outline';
  if (Math.abs(90 - Math.abs(yaw)) > TURN_LIMIT) return 'turned away';
  const frame = trunkFrameOf(pose, yaw);
  if (frame === null) return 'points unsure';
  const seen = dorsalLineOf(outlineOf(pose.silhouette, pose), frame);
  if (seen.length < STEPS) return 'outline unsure';
  const unit = frame.length / STEPS;
  const seenErrors = edgeErrors(seen, pose.silhouette, pose, frame);
  const scaled = smoothLine(
    seen.map(({ x, y }) => ({ x: x / unit, y: y / unit })),
    seenErrors,
  );
  const smoothed = scaled.map(({ x, y }) => ({ x: x * unit, y: y * unit }));
  const lengths = arcs(smoothed);
  const whole = evenly(smoothed, unit);
  const base = whole.findIndex((spot) => levelOf(frame, spot) < BASE_LEVEL);
  if (base < 0) return 'cropped';
  const line = whole.slice(0, base + BEYOND); // further on lie seat, thighs and table
  const errors = line.map((_, index) => unit * interpolated(lengths, seenErrors, index * unit));
  const levels = line.map((spot) => levelOf(frame, spot));
  const { tangents, turns } = bendsOf(line, frame.forward);
  const neck = neckOf({
    tangents,
    turns,
    levels,
    errors: errors.map((error) => error / unit),
    lean: chordAngle(frame.up, { x: 0, y: 0 }, frame.forward),
  });
  if (neck === null) return 'outline unsure';
  const way = neck.covered ? USUAL_WAY * STEPS : base - neck.index; // steps
  if (!(way > STEPS / 2)) return 'outline unsure';
  const heights = line.map((_, index) => (base - index) / way);
  const hair: HiddenPart[] = neck.covered ? [{ from: heights[neck.index] ?? 1, to: 1, why: 'hair' }] : [];
  const arms = armsOver(line, pose, frame).map(([first, last]): HiddenPart => {
    return { from: (base - last) / way, to: (base - first) / way, why: 'outline unsure' };
  });
  const hidden = [...hair, ...arms];
  const part: Line = { line, heights, errors, frame, hidden, sitting: isSitting(pose) };
  const skin = placeAt(part, HEIGHTS.c7);
  const t12 = HEIGHTS.t12;
  return {
    ...part,
    c7: isSeen(part, 0.8, 1) === null ? inwards(skin, frame) : null,
    inflection: isSeen(part, 0.1, 0.6) === null ? inflectionOf(line, heights, tangents) : null,
    sacrum: isSeen(part, -0.05, 0.15) === null ? placeAt(part, HEIGHTS.sacrum) : null,
    kyphosisIndex: kyphosisIndex(part, t12, HEIGHTS.c7),
  };
}

const inwards = ({ x, y }: Spot, { forward, length }: TrunkFrame): Spot => ({
  x: x + forward * SKIN_DEPTH * length,
  y,
});

/** The least tangent of the middle back: above it the back is rounded, below it hollow. */
function inflectionOf(line: readonly Spot[], heights: readonly number[], tangents: readonly number[]): Spot | null {
  let least: number | null = null;
  heights.forEach((height, index) => {
    if (height < 0.1 || height > 0.6) return;
    if (least === null || (tangents[index] ?? 0) < (tangents[least] ?? 0)) least = index;
  });
  return least === null ? null : (line[least] ?? null);
}

function kyphosisIndex(part: Line, from: number, to: number): Measure {
  const why = isSeen(part, from, to);
  if (why !== null) return unknown(why);
  const [top, bottom] = [placeAt(part, to), placeAt(part, from)];
  const chord = Math.hypot(bottom.x - top.x, bottom.y - top.y);
  const depth = part.line.reduce((most, spot, index) => {
    const height = part.heights[index] ?? 0;
    if (height < from || height > to) return most;
    const across = ((bottom.x - top.x) * (spot.y - top.y) - (bottom.y - top.y) * (spot.x - top.x)) / chord;
    return Math.max(most, part.frame.forward * across);
  }, 0);
  return { value: depth / chord, sigma: Math.hypot(errorOver(part, from, to) / chord, 0.02), unit: '1' };
}
