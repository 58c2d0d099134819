import { difference, middle, type AxisIndex, sum, times, turned, type Vector } from '../../base/vector.ts';
import { toRadians, degrees } from '../../base/units.ts';
import { HIPS_DRAWN } from '../network-habits.ts';
import { SLIDE, type BodyPart } from './anthropometry.ts';
import {
  FORWARD,
  footOfSpine,
  LEFT,
  sinking,
  sunk,
  turnsOf,
  UP,
  type BodyPosture,
  type Skeleton,
  type SlumpShape,
} from './posture.ts';

/** How a point moves (m: forward, up, left) per unit of each parameter; angles: per degree. */
export type PointSlopes = Readonly<Record<keyof BodyPosture, Vector>>;

const PER_DEGREE = toRadians(degrees(1));

/** How the end of `arm` moves per degree of a rotation that turns `from` towards `towards`. */
function spun(from: AxisIndex, towards: AxisIndex, arm: Vector): Vector {
  const way: [number, number, number] = [0, 0, 0];
  way[from] = -arm[towards] * PER_DEGREE;
  way[towards] = arm[from] * PER_DEGREE;
  return way;
}

export const STILL: Vector = [0, 0, 0];
const UPWARD: Vector = [0, 1, 0];
/** The whole person moves, and nothing else. */
const MOVED: PointSlopes = {
  neck: STILL,
  pitch: STILL,
  headYaw: STILL,
  roll: STILL,
  slump: STILL,
  rounding: STILL,
  slide: STILL,
  lean: STILL,
  sideLean: STILL,
  twist: STILL,
  shrugLeft: STILL,
  shrugRight: STILL,
  forward: [1, 0, 0],
  up: UPWARD,
  left: [0, 0, 1],
};

/** The derivatives of `poseSkeleton`, with its arguments. */
export function poseSlopes(
  rest: Skeleton,
  posture: BodyPosture,
  slumpShape: SlumpShape,
): Readonly<Record<BodyPart, PointSlopes>> {
  const { lean, aside, leaning, twist, turning, bending, nod, yaw, roll } = turnsOf(posture);
  const hips = middle(rest.left_hip, rest.right_hip);
  const ears = middle(rest.left_ear, rest.right_ear);
  const spine = footOfSpine(rest);
  const toSpine = difference(spine, hips);

  /** A point that the shoulders carry. `upright`: where it is before it sinks and turns, with the bent neck. */
  const carried = (upright: Vector, part: Parameters<typeof sunk>[0]): PointSlopes => {
    const arm = difference(sum(upright, sunk(part, posture, slumpShape)), spine);
    const twisted = turned(twist, arm);
    const leant = turned(lean, sum(toSpine, twisted));
    const { slump, rounding, slide } = sinking(part, posture, slumpShape);
    return {
      ...MOVED,
      slump: turned(turning, slump),
      rounding: turned(turning, rounding),
      slide: turned(turning, slide),
      lean: turned(aside, spun(UP, FORWARD, leant)),
      sideLean: spun(UP, LEFT, turned(aside, leant)),
      twist: turned(leaning, spun(FORWARD, LEFT, twisted)),
    };
  };

  const shrug = turned(turning, UPWARD);
  const shoulder = (upright: Vector, raised: number): PointSlopes =>
    carried(sum(upright, times(UPWARD, raised)), 'shoulders');

  const neck = turned(bending, difference(ears, rest.c7));
  const centre = carried(sum(rest.c7, neck), 'head');
  const bent = turned(turning, spun(UP, FORWARD, neck));
  const head = (upright: Vector): PointSlopes => {
    const nodded = turned(nod, difference(upright, ears));
    const yawed = turned(yaw, nodded);
    const aboutNeck = turned(roll, spun(FORWARD, LEFT, yawed));
    return {
      ...centre,
      neck: bent,
      pitch: turned(roll, turned(yaw, spun(UP, FORWARD, nodded))),
      headYaw: aboutNeck,
      roll: spun(LEFT, UP, turned(roll, yawed)),
      twist: sum(centre.twist, aboutNeck),
    };
  };

  const trunk = difference(middle(rest.left_shoulder, rest.right_shoulder), hips);
  const hip: PointSlopes = {
    ...MOVED,
    slump: slumpShape.hips,
    slide: SLIDE.hips,
    lean: times(spun(UP, FORWARD, turned(lean, trunk)), HIPS_DRAWN),
  };
  return {
    nose: head(rest.nose),
    left_eye: head(rest.left_eye),
    right_eye: head(rest.right_eye),
    left_ear: head(rest.left_ear),
    right_ear: head(rest.right_ear),
    left_shoulder: { ...shoulder(rest.left_shoulder, posture.shrugLeft), shrugLeft: shrug },
    right_shoulder: { ...shoulder(rest.right_shoulder, posture.shrugRight), shrugRight: shrug },
    left_hip: hip,
    right_hip: hip,
  };
}
