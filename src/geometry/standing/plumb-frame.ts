import { distance, midpoint, type ImagePoint } from '../../base/points.ts';
import { toRadians, type Degrees, degrees } from '../../base/units.ts';
import type { Landmark, Pose } from '../../pose/pose.ts';
import type { CameraRoll } from '../camera-roll.ts';
import { isInsidePicture, isTrusted } from '../fit/seen-points.ts';
import type { Marks } from '../marks.ts';
import type { UnknownReason } from '../metric.ts';
import { armAxis } from './arm-axis.ts';
import { headAxis } from './head-axis.ts';

/** The parts of a body that hang on the plumb line; both networks know them. */
export const PLUMB_PARTS = ['ear', 'shoulder', 'hip', 'knee', 'ankle'] as const;
export type PlumbPart = (typeof PLUMB_PARTS)[number];
type Side = 'left' | 'right';

/** The middle of a pair, cm of an average-sized body, from the middle of the ankles. */
export interface PlumbPoint {
  readonly across: number; // + towards the person's left, from the side + forward
  readonly up: number; // against gravity
  readonly apart: number; // how far the two networks lie apart, across; 0 where a hand set it
}

/** One side of a pair, in the same frame. */
export interface SidePoint {
  readonly across: number;
  readonly up: number;
}

/** Head to feet of somebody who stands, against the vertical of the room. */
export interface PlumbFrame {
  readonly middles: Readonly<Record<PlumbPart, PlumbPoint>>;
  /** Both of a pair by their place, not by the networks' names, which are swapped now and then. */
  readonly pairs: Readonly<Record<PlumbPart, Readonly<Record<'keypoints' | 'landmarks', Pair | null>>>>;
  readonly toes: number | null; // tips of the feet beside the heels, cm across: how far the body is turned; null: feet not found
  readonly headAxis: Degrees | null; // lean of head and neck by the outline, left side higher positive; null: not found, from the side, or ears set by hand
  readonly armAxis: Degrees | null; // lean of the line from shoulders down to wrists, top towards + `across`; null: the arms do not hang, or from the side
  readonly vertical: Degrees; // one standard error of the vertical: roll and pitch of the camera
  readonly pixels: number; // px of one centimetre
  readonly feet: ImagePoint; // middle of the ankles
}
export interface Pair {
  readonly left: SidePoint; // the greater `across`
  readonly right: SidePoint;
}

/** How far a part lies beside the line from ankles to ears, cm across, whichever way the camera is rolled. */
export const besideLine = (middles: PlumbFrame['middles'], part: PlumbPart): number =>
  middles[part].across - (middles.ear.across * middles[part].up) / middles.ear.up;

/** Ears to ankles of an average adult, cm [lab: 145 +- 12; stature less 24 by ANSUR II]. */
export const EARS_TO_ANKLES = 145;
/** How far people differ from it, as a share. */
export const SIZE_ERROR = 0.085;
/**
 * The networks agree within 2.5 cm from the front and behind, and within 9 from the side, where one body part hides the other. Further apart
 * one of them has taken something else for a joint [lab], cm.
 */
const DISAGREE = { frontal: 5, side: 13 } as const;
/** Thighs hang: from hips down to knees over from hips to shoulders, 0.58 and more in people who stand [lab], 0.35 at most in those who sit [calc]. */
const STANDS = 0.47;
/** Score of a landmark that is seen. [H] */
const SURE = 0.5;
/** Pitch of a hand-held camera, one standard deviation [H], and its focal length over the longer side of the picture [H]. */
const PITCH = 5;
const FOCAL = 1.1;

type Found = Readonly<Record<'keypoints' | 'landmarks', (part: PlumbPart, side: Side) => ImagePoint | null>>;

function foundIn(pose: Pose, marks: Marks): Found {
  const byHand = (part: PlumbPart): boolean =>
    marks.keypoints[`left_${part}`] !== undefined || marks.keypoints[`right_${part}`] !== undefined;
  return {
    keypoints: (part, side) => pose.keypoints[`${side}_${part}`],
    landmarks: (part, side) => (byHand(part) ? null : (pose.landmarks?.[`${side}_${part}`] ?? null)),
  };
}

const middleIn = (found: Found, network: keyof Found, part: PlumbPart): ImagePoint | null => {
  const [left, right] = [found[network](part, 'left'), found[network](part, 'right')];
  return left && right && midpoint(left, right);
};

/** Why there is no plumb line in this picture; null: there is one. */
function obstacleOf(pose: Pose): UnknownReason | null {
  for (const part of PLUMB_PARTS) {
    const names = [`left_${part}`, `right_${part}`] as const;
    if (!names.every((name) => isInsidePicture(pose, name))) return 'cropped';
    // A part that the keypoints' network doubts counts where the other one is sure of it: their distance is tested below.
    const sure = names.some((name) => isTrusted(pose, name) || (pose.landmarks?.[name]?.score ?? 0) >= SURE);
    if (!sure) return 'points unsure';
  }
  return null;
}

