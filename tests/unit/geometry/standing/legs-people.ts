import { degrees, millis } from '../../../../src/base/units.ts';
import type { Baseline, BaselinePoint } from '../../../../src/geometry/baseline.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../../../src/pose/pose.ts';
import type file from './legs.json';

type Person = (typeof file.people)[number];
type Picture = Person['pictures'][number];

export function poseIn({ width, height }: Person, { points }: Picture): Pose {
  const found = Object.entries(points) as [KeypointName, [number, number, number]][];
  const unseen = KEYPOINT_NAMES.map((name): [KeypointName, Keypoint] => [name, { x: 0, y: 0, score: 0 }]);
  const seen = found.map(([name, [x, y, score]]): [KeypointName, Keypoint] => [name, { x, y, score }]);
  const keypoints = Object.fromEntries([...unseen, ...seen]) as Record<KeypointName, Keypoint>;
  return { at: millis(0), width, height, presence: 1, people: 1, landmarks: null, silhouette: null, keypoints };
}

export function baselineOf({ keypoints, width, height }: Pose, more: Partial<Baseline> = {}): Baseline {
  const points = Object.fromEntries(
    KEYPOINT_NAMES.filter((name) => keypoints[name].score > 0).map((name): [KeypointName, BaselinePoint] => {
      const { x, y, score } = keypoints[name];
      return [name, { x: x / width, y: y / width, score, spread: 0 }];
    }),
  );
  return {
    version: 1,
    id: 'own',
    name: 'Own',
    cameraId: 'camera',
    view: 'front',
    desk: 'standing',
    createdAt: millis(0),
    quality: 1,
    yaw: degrees(0),
    aspect: height / width,
    moved: { forward: 0, up: 0, left: 0 },
    upright: { points, frames: 1 },
    slump: null,
    chinForward: null,
    ...more,
  };
}

export const without = (pose: Pose, part: string): Pose => ({
  ...pose,
  keypoints: Object.fromEntries(
    Object.entries(pose.keypoints).map(([name, point]) => [name, name.endsWith(part) ? { ...point, score: 0 } : point]),
  ) as Pose['keypoints'],
});
