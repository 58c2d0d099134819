import type { BodyPoint } from '../../base/points.ts';
import { HIPS_DRAWN } from '../network-habits.ts';
import { DEFAULT_SLUMP, ROUNDING, SLIDE, type BodyPart } from './anthropometry.ts';
import {
  after,
  difference,
  middle,
  rotation,
  type Rotation,
  sum,
  times,
  turned,
  type Vector,
} from '../../base/vector.ts';
import { degrees, toRadians, type Degrees } from '../../base/units.ts';

/** How a person differs from the own upright. Lengths in metres of an average-sized body. */
export interface BodyPosture {
  readonly neck: Degrees; // lower neck bent forward with the gaze kept level
  readonly pitch: Degrees; // head nose-down
  readonly headYaw: Degrees; // head turned to the own left
  readonly roll: Degrees; // head tilted, left side higher
  readonly slump: number; // 0 own upright, 1 own slump
  readonly rounding: number; // upper back rounded with the pelvis still: 1 as much as in a full slump
  readonly slide: number; // slid down in the chair: at 1 the head has sunk as far as in an average full slump
  readonly lean: Degrees; // whole trunk forward about the hips
  readonly sideLean: Degrees; // whole trunk to the own left
  readonly twist: Degrees; // shoulders turned to the own left
  readonly shrugLeft: number; // m, left shoulder raised
  readonly shrugRight: number; // m
  readonly forward: number; // m, the whole person (chair) moved forward
  readonly up: number; // m
  readonly left: number; // m
}
export const POSTURE_KEYS = [
  'neck',
  'pitch',
  'headYaw',
  'roll',
  'slump',
  'rounding',
  'slide',
  'lean',
  'sideLean',
  'twist',
  'shrugLeft',
  'shrugRight',
  'forward',
  'up',
  'left',
] as const satisfies readonly (keyof BodyPosture)[];

/** Makes a posture from one number per parameter. Written out for speed: the fit makes hundreds per picture. */
export const postureOf = (value: (key: keyof BodyPosture, index: number) => number): BodyPosture => ({
  neck: degrees(value('neck', 0)),
  pitch: degrees(value('pitch', 1)),
  headYaw: degrees(value('headYaw', 2)),
  roll: degrees(value('roll', 3)),
  slump: value('slump', 4),
  rounding: value('rounding', 5),
  slide: value('slide', 6),
  lean: degrees(value('lean', 7)),
  sideLean: degrees(value('sideLean', 8)),
  twist: degrees(value('twist', 9)),
  shrugLeft: value('shrugLeft', 10),
  shrugRight: value('shrugRight', 11),
  forward: value('forward', 12),
  up: value('up', 13),
  left: value('left', 14),
});
export const uprightPosture = (): BodyPosture => postureOf(() => 0);

/** The displacements of a full slump of one person (m: forward, up, left). */
export interface SlumpShape {
  readonly head: Vector;
  readonly c7: Vector;
  readonly shoulders: Vector;
  readonly hips: Vector;
}
export const defaultSlump = (): SlumpShape => DEFAULT_SLUMP;

/** Body points, m. The network does not find `c7` and `seat` (the true middle of the hips). */
export type Skeleton = Readonly<Record<BodyPart | 'c7' | 'seat', BodyPoint>>;

/** The axes of body coordinates. */
export const FORWARD = 0;
export const UP = 1;
export const LEFT = 2;

/** The rotations of a posture. */
export interface Turns {
  readonly lean: Rotation; // the trunk forward about the hips
  readonly aside: Rotation; // the trunk aside about the hips
  readonly leaning: Rotation; // forward, then aside
  readonly twist: Rotation; // the shoulders about the spine
  readonly turning: Rotation; // of what the shoulders carry: twist, then leaning
  readonly bending: Rotation; // the neck about C7
  readonly nod: Rotation;
  readonly yaw: Rotation; // of the head, with the twist
  readonly roll: Rotation;
  readonly facing: Rotation; // of the head: nod, yaw, roll
}

export function turnsOf(posture: BodyPosture): Turns {
  const lean = rotation(UP, FORWARD, toRadians(posture.lean));
  const aside = rotation(UP, LEFT, toRadians(posture.sideLean));
  const leaning = after(lean, aside);
  const twist = rotation(FORWARD, LEFT, toRadians(posture.twist));
  const nod = rotation(UP, FORWARD, toRadians(posture.pitch));
  const yaw = rotation(FORWARD, LEFT, toRadians(degrees(posture.headYaw + posture.twist)));
  const roll = rotation(LEFT, UP, toRadians(posture.roll));
  return {
    lean,
    aside,
    leaning,
    twist,
    turning: after(twist, leaning),
    bending: rotation(UP, FORWARD, toRadians(posture.neck)),
    nod,
    yaw,
    roll,
    facing: after(after(nod, yaw), roll),
  };
}

/** Displacement at a partial slump: forward grows nearly in proportion, downward later [calc, rendered people]. */
const slumpOffset = (full: Vector, slump: number): Vector => [
  full[0] * slump * (1.06 - 0.06 * slump),
  full[1] * slump * (0.6 + 0.4 * slump),
  full[2] * slump,
];
const slumpSlope = (full: Vector, slump: number): Vector => [
  full[0] * (1.06 - 0.12 * slump),
  full[1] * (0.6 + 0.8 * slump),
  full[2],
];

/**
 * Displacement of somebody who slid down by `slide`: the trunk first leans back until it meets the back rest, then sinks along it
 * [calc, rendered people].
 */
