import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../src/pose/pose.ts';
import { millis } from '../../src/base/units.ts';

/** x, y (px of 720x960), score: MoveNet's points on the lab's picture sideStanding_008_d1, standing, facing image left. */
const SIDE: readonly (readonly [x: number, y: number, score: number])[] = [
  [223.9, 156.8, 0.58],
  [234.5, 142.4, 0.75],
  [228.7, 142.0, 0.53],
  [275.8, 146.3, 0.56],
  [266.1, 144.2, 0.12],
  [316.0, 220.3, 0.5],
  [309.2, 220.6, 0.39],
  [311.0, 357.1, 0.61],
  [308.2, 357.2, 0.5],
  [283.3, 472.3, 0.53],
  [283.1, 466.7, 0.52],
  [319.2, 465.9, 0.4],
  [306.2, 459.3, 0.3],
  [312.7, 661.1, 0.51],
  [317.6, 656.5, 0.44],
  [315.6, 844.3, 0.54],
  [310.6, 808.3, 0.45],
];

export interface Placed {
  readonly at?: number; // ms
  readonly scale?: number; // about the picture's middle
  readonly dx?: number; // px, after scaling
  readonly dy?: number; // px
  readonly people?: number;
  readonly presence?: number;
}

/** Somebody who stands sideways before the camera, somewhere in the picture. */
export function standing({ at = 0, scale = 1, dx = 0, dy = 0, people = 1, presence = 1 }: Placed = {}): Pose {
  const points = SIDE.map(([x, y, score], index): [KeypointName, Keypoint] => [
    KEYPOINT_NAMES[index] ?? 'nose',
    { x: 360 + (x - 360) * scale + dx, y: 480 + (y - 480) * scale + dy, score },
  ]);
  return {
    at: millis(at),
    width: 720,
    height: 960,
    keypoints: Object.fromEntries(points) as Record<KeypointName, Keypoint>,
    presence,
    people,
    landmarks: null,
    silhouette: null,
  };
}
