import { DEFAULT_SLUMP, HIPS_DRAWN, ROUNDING, type BodyPart } from './anthropometry.ts';
import { difference, middle, sum, times, turnAbout, turning, type Vector } from './vector.ts';
import { degrees, toRadians } from './units.ts';

/** How somebody differs from their own upright. Angles in degrees, moves in metres of an average-sized body. */
export interface Posture {
  readonly neck: number; // deg, lower neck bent forward with the gaze kept level
  readonly pitch: number; // deg, head nose-down
  readonly headYaw: number; // deg, head turned to the own left
  readonly roll: number; // deg, head tilted, left side higher
  readonly slump: number; // 0 own upright, 1 own slump
  readonly rounding: number; // upper back rounded with the pelvis still: 1 as much as in a full slump
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
  'rounding',
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
  rounding: 0,
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

/** Forward, up, left (m). `c7` and `seat` (the true middle of the hips) are not seen by the network. */
export type Skeleton = Readonly<Record<BodyPart | 'c7' | 'seat', Vector>>;

const FORWARD = 0;
const UP = 1;
const LEFT = 2;

/** The way of a rounding back: forward nearly in step with the slump, down later [calc, rendered people]. */
const slumped = (full: Vector, slump: number): Vector => [
  full[0] * slump * (1.06 - 0.06 * slump),
  full[1] * slump * (0.6 + 0.4 * slump),
  full[2] * slump,
];

/** Where the parts of a body are when its owner sits in `posture`. */
export function posed(rest: Skeleton, posture: Posture, slumpShape: SlumpShape): Skeleton {
  const hips = middle(rest.left_hip, rest.right_hip);
  const ears = middle(rest.left_ear, rest.right_ear);
  const { c7 } = rest;
  const move: Vector = [posture.forward, posture.up, posture.left];
  const spine: Vector = [c7[FORWARD], 0, c7[LEFT]];
  const chair = sum(hips, move);

  const twist = turning(FORWARD, LEFT, toRadians(degrees(posture.twist)));
  const lean = turning(FORWARD, UP, -toRadians(degrees(posture.lean)));
  const sideLean = turning(LEFT, UP, -toRadians(degrees(posture.sideLean)));
  const trunk = (point: Vector): Vector => {
    const twisted = sum(spine, twist(difference(point, spine)));
    return sum(chair, sideLean(lean(difference(twisted, hips))));
  };

  const above = difference(middle(rest.left_shoulder, rest.right_shoulder), hips);
  const drawn = times(difference(lean(above), above), HIPS_DRAWN);
  const hipMove = sum(sum(times(slumpShape.hips, posture.slump), drawn), move);

  const bent = turnAbout(ears, c7, FORWARD, UP, -toRadians(degrees(posture.neck)));
  const sunk = (full: keyof typeof ROUNDING): Vector =>
    sum(slumped(slumpShape[full], posture.slump), slumped(ROUNDING[full], posture.rounding));
  const headCentre = trunk(sum(bent, sunk('head')));
  const nod = turning(FORWARD, UP, -toRadians(degrees(posture.pitch)));
  const yaw = turning(FORWARD, LEFT, toRadians(degrees(posture.headYaw + posture.twist)));
  const roll = turning(LEFT, UP, toRadians(degrees(posture.roll)));
  const head = (point: Vector): Vector => sum(headCentre, roll(yaw(nod(difference(point, ears)))));

  const girdle = sunk('shoulders');
  const shoulder = (point: Vector, shrug: number): Vector => trunk(sum(sum(point, girdle), [0, shrug, 0]));
  return {
    nose: head(rest.nose),
    left_eye: head(rest.left_eye),
    right_eye: head(rest.right_eye),
    left_ear: head(rest.left_ear),
    right_ear: head(rest.right_ear),
    c7: trunk(sum(c7, sunk('c7'))),
    left_shoulder: shoulder(rest.left_shoulder, posture.shrugLeft),
    right_shoulder: shoulder(rest.right_shoulder, posture.shrugRight),
    seat: sum(hips, sum(times(slumpShape.hips, posture.slump), move)),
    left_hip: sum(rest.left_hip, hipMove),
    right_hip: sum(rest.right_hip, hipMove),
  };
}