const slideOffset = (full: Vector, slide: number): Vector => [
  full[0] * Math.tanh(2.5 * slide),
  full[1] * slide * (0.83 + 0.17 * slide),
  0,
];
const slideSlope = (full: Vector, slide: number): Vector => [
  full[0] * 2.5 * (1 - Math.tanh(2.5 * slide) ** 2),
  full[1] * (0.83 + 0.34 * slide),
  0,
];

type SinkingPart = keyof typeof ROUNDING;

/** How far slump, rounding and slide move a part of the trunk before it turns (m). */
export const sunk = (part: SinkingPart, { slump, rounding, slide }: BodyPosture, slumpShape: SlumpShape): Vector =>
  sum(
    sum(slumpOffset(slumpShape[part], slump), slumpOffset(ROUNDING[part], rounding)),
    slideOffset(SLIDE[part], slide),
  );
/** The same per unit of each. */
export const sinking = (
  part: SinkingPart,
  { slump, rounding, slide }: BodyPosture,
  slumpShape: SlumpShape,
): Readonly<Record<'slump' | 'rounding' | 'slide', Vector>> => ({
  slump: slumpSlope(slumpShape[part], slump),
  rounding: slumpSlope(ROUNDING[part], rounding),
  slide: slideSlope(SLIDE[part], slide),
});

/** Below C7 at the height of the hips: about it the shoulders twist. */
export const footOfSpine = ({ c7 }: Skeleton): Vector => [c7[FORWARD], 0, c7[LEFT]];

/** What depends on the posture alone (m, and rotations): computed once for several skeletons. */
export interface Posed {
  readonly turns: Turns;
  readonly move: Vector; // of the whole person
  readonly seatMove: Vector;
  readonly headSunk: Vector;
  readonly c7Sunk: Vector;
  readonly leftGirdle: Vector;
  readonly rightGirdle: Vector;
}

export function posedAs(posture: BodyPosture, slumpShape: SlumpShape): Posed {
  const move: Vector = [posture.forward, posture.up, posture.left];
  const hipsSlid: Vector = [SLIDE.hips[0] * posture.slide, SLIDE.hips[1] * posture.slide, 0];
  const girdleSunk = sunk('shoulders', posture, slumpShape);
  return {
    turns: turnsOf(posture),
    move,
    seatMove: sum(sum(times(slumpShape.hips, posture.slump), hipsSlid), move),
    headSunk: sunk('head', posture, slumpShape),
    c7Sunk: sunk('c7', posture, slumpShape),
    leftGirdle: sum(girdleSunk, [0, posture.shrugLeft, 0]),
    rightGirdle: sum(girdleSunk, [0, posture.shrugRight, 0]),
  };
}

/** What depends on the skeleton of the own upright alone (m). */
export interface Resting {
  readonly rest: Skeleton;
  readonly hips: Vector; // their middle
  readonly ears: Vector; // their middle
  readonly spine: Vector; // its foot
  readonly toSpine: Vector; // from the hips
  readonly trunk: Vector; // from the hips to the middle of the shoulders
  readonly neck: Vector; // from C7 to the ears
}

export function restingAs(rest: Skeleton): Resting {
  const hips = middle(rest.left_hip, rest.right_hip);
  const ears = middle(rest.left_ear, rest.right_ear);
  const spine = footOfSpine(rest);
  return {
    rest,
    hips,
    ears,
    spine,
    toSpine: difference(spine, hips),
    trunk: difference(middle(rest.left_shoulder, rest.right_shoulder), hips),
    neck: difference(ears, rest.c7),
  };
}

/** Where a posture takes what does not bend: the foot of the spine, about which the trunk turns, the middle of the ears, and the hips' way. */
export interface PosedParts {
  readonly spine: Vector;
  readonly ears: Vector;
  readonly hipMove: Vector;
}

export function posedParts({ rest: { c7 }, hips, spine, toSpine, trunk, neck }: Resting, posed: Posed): PosedParts {
  const { lean, leaning, turning, bending } = posed.turns;
  const aboutSpine = sum(sum(hips, posed.move), turned(leaning, toSpine));
  const bent = sum(sum(c7, turned(bending, neck)), posed.headSunk);
  return {
    spine: aboutSpine,
    ears: sum(aboutSpine, turned(turning, difference(bent, spine))),
    hipMove: sum(posed.seatMove, times(difference(turned(lean, trunk), trunk), HIPS_DRAWN)),
  };
}

/** The skeleton in `posture`. `rest`: the skeleton of the own upright, m. */
export function poseSkeleton(rest: Skeleton, posture: BodyPosture, slumpShape: SlumpShape): Skeleton {
  const [resting, posed] = [restingAs(rest), posedAs(posture, slumpShape)];
  const { spine, ears, hipMove } = posedParts(resting, posed);
  const { turning, facing } = posed.turns;
  const trunk = (point: Vector, sunken: Vector): Vector =>
    sum(spine, turned(turning, difference(sum(point, sunken), resting.spine)));
  const head = (point: Vector): Vector => sum(ears, turned(facing, difference(point, resting.ears)));
  return {
    nose: head(rest.nose),
    left_eye: head(rest.left_eye),
    right_eye: head(rest.right_eye),
    left_ear: head(rest.left_ear),
    right_ear: head(rest.right_ear),
    c7: trunk(rest.c7, posed.c7Sunk),
    left_shoulder: trunk(rest.left_shoulder, posed.leftGirdle),
    right_shoulder: trunk(rest.right_shoulder, posed.rightGirdle),
    seat: sum(resting.hips, posed.seatMove),
    left_hip: sum(rest.left_hip, hipMove),
    right_hip: sum(rest.right_hip, hipMove),
  };
}
