import { BODY_PARTS, EARS_TO_C7, RESTING, type BodyPart } from './anthropometry.ts';
import { defaultSlump, type Skeleton, type SlumpShape } from './posture.ts';
import { after, middle, rotation, type Rotation, sum, turn, turned } from '../../base/vector.ts';
import type { PicturePoint, BodyPoint, CameraPoint } from '../../base/points.ts';
import { toRadians, type Degrees } from '../../base/units.ts';

/**
 * What is not known of a webcam, as one guess: its focal length in picture widths. Webcams span 55-78 deg of
 * horizontal view, 0.62-0.96 widths; 0.70 (71 deg) suits most [H]. Distances inherit the guess's error whole,
 * angles hardly notice it.
 */
const FOCAL = 0.7;
export const FOCAL_ERROR = 0.1; // relative, one standard error [H]

/**
 * The focal length of a picture of this shape (height over width), picture widths. A webcam's sensor is at least a third wider than high, so
 * a picture that is nearer a square was cut at its sides; one that is higher than wide comes from a sensor on end.
 */
export const focalOf = (aspect: number): number => FOCAL * Math.max(1, aspect, Math.min(4 / 3, aspect / 0.75));

/** The pinhole camera; lengths in picture widths. */
export interface Camera {
  readonly focal: number; // picture widths
  readonly middleY: number; // half the picture's height, in widths
  readonly pitch: Degrees; // positive: looks down
}

/** One calibrated person: proportions, place before the camera, and the displacements of the own slump. */
export interface BodyModel {
  readonly rest: Skeleton; // m of an average-sized body; origin at the middle of the hips
  readonly facing: Degrees; // body yaw: 0 faces the camera, + turned to the own left
  readonly origin: CameraPoint; // the hips
  readonly camera: Camera;
  readonly slump: SlumpShape;
}

const DOWN = 1;
const AWAY = 2;

/** From body coordinates (forward, up, left) to camera coordinates (right, down, away). */
function toCamera(point: BodyPoint, facing: Degrees, pitch: Degrees): CameraPoint {
  const c = Math.cos(toRadians(facing));
  const s = Math.sin(toRadians(facing));
  const [forward, up, left] = point;
  return turn([left * c + forward * s, -up, left * s - forward * c], DOWN, AWAY, toRadians(pitch));
}

/** From camera coordinates to body coordinates. */
function toBody(point: CameraPoint, facing: Degrees, pitch: Degrees): BodyPoint {
  const [right, down, away] = turn(point, AWAY, DOWN, toRadians(pitch));
  const c = Math.cos(toRadians(facing));
  const s = Math.sin(toRadians(facing));
  return [right * s - away * c, -down, right * c + away * s];
}

/** At least 5 cm before the camera, which keeps the fit finite. */
export const LEAST_AWAY = 0.05;

/** The rotation from body coordinates (forward, up, left) to camera coordinates (right, down, away). */
export function rotationToCamera({ facing, camera }: BodyModel): Rotation {
  const [c, s] = [Math.cos(toRadians(facing)), Math.sin(toRadians(facing))];
  const aside: Rotation = [
    [s, 0, c],
    [0, -1, 0],
    [-c, 0, s],
  ];
  return after(aside, rotation(DOWN, AWAY, toRadians(camera.pitch)));
}

/** Returns the projection of body points onto the picture, in picture widths. */
export function projection(body: BodyModel): (point: BodyPoint) => PicturePoint {
  const { camera, origin } = body;
  const toward = rotationToCamera(body);
  return (point) => {
    const [right, down, away] = sum(turned(toward, point), origin);
    const scale = camera.focal / Math.max(away, LEAST_AWAY);
    return { x: 0.5 + right * scale, y: camera.middleY + down * scale };
  };
}

/** Returns how the projection of a point moves (picture widths) when the point moves by one of `ways` (per metre of it). */
export function projectionSlope(body: BodyModel): (point: BodyPoint) => (way: BodyPoint) => PicturePoint {
  const { camera, origin } = body;
  const toward = rotationToCamera(body);
  return (point) => {
    const [right, down, away] = sum(turned(toward, point), origin);
    const depth = Math.max(away, LEAST_AWAY);
    const scale = camera.focal / depth;
    return (way) => {
      const [rightward, downward, backward] = turned(toward, way);
      const shrink = backward / depth;
      return { x: scale * (rightward - right * shrink), y: scale * (downward - down * shrink) };
    };
  };
}

/**
 * The body model whose upright projects exactly onto `upright`: depth comes from average proportions turned to `facing`,
 * width and height from the picture. Points that were not seen take their average place. Null with fewer than four points.
 */
export function bodyFrom(
  upright: Partial<Record<BodyPart, PicturePoint>>,
  facing: Degrees,
  camera: Camera,
): BodyModel | null {
  const named = BODY_PARTS.flatMap((part) => {
    const point = upright[part];
    return point === undefined ? [] : [{ part, point }];
  });
  if (named.length < 4) return null;
  const shape = named.map(({ part, point }) => ({ point, average: toCamera(RESTING[part], facing, camera.pitch) }));
  // Weak perspective first: one scale for the whole body, least squares about the centroid.
  const mean = (pick: (entry: (typeof shape)[number]) => number): number =>
    shape.reduce((total, entry) => total + pick(entry), 0) / shape.length;
  const [px, py, ax, ay, az] = [
    mean((e) => e.point.x),
    mean((e) => e.point.y),
    mean((e) => e.average[0]),
    mean((e) => e.average[1]),
    mean((e) => e.average[2]),
  ];
  const across = shape.reduce((t, e) => t + (e.point.x - px) ** 2 + (e.point.y - py) ** 2, 0);
  const averageAcross = shape.reduce((t, e) => t + (e.average[0] - ax) ** 2 + (e.average[1] - ay) ** 2, 0);
  if (!(across > 0)) return null;
  const scale = Math.sqrt(across / averageAcross); // picture widths per metre
  const away = camera.focal / scale - az;
  const origin: CameraPoint = [
    ((px - 0.5) * (away + az)) / camera.focal - ax,
    ((py - camera.middleY) * (away + az)) / camera.focal - ay,
    away,
  ];
  const rest: Record<BodyPart, BodyPoint> = { ...RESTING };
  for (const { part, point } of named) {
    const depth = away + toCamera(RESTING[part], facing, camera.pitch)[2];
    rest[part] = toBody(
      [
        ((point.x - 0.5) * depth) / camera.focal - origin[0],
        ((point.y - camera.middleY) * depth) / camera.focal - origin[1],
        depth - origin[2],
      ],
      facing,
      camera.pitch,
    );
  }
  const c7 = sum(middle(rest.left_ear, rest.right_ear), EARS_TO_C7);
  const seat = middle(rest.left_hip, rest.right_hip);
  return { rest: { ...rest, c7, seat }, facing, origin, camera, slump: defaultSlump() };
}

/** The body moved by `by` (m: forward, up, left). */
export const displaced = (body: BodyModel, by: BodyPoint): BodyModel => ({
  ...body,
  origin: sum(body.origin, toCamera(by, body.facing, body.camera.pitch)),
});
