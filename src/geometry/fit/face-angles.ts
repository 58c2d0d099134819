import type { PicturePoint } from '../../base/points.ts';
import { degrees, radians, toDegrees, toRadians, type Degrees } from '../../base/units.ts';
import { sum, times, turn, type Vector } from '../../base/vector.ts';
import type { Pose } from '../../pose/pose.ts';
import type { Baseline, BaselineFace } from '../baseline.ts';
import type { Camera } from './body.ts';

const [DOWN, AWAY] = [1, 2] as const;

/** How the eyes lie above the ears' line of sight: the true pitch is that of the line from ears to eyes [lab: 15 deg in a level head]. */
const EYES_UP: Degrees = degrees(15);

/** The head's angles against the vertical, degrees: nose down positive, left side higher positive. */
export interface FaceAngles {
  readonly pitch: Degrees;
  readonly tilt: Degrees;
}

/** The face of a picture in picture widths; null: none was seen. */
const faceOf = ({ face, width }: Pose): BaselineFace | null =>
  face === undefined ? null : { x: face.x / width, y: face.y / width, forward: face.forward, left: face.left };

/**
 * A face beside the middle of the picture is seen from aside: what looks straight into the lens there is turned in the room. The shortest turn from
 * the lens's axis to the ray through the face: one that pans and then tilts would lay a face in a corner aside.
 */
function towardsRay({ x, y }: PicturePoint, { focal, middleY }: Camera): (way: Vector) => Vector {
  const length = Math.hypot(x - 0.5, y - middleY, focal);
  const axis: Vector = [(middleY - y) / length, (x - 0.5) / length, 0];
  return (way) => {
    const once = crossed(axis, way);
    return sum(sum(way, once), times(crossed(axis, once), 1 / (1 + focal / length)));
  };
}

/** What a face says before this camera: its lens, the place in the picture, and the camera's own pitch. */
export function faceAngles(face: BaselineFace, camera: Camera): FaceAngles {
  const straight = towardsRay(face, camera);
  const level = (way: Vector): Vector => turn(straight(way), AWAY, DOWN, toRadians(camera.pitch));
  const [forward, left] = [level(face.forward), level(face.left)];
  const up = crossed(forward, left);
  const eyes = toRadians(EYES_UP);
  const line = sum(times(forward, Math.cos(eyes)), times(up, Math.sin(eyes)));
  return { pitch: elevation(line[DOWN], line), tilt: elevation(-left[DOWN], left) };
}

/** How the face is turned against the own upright; null where either was not seen. */
export function faceChange(pose: Pose, { upright }: Baseline, camera: Camera): FaceAngles | null {
  const now = faceOf(pose);
  if (now === null || upright.face === undefined) return null;
  const [is, was] = [faceAngles(now, camera), faceAngles(upright.face, camera)];
  return { pitch: degrees(is.pitch - was.pitch), tilt: degrees(is.tilt - was.tilt) };
}

const elevation = (along: number, way: Vector): Degrees =>
  toDegrees(radians(Math.asin(Math.max(-1, Math.min(1, along / Math.hypot(...way))))));

const crossed = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
