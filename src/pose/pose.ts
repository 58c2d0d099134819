import { distance, type ImagePoint, type PointIn } from '../base/points.ts';
import type { Millis } from '../base/units.ts';
import type { Vector } from '../base/vector.ts';

/** The 17 COCO keypoints in MoveNet's order. Left and right are the person's own. */
export const KEYPOINT_NAMES = [
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
] as const;
export type KeypointName = (typeof KEYPOINT_NAMES)[number];

/** One point that a network found. */
export interface Keypoint extends ImagePoint {
  readonly score: number; // 0-1, the network's own confidence
}

/** One of BlazePose's 33 points: picture pixels, and a rough depth towards the camera (negative is nearer), px scale. */
export interface Landmark extends Keypoint {
  readonly z: number;
}

/** Size of head and shoulders: the distance from ears to shoulders, or half the shoulder breadth if that is more. Unit of the points. */
export const bustSpan = <Space extends string>(
  ears: PointIn<Space>,
  shoulders: PointIn<Space>,
  breadth: number,
): number => Math.max(distance(ears, shoulders), breadth / 2);

/** The person mask: one probability per cell of a grid over the whole picture. */
export interface Silhouette {
  readonly width: number; // cells
  readonly height: number; // cells
  readonly data: Uint8ClampedArray; // width * height, row by row; 0: surely not the person, 255: surely the person
}

/** How far colours just inside the line of the back are from those deeper in the trunk, 0-441 (RGB, 0-255 each). */
export interface BackRims {
  readonly upper: number; // nape to loins
  readonly lower: number; // loins
}

/**
 * The turn of the head, as a camera that looks straight at the face sees it: unit vectors in the frame of the picture (right, down, away from
 * the camera).
 */
export interface FaceTurn extends ImagePoint {
  readonly forward: Vector; // out of the face, at right angles to `left`
  readonly left: Vector; // from the person's right ear to the left one
}

/** One person in one picture. All keypoints are present; the score tells whether a point can be trusted. */
export interface Pose {
  readonly at: Millis; // capture time, epoch
  readonly width: number; // px, of the picture the points lie in
  readonly height: number; // px
  readonly keypoints: Readonly<Record<KeypointName, Keypoint>>; // MoveNet
  readonly presence: number; // 0-1, score of the person detector in its last run
  readonly people: number; // people counted in the detector's last run; at least 1
  readonly landmarks: Readonly<Record<string, Landmark>> | null; // BlazePose's 33 by upstream name; null when not requested
  readonly silhouette: Silhouette | null; // null when not requested
  readonly face?: FaceTurn; // where its middle is, px, and how it is turned; absent when no face was looked for or found
  readonly light?: number; // 0-1, mean luminance of the picture; absent when not measured
  readonly rims?: BackRims; // absent when not measured: live, or without a line of the back
}

/** The pose without landmarks and silhouette: small enough to store and to post. */
export function withoutOutline(pose: Pose): Pose {
  if (pose.silhouette === null && pose.landmarks === null) return pose;
  const { rims: _, ...kept } = pose;
  return { ...kept, landmarks: null, silhouette: null };
}

/** The estimator's result for one picture: a person, or nobody. */
export type Sighting =
  { readonly kind: 'person'; readonly pose: Pose } | { readonly kind: 'nobody'; readonly at: Millis };
