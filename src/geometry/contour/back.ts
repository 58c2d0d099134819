import type { Pose } from '../../pose/pose.ts';
import { type Measure, unknown, type UnknownReason } from '../metric.ts';
import { bendsOf, chordAngle } from './bends.ts';
import { dorsalLineOf, STEPS } from './dorsal-line.ts';
import { edgeErrors } from './edge-error.ts';
import { outlineOf, type Spot } from './iso-line.ts';
import { neckOf } from './neck.ts';
import { arcs, evenly, interpolated, spotAt } from './polyline.ts';
import { smoothLine } from './smooth-line.ts';
import { isSitting } from './sitting.ts';
import { levelOf, trunkFrameOf, type TrunkFrame } from './trunk-frame.ts';

/** A part of the back that could not be seen, and why. Heights as in `Back.heightOf`. */
export interface HiddenPart {
  readonly from: number; // lower end
  readonly to: number; // upper end
  readonly why: UnknownReason;
}

/** The back in one side view: the smoothed outline and the places on it. Picture pixels. */
export interface Back {
  readonly line: readonly Spot[]; // from the neck down past the hips, even steps
  readonly heights: readonly number[]; // of each spot of `line`: see HEIGHTS; above 1 the neck, below 0 the buttocks
  readonly errors: readonly number[]; // px, one standard error across the line
  readonly frame: TrunkFrame;
  readonly sitting: boolean; // as far as hips and knees show it
  readonly c7: Spot | null; // on the skin of the nape; null when hair, a hood or a soft edge hides it
  readonly inflection: Spot | null; // where the rounding of the chest passes into the hollow of the loins; null when not seen
  readonly sacrum: Spot | null; // the lower end of the loins; null when not seen
  readonly hidden: readonly HiddenPart[];
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
/**
 * Errors of the edge (hundredths of the trunk) beyond which a stretch counts as hidden [lab]. Behind somebody who stands a
 * soft edge is a wall, and the line bridges it: the root mean square counts. Behind somebody who sits it is the chair's
 * back, which bends the line: the worst spot counts. The hollow of the neck must be seen itself: all heights rest on it.
 */
const HIDDEN = { standing: 5, sitting: 2.5, nape: 2 } as const;
const NAPE = [0.92, 1.08] as const;

const known = new WeakMap<Pose, Back | UnknownReason>();

/** The back of somebody seen from the side, or why there is none to see. `yaw`: deg, as Facing.yaw. */
export function backOf(pose: Pose, yaw: number): Back | UnknownReason {
  const before = known.get(pose);
  if (before !== undefined) return before;
  const back = findBack(pose, yaw);
  known.set(pose, back);
  return back;
}

function findBack(pose: Pose, yaw: number): Back | UnknownReason {
  if (pose.silhouette === null) return 'no outline';
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
  const hidden: HiddenPart[] = neck.covered ? [{ from: heights[neck.index] ?? 1, to: 1, why: 'hair' }] : [];
  const part: Part = { line, heights, errors, frame, hidden, sitting: isSitting(pose) };
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

type Part = Pick<Back, 'line' | 'heights' | 'errors' | 'frame' | 'hidden' | 'sitting'>;

/** The spot of the line at a height. */
export function placeAt({ line, heights }: Pick<Back, 'line' | 'heights'>, height: number): Spot {
  return spotAt(
    line,
    heights.map((value) => -value),
    -height,
  );
}

/** Root mean square of the edge's errors over a stretch, px. */
export function errorOver({ heights, errors }: Pick<Back, 'heights' | 'errors'>, from: number, to: number): number {
  const inside = errors.filter((_, index) => (heights[index] ?? 0) >= from && (heights[index] ?? 0) <= to);
  return Math.sqrt(inside.reduce((sum, error) => sum + error ** 2, 0) / Math.max(1, inside.length));
}

/** Null when the line is seen between two heights, else why not. */
export function isSeen(back: Part, from: number, to: number): UnknownReason | null {
  const { heights, errors, hidden, frame, sitting } = back;
  if ((heights.at(-1) ?? 0) > from || (heights[0] ?? 0) < to) return 'cropped';
  const over = hidden.find((part) => part.from < to && part.to > from);
  if (over !== undefined) return over.why;
  const unit = frame.length / STEPS;
  const worst = errors.reduce((most, error, index) => {
    const height = heights[index] ?? 0;
    return height >= from && height <= to ? Math.max(most, error) : most;
  }, 0);
  if (sitting && worst > HIDDEN.sitting * unit) return 'outline unsure';
  if (to > NAPE[0] && errorOver(back, ...NAPE) > HIDDEN.nape * unit) return 'outline unsure';
  return errorOver(back, from, to) > HIDDEN.standing * unit ? 'outline unsure' : null;
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

function kyphosisIndex(part: Part, from: number, to: number): Measure {
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

/** What the smoothing leaves of the edge's errors: bumps lose their say [lab]. */
const SMOOTHED = 0.5;

/** Angle between two chords of the back and its noise, deg: of the upper one minus the lower one. */
export function bendBetween(
  back: Part,
  upper: readonly [top: number, bottom: number],
  lower: readonly [top: number, bottom: number],
): { readonly angle: number; readonly noise: number } {
  const chord = ([top, bottom]: readonly [number, number]) => {
    const [from, to] = [placeAt(back, top), placeAt(back, bottom)];
    const angle = chordAngle(from, to, back.frame.forward);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return { angle, noise: (180 / Math.PI) * ((SMOOTHED * errorOver(back, bottom, top)) / length) };
  };
  const [above, below] = [chord(upper), chord(lower)];
  return { angle: above.angle - below.angle, noise: Math.hypot(above.noise, below.noise) };
}
