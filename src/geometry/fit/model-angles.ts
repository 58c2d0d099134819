import type { BodyPoint } from '../../base/points.ts';
import type { BodyModel } from './body.ts';
import { poseSkeleton, type BodyPosture, type Skeleton } from './posture.ts';
import { middle } from '../../base/vector.ts';
import { degrees, direction, type Degrees } from '../../base/units.ts';

const ears = (s: Skeleton): BodyPoint => middle(s.left_ear, s.right_ear);
const shoulders = (s: Skeleton): BodyPoint => middle(s.left_shoulder, s.right_shoulder);
/** Angle of a -> b from the vertical in the plane the body faces, forward positive. */
const inclination = (a: BodyPoint, b: BodyPoint): Degrees => direction(b[0] - a[0], b[1] - a[1]);

const change =
  (of: (skeleton: Skeleton) => number) =>
  (body: BodyModel, posture: BodyPosture): Degrees =>
    degrees(of(poseSkeleton(body.rest, posture, body.slump)) - of(body.rest));

/** Change from the own upright: of the elevation of C7 -> ears (smaller when further forward). */
export const cvaChange = change((s) => -inclination(s.c7, ears(s)));
/** Of the neck against the trunk: C7 -> ears minus hips -> C7, flexion positive. */
export const neckFlexionChange = change((s) => inclination(s.c7, ears(s)) - inclination(s.seat, s.c7));
/** Of the trunk: hips -> shoulders from the vertical, forward positive. */
export const trunkInclinationChange = change((s) => inclination(s.seat, shoulders(s)));
