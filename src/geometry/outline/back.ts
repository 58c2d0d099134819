import type { Degrees } from '../../base/units.ts';
import { type ImagePoint, distance } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { BACK_MARKS, type BackMark, type Marks, NO_MARKS, withMarks } from '../marks.ts';
import { type Measure, type UnknownReason, unknown } from '../metric.ts';
import { type AssumedSupport, type Support, supportOf } from '../sitting-or-standing.ts';
import { armsOver, implausibleSections } from './covered-sections.ts';
import { bendsOf, nearestIndex } from './polyline.ts';
import { leanOf, STEPS, trunkFrameOf, type TrunkFrame } from './dorsal-line.ts';
import { HEIGHTS, heightsOf, type HeightScale } from './heights.ts';
import { type Neck, neckOf } from './neck.ts';
import { type HiddenPart, hiddenReason, type BackLine, pointAtHeight, rmsErrorBetween } from './back-line.ts';
import { type Trace, traceOf } from './trace.ts';

/** The back in one side view: the smoothed line and its landmarks. Picture pixels. */
export interface Back extends BackLine {
  readonly c7: ImagePoint | null; // on the skin of the nape; null when hidden (hair, hood, soft edge) and not set by hand
  readonly t12: ImagePoint | null; // the boundary of the two curves; null when not seen
  readonly sacrum: ImagePoint | null; // the lower end of the lumbar curve; null when not seen
  readonly handles: Readonly<Record<BackMark, ImagePoint>>; // the same landmarks; likely places when not seen
  readonly inflection: ImagePoint | null; // where kyphosis passes into lordosis; null when not seen
  readonly kyphosisIndex: Measure; // '1', greatest depth of the thoracic arc over its chord, C7 to T12
}

/** Assumed length from the base up to the hollow of the neck when hair hides it, trunk lengths [lab]. */
const USUAL_WAY = 1.08;
/** Distance of the outline behind the skin of the midline at C7 (muscle and shirt), trunk lengths [lab]. */
const SKIN_DEPTH = 0.055;
/** Length below the end of hair where the smoothed line is still bent by it. Steps [H]. */
const HAIR_END = 10;
/** Turned further than this from a side view, the outline shows a shoulder blade, deg; metrics.md: numbers to 10, trends to 20 [H]. */
const TURN_LIMIT = 30;

/**
 * Colours inside the line of the upper back that differ by more than this from those deeper in are hair's or a thing's [lab: 54 at most on 32 free backs; open
 * hair and braids 74 and more but for one woman]. Of the loins a bare arm differs as much: they count less, and only below such a back. Heights that this hides.
 */
const OTHER_COLOUR = { upper: 65, lower: 50 } as const;
const COVERED = { upper: [0.51, 1], lower: [-0.05, 0.51] } as const;

/** What lies along the back in another colour. */
function colouredParts({ rims }: Pose): HiddenPart[] {
  if (rims === undefined || rims.upper <= OTHER_COLOUR.upper) return [];
  const sections = rims.lower > OTHER_COLOUR.lower ? (['upper', 'lower'] as const) : (['upper'] as const);
  return sections.map((section) => ({ from: COVERED[section][0], to: COVERED[section][1], why: 'outline unsure' }));
}

interface Known {
  readonly yaw: Degrees;
  readonly marks: Marks;
  readonly support: Support;
  readonly back: Back | UnknownReason;
}
const known = new WeakMap<Pose, Known>();

/** The back of a person in a side view, or why it cannot be measured. `yaw`: as Facing.yaw. Cached per pose. */
export function backOf(
  pose: Pose,
  yaw: Degrees,
  marks: Marks = NO_MARKS,
  assumed: AssumedSupport = 'auto',
): Back | UnknownReason {
  const put = withMarks(pose, marks);
  const support = supportOf(put, assumed);
  const before = known.get(pose);
  if (before?.yaw === yaw && before.marks === marks && before.support === support) return before.back;
  const back = findBack(put, yaw, marks.back, support);
  known.set(pose, { yaw, marks, support, back });
  return back;
}