/** From the middle of the heels to that of the tips of the feet; null where the landmark network was not asked. */
function feetOf(
  landmarks: Readonly<Record<string, Landmark>> | null,
): readonly [heels: ImagePoint, toes: ImagePoint] | null {
  const [toeL, toeR, heelL, heelR] = ['left_foot_index', 'right_foot_index', 'left_heel', 'right_heel'].map(
    (name) => landmarks?.[name],
  );
  return toeL && toeR && heelL && heelR ? [midpoint(heelL, heelR), midpoint(toeL, toeR)] : null;
}

/**
 * The frame of one picture, or why there is none. `towards`: +1 where the image's right counts positive. `pose`: with what was set by hand.
 */
export function plumbFrameOf(
  pose: Pose,
  marks: Marks,
  aspect: keyof typeof DISAGREE,
  towards: 1 | -1,
  vertical: CameraRoll,
): PlumbFrame | UnknownReason {
  const { roll, sigma } = vertical;
  const obstacle = obstacleOf(pose);
  if (obstacle !== null) return obstacle;
  const found = foundIn(pose, marks);
  const middles = (['keypoints', 'landmarks'] as const).map((network) =>
    Object.fromEntries(PLUMB_PARTS.map((part) => [part, middleIn(found, network, part)])),
  ) as Record<PlumbPart, ImagePoint | null>[];
  const meanOf = (part: PlumbPart): ImagePoint => {
    const [first, second] = middles.map((of) => of[part]);
    const known = first ?? { x: NaN, y: NaN };
    return second ? midpoint(known, second) : known;
  };
  const [cos, sin] = [Math.cos(toRadians(roll)), Math.sin(toRadians(roll))];
  const feet = meanOf('ankle');
  /** Picture to frame, px: turned so that the vertical of the room stands upright. */
  const level = ({ x, y }: ImagePoint): SidePoint => {
    const [right, up] = [x - feet.x, feet.y - y];
    return { across: towards * (cos * right - sin * up), up: sin * right + cos * up };
  };
  const height = level(meanOf('ear')).up;
  const [hips, shoulders] = [meanOf('hip'), meanOf('shoulder')];
  if (!(height > 0) || level(hips).up - level(meanOf('knee')).up < STANDS * distance(hips, shoulders))
    return 'wrong view';
  const pixels = height / EARS_TO_ANKLES;
  const inFrame = (spot: ImagePoint): SidePoint => {
    const { across, up } = level(spot);
    return { across: across / pixels, up: up / pixels };
  };
  const middleOf = (part: PlumbPart): PlumbPoint => {
    const [first, second] = middles.map((of) => of[part]);
    const apart = first && second ? Math.abs(inFrame(first).across - inFrame(second).across) : 0;
    return { ...inFrame(meanOf(part)), apart };
  };
  const pairOf = (network: keyof Found, part: PlumbPart): Pair | null => {
    const [a, b] = [found[network](part, 'left'), found[network](part, 'right')];
    if (!a || !b) return null;
    const [one, other] = [inFrame(a), inFrame(b)];
    return one.across >= other.across ? { left: one, right: other } : { left: other, right: one };
  };
  const every = <Value>(of: (part: PlumbPart) => Value): Record<PlumbPart, Value> =>
    Object.fromEntries(PLUMB_PARTS.map((part) => [part, of(part)])) as Record<PlumbPart, Value>;
  const parts = every(middleOf);
  if (PLUMB_PARTS.some((part) => !(parts[part].apart <= DISAGREE[aspect]))) return 'points unsure';
  const soles = feetOf(pose.landmarks);
  const axis =
    aspect === 'side' || marks.keypoints.left_ear || marks.keypoints.right_ear ? null : headAxis(pose, vertical);
  const arms = aspect === 'side' ? null : armAxis(pose, vertical, pixels);
  const aside = Math.abs(hips.x - pose.width / 2) / (FOCAL * Math.max(pose.width, pose.height));
  return {
    middles: parts,
    pairs: every((part) => ({ keypoints: pairOf('keypoints', part), landmarks: pairOf('landmarks', part) })),
    toes: soles === null ? null : inFrame(soles[1]).across - inFrame(soles[0]).across,
    headAxis: axis === null ? null : degrees(towards * axis),
    armAxis: arms === null ? null : degrees(towards * arms),
    vertical: degrees(Math.hypot(sigma, PITCH * aside)),
    pixels,
    feet,
  };
}
