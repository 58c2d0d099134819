import { DEFAULT_SLUMP, type BodyPart } from './anthropometry.ts';
import { difference, middle, sum, times, turn, turnAbout, type Vector } from './vector.ts';

/** How somebody differs from their own upright. Angles in degrees, moves in metres of an average-sized body. */
export interface Posture {
  readonly neck: number; // deg, lower neck bent forward with the gaze kept level
  readonly pitch: number; // deg, head nose-down
  readonly headYaw: number; // deg, head turned to the own left
  readonly roll: number; // deg, head tilted, left side higher
  readonly slump: number; // 0 own upright, 1 own slump
  readonly lean: number; // deg, whole trunk forward about the hips
  readonly sideLean: number; // deg, whole trunk to the own left
  readonly twist: number; // deg, shoulders turned to the own left
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
  'lean',
  'sideLean',
  'twist',
  'shrugLeft',
  'shrugRight',
  'forward',
  'up',
  'left',
] as const satisfies readonly (keyof Posture)[];

export const upright = (): Posture => ({
  neck: 0,
  pitch: 0,
  headYaw: 0,
  roll: 0,
  slump: 0,
  lean: 0,
  sideLean: 0,
  twist: 0,
  shrugLeft: 0,
  shrugRight: 0,
  forward: 0,
  up: 0,
  left: 0,
});

/** What a full slump moves in one person (m: forward, up, left). */
export interface SlumpShape {
  readonly head: Vector;
  readonly c7: Vector;
  readonly shoulders: Vector;
  readonly hips: Vector;
}
export const defaultSlump = (): SlumpShape => DEFAULT_SLUMP;

/** Forward, up, left (m). `c7` is not seen by the network: it follows from the rest. */
export type Skeleton = Readonly<Record<BodyPart | 'c7', Vector>>;

const rad = (deg: number): number => (deg * Math.PI) / 180;
const FORWARD = 0;
const UP = 1;
const LEFT = 2;

/** The way of a rounding back: forward nearly in step with the slump, down later [calc, rendered people]. */
const slumped = (full: Vector, slump: number): Vector => [
  full[0] * slump * (1.06 - 0.06 * slump),
  full[1] * slump * (0.6 + 0.4 * slump),
  full[2] * slump,
];

const HEAD: readonly BodyPart[] = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'];

/** Where the parts of a body are when its owner sits in `posture`. */
export function posed(rest: Skeleton, posture: Posture, slumpShape: SlumpShape): Skeleton {
  const hips = middle(rest.left_hip, rest.right_hip);
  const ears = middle(rest.left_ear, rest.right_ear);
  const c7 = rest.c7;
  const move: Vector = [posture.forward, posture.up, posture.left];

  const trunk = (point: Vector): Vector => {
    const twisted = turnAbout(point, [c7[FORWARD], point[UP], c7[LEFT]], FORWARD, LEFT, rad(posture.twist));
    const leaned = turnAbout(twisted, hips, FORWARD, UP, -rad(posture.lean));
    return sum(turnAbout(leaned, hips, LEFT, UP, -rad(posture.sideLean)), move);
  };
  const headCentre = trunk(
    sum(turnAbout(ears, c7, FORWARD, UP, -rad(posture.neck)), slumped(slumpShape.head, posture.slump)),
  );
  const head = (point: Vector): Vector => {
    const nodded = turn(difference(point, ears), FORWARD, UP, -rad(posture.pitch));
    const turned = turn(nodded, FORWARD, LEFT, rad(posture.headYaw + posture.twist));
    return sum(headCentre, turn(turned, LEFT, UP, rad(posture.roll)));
  };
  const shoulder = (point: Vector, shrug: number): Vector =>
    trunk(sum(sum(point, slumped(slumpShape.shoulders, posture.slump)), [0, shrug, 0]));
  const hip = (point: Vector): Vector => sum(sum(point, times(slumpShape.hips, posture.slump)), move);

  const heads = Object.fromEntries(HEAD.map((part) => [part, head(rest[part])]));
  return {
    ...rest,
    ...heads,
    c7: trunk(sum(c7, slumped(slumpShape.c7, posture.slump))),
    left_shoulder: shoulder(rest.left_shoulder, posture.shrugLeft),
    right_shoulder: shoulder(rest.right_shoulder, posture.shrugRight),
    left_hip: hip(rest.left_hip),
    right_hip: hip(rest.right_hip),
  };
}
