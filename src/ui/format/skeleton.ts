import { middleOfSeen, type ImagePoint } from '../../base/points.ts';
import type { Keypoint, KeypointName, Pose } from '../../pose/pose.ts';

/** Keypoints below this score are not drawn. For drawing only: measures have their own gates. [H] */
export const LEAST_SCORE = 0.3;

export const BONES: readonly (readonly [KeypointName, KeypointName])[] = [
  ['left_ear', 'left_eye'],
  ['right_ear', 'right_eye'],
  ['left_eye', 'nose'],
  ['right_eye', 'nose'],
  ['left_shoulder', 'right_shoulder'],
  ['left_shoulder', 'left_elbow'],
  ['left_elbow', 'left_wrist'],
  ['right_shoulder', 'right_elbow'],
  ['right_elbow', 'right_wrist'],
  ['left_shoulder', 'left_hip'],
  ['right_shoulder', 'right_hip'],
  ['left_hip', 'right_hip'],
  ['left_hip', 'left_knee'],
  ['right_hip', 'right_knee'],
  ['left_knee', 'left_ankle'],
  ['right_knee', 'right_ankle'],
];

export interface SkeletonLines {
  readonly bones: readonly (readonly [ImagePoint, ImagePoint])[];
  readonly joints: readonly ImagePoint[];
  readonly plumb: { readonly top: ImagePoint; readonly bob: ImagePoint } | null; // hangs from the ears; null when no ear is seen
}

const seen = (point: Keypoint): boolean => point.score >= LEAST_SCORE;

/** The lines drawn over the picture. The plumb line scales with the person, so near and far look alike. */
export function skeletonLines({ keypoints }: Pose): SkeletonLines {
  const bones = BONES.map(([a, b]) => [keypoints[a], keypoints[b]] as const).filter(([a, b]) => seen(a) && seen(b));
  const middle = (left: Keypoint, right: Keypoint) =>
    middleOfSeen(seen(left) ? left : null, seen(right) ? right : null);
  const ears = middle(keypoints.left_ear, keypoints.right_ear);
  const shoulders = middle(keypoints.left_shoulder, keypoints.right_shoulder);
  return {
    bones,
    joints: Object.values(keypoints).filter(seen),
    plumb:
      ears === null || shoulders === null || shoulders.y <= ears.y
        ? null
        : { top: ears, bob: { x: ears.x, y: ears.y + 1.6 * (shoulders.y - ears.y) } },
  };
}
