import type { ImagePoint } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { isTrusted } from '../fit/seen-points.ts';
import { STEPS, type TrunkFrame, behindAxis } from './dorsal-line.ts';
import { direction, type Degrees } from '../../base/units.ts';
import type { Support } from '../sitting-or-standing.ts';

/** An elbow or wrist less than this in front of the line, or behind it, forms the line itself [H]. Trunk lengths. */
const BEFORE = 0.05;
/** Length of the line that an arm covers on either side of its joint [H]. Steps. */
const COVERED = 15;

/** The sections of the line that are formed by an arm behind the back: first and last index of each. */
export function armsOver(line: readonly ImagePoint[], pose: Pose, frame: TrunkFrame): (readonly [number, number])[] {
  return (['left_elbow', 'right_elbow', 'left_wrist', 'right_wrist'] as const).flatMap((name) => {
    if (!isTrusted(pose, name)) return [];
    const joint = pose.keypoints[name];
    let nearest = 0;
    let least = Infinity;
    line.forEach((spot, index) => {
      const off = Math.abs(spot.y - joint.y);
      if (off < least) [nearest, least] = [index, off];
    });
    const spot = line[nearest];
    if (spot === undefined || least > (COVERED * frame.length) / STEPS) return [];
    const before = frame.forward * (joint.x - spot.x);
    return before < BEFORE * frame.length ? [[Math.max(0, nearest - COVERED), nearest + COVERED] as const] : [];
  });
}

/**
 * A back bends smoothly; a chair's back, a bag or a shelf has corners. An edge at least as sharp as `crisp` that turns by more than
 * `turn` deg between neighbouring twentieths of the trunk is a corner. The limit is higher at the hem, where shirt and trousers
 * meet [lab: bare backs reach 42 and 36]. Further up, hair may end.
 */
const HEM = 0.15; // trunk lengths above the hips: below it shirt and trousers meet
const CORNERS = [
  { from: 0.02, to: HEM, turn: 48 },
  { from: HEM, to: 0.8, turn: 37 },
] as const;
const REACH = 5; // steps
const CRISP = 2.5; // steps, one standard error
/** The object extends this many steps beyond its outermost corners [H]; upwards from a hem or a seat less: what is above it is seen. */
const BEYOND = 15;
const ABOVE_HEM = 5;

/**
 * The section of the outline that belongs to an object over the back: first and last index; null without one. `levels`: trunk
 * lengths above the hips; `errors`: steps.
 */
export function objectOverBack(
  outline: readonly ImagePoint[],
  levels: readonly number[],
  errors: readonly number[],
): readonly [number, number] | null {
  const corners = outline.flatMap((spot, index) => {
    const level = levels[index] ?? 0;
    const most = CORNERS.find(({ from, to }) => level >= from && level < to);
    const [before, after] = [outline[index - REACH], outline[index + REACH]];
    if (most === undefined || before === undefined || after === undefined) return [];
    if ((errors[index] ?? Infinity) > CRISP) return [];
    const [ax, ay, bx, by] = [spot.x - before.x, spot.y - before.y, after.x - spot.x, after.y - spot.y];
    const turn = direction(ax * by - ay * bx, ax * bx + ay * by);
    return Math.abs(turn) > most.turn ? [index] : [];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  if (first === undefined || last === undefined) return null;
  return [first - ((levels[first] ?? 0) < HEM ? ABOVE_HEM : BEYOND), last + BEYOND];
}

/** The largest turn of a back within a section, deg, concave and convex. */
interface Turning {
  readonly within: number; // steps
  readonly from: number; // heights, of the middle of the stretch
  readonly to: number;
  readonly hollow: number; // at most
  readonly round: number;
}

/**
 * The limits are at least a fifth above the maxima of bare backs in the lab, slumped, swayed or bent [lab: the maxima stand behind
 * each line]. Boards, bags and elbows exceed them.
 */
const TURNINGS: readonly Turning[] = [
  { within: 24, from: 0, to: 0.25, hollow: 50, round: 30 }, // 39, 20
  { within: 24, from: 0.25, to: 0.8, hollow: 42, round: 80 }, // 33, 65
  { within: 6, from: 0, to: 0.25, hollow: 32, round: 15 }, // 25, 10
  { within: 6, from: 0.25, to: 0.8, hollow: 38, round: 60 }, // 30, 49
];
/**
 * The back lies at most this far behind the line from hips to shoulders, trunk lengths [lab: 0.32 standing; 0.49 in a slump on
 * a chair, when the shoulders come forwards].
 */
const BEHIND = { from: 0.05, to: 0.85, standing: 0.4, sitting: 0.55 } as const;
/** An object that stands off the back bends the line this far on either side. Steps [H]. */
const ABOUT = STEPS / 10;

/** A line down the back with the values of each point. */
export interface BackSample {
  readonly line: readonly ImagePoint[];
  readonly heights: readonly number[];
  readonly tangents: readonly Degrees[]; // as Bends.tangents
  readonly frame: TrunkFrame;
  readonly support: Support;
  readonly first: number; // index from which the line is the back, below the end of hair
}

/** The sections of the smoothed line that cannot be a back: first and last index of each. */
export function implausibleSections({
  line,
  heights,
  tangents,
  frame,
  support,
  first,
}: BackSample): (readonly [number, number])[] {
  const turned = TURNINGS.flatMap(({ within, from, to, hollow, round }) =>
    heights.flatMap((height, middle) => {
      const [above, below] = [tangents[middle - within / 2], tangents[middle + within / 2]];
      if (middle - within / 2 < first || height < from || height > to || above === undefined || below === undefined)
        return [];
      const turn = below - above;
      return turn > hollow || -turn > round ? [[middle - within / 2, middle + within / 2] as const] : [];
    }),
  );
  const most = BEHIND[support];
  const off = line.flatMap((spot, index) => {
    const height = heights[index] ?? 0;
    if (index < first || height < BEHIND.from || height > BEHIND.to) return [];
    return behindAxis(frame, spot) > most ? [[index - ABOUT, index + ABOUT] as const] : [];
  });
  return [...turned, ...off];
}