function findBack(pose: Pose, yaw: Degrees, byHand: Marks['back'], support: Support): Back | UnknownReason {
  if (pose.silhouette === null) return 'no outline';
  if (Math.abs(90 - Math.abs(yaw)) > TURN_LIMIT) return 'turned away';
  const frame = trunkFrameOf(pose, yaw);
  if (frame === null) return 'points unsure';
  const trace = traceOf(pose, pose.silhouette, frame);
  if (typeof trace === 'string') return trace;
  const { line, errors, base } = trace;
  const { tangents, turns } = bendsOf(line, frame.forward);
  const neck = neckOf({
    tangents,
    turns,
    levels: trace.levels,
    errors: errors.map((error) => (error / frame.length) * STEPS),
    lean: leanOf(frame),
  });
  const places = placesOf(trace, frame, byHand);
  const scale: HeightScale = { base, way: wayOf(base, neck, places.c7) };
  if (!(scale.way > STEPS / 2)) return 'outline unsure';
  const heights = heightsOf(line.length, scale, places);
  if (heights === null) return 'points unsure';
  const at = (index: number): number => heights[Math.min(line.length - 1, Math.max(0, index))] ?? 0;
  const hair: HiddenPart[] = neck?.covered === true ? [{ from: at(neck.index), to: 1, why: 'hair' }] : [];
  const over = [
    ...armsOver(line, pose, frame),
    ...(trace.object === null ? [] : [trace.object]),
    ...implausibleSections({
      line,
      heights,
      tangents,
      frame,
      support,
      first: neck?.covered === true ? neck.index + HAIR_END : 0,
    }),
  ].map(([first, last]): HiddenPart => ({ from: at(last), to: at(first), why: 'outline unsure' }));
  const part: BackLine = { line, heights, errors, frame, hidden: [...hair, ...over, ...colouredParts(pose)], support };
  const handles: Back['handles'] = {
    c7: byHand.c7 ?? inwards(pointAtHeight(part, HEIGHTS.c7), frame),
    t12: byHand.t12 ?? pointAtHeight(part, HEIGHTS.t12),
    sacrum: byHand.sacrum ?? pointAtHeight(part, HEIGHTS.sacrum),
  };
  const seen = (mark: BackMark, from: number, to: number): ImagePoint | null =>
    byHand[mark] !== undefined || hiddenReason(part, from, to) === null ? handles[mark] : null;
  return {
    ...part,
    c7: seen('c7', 0.8, 1),
    t12: seen('t12', 0.24, 0.44),
    sacrum: seen('sacrum', -0.05, 0.15),
    handles,
    inflection: byHand.t12 ?? (hiddenReason(part, 0.1, 0.6) === null ? inflectionOf(line, heights, tangents) : null),
    kyphosisIndex: kyphosisIndexOf(part),
  };
}

/** Steps from the base up to the hollow of the neck; NaN when unknown. */
function wayOf(base: number, neck: Neck | null, c7: number | undefined): number {
  if (neck !== null && !neck.covered) return base - neck.index;
  if (c7 !== undefined) return (base - c7) / HEIGHTS.c7;
  return neck === null ? NaN : USUAL_WAY * STEPS;
}

/** Positions along the line (indices) of the landmarks set by hand. */
function placesOf({ line }: Trace, frame: TrunkFrame, byHand: Marks['back']): Partial<Record<BackMark, number>> {
  const places: Partial<Record<BackMark, number>> = {};
  for (const mark of BACK_MARKS) {
    const spot = byHand[mark];
    if (spot !== undefined) places[mark] = nearestIndex(line, mark === 'c7' ? outwards(spot, frame) : spot);
  }
  return places;
}

const inwards = ({ x, y }: ImagePoint, { forward, length }: TrunkFrame): ImagePoint => ({
  x: x + forward * SKIN_DEPTH * length,
  y,
});
const outwards = (spot: ImagePoint, frame: TrunkFrame): ImagePoint =>
  inwards(spot, { ...frame, length: -frame.length });

/** The point of the smallest tangent in the middle of the back: above it the back is convex, below it concave. */
function inflectionOf(
  line: readonly ImagePoint[],
  heights: readonly number[],
  tangents: readonly Degrees[],
): ImagePoint | null {
  let least: number | null = null;
  heights.forEach((height, index) => {
    if (height < 0.1 || height > 0.6) return;
    if (least === null || (tangents[index] ?? 0) < (tangents[least] ?? 0)) least = index;
  });
  return least === null ? null : (line[least] ?? null);
}

const LEAST_ERROR = 0.02; // of the chord: what clothes do [H]

/** Greatest depth of the thoracic arc over its chord, C7 to T12. */
function kyphosisIndexOf(back: BackLine): Measure {
  const [from, to] = [HEIGHTS.t12, HEIGHTS.c7];
  const why = hiddenReason(back, from, to);
  if (why !== null) return unknown(why);
  const [top, bottom] = [pointAtHeight(back, to), pointAtHeight(back, from)];
  const chord = distance(bottom, top);
  const depth = back.line.reduce((most, spot, index) => {
    const height = back.heights[index] ?? 0;
    if (height < from || height > to) return most;
    const across = ((bottom.x - top.x) * (spot.y - top.y) - (bottom.y - top.y) * (spot.x - top.x)) / chord;
    return Math.max(most, back.frame.forward * across);
  }, 0);
  return { value: depth / chord, sigma: Math.hypot(rmsErrorBetween(back, from, to) / chord, LEAST_ERROR), unit: '1' };
}
