import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Pose } from '../../src/pose/pose.ts';
import type { Millis } from '../../src/base/units.ts';

/** x, y (px of 640x480) and score, in the order of KEYPOINT_NAMES: MoveNet's points on the lab's rendered person d2, front view. */
type Points = readonly (readonly [x: number, y: number, score: number])[];

export const UPRIGHT: Points = [
  [311.5, 216.7, 0.61],
  [326.0, 199.7, 0.68],
  [295.2, 197.4, 0.7],
  [341.5, 212.4, 0.66],
  [265.2, 207.7, 0.65],
  [375.9, 301.2, 0.9],
  [215.4, 303.2, 0.76],
  [423.4, 432.9, 0.73],
  [186.7, 444.6, 0.79],
  [451.4, 492.1, 0.1],
  [191.4, 477.3, 0.11],
  [354.6, 494.1, 0.63],
  [251.6, 499.8, 0.7],
  [436.5, 486.6, 0.08],
  [190.8, 474.3, 0.06],
  [312.3, 489.1, 0.01],
  [300.7, 484.2, 0.01],
];
export const SLUMP: Points = [
  [342.6, 288.2, 0.62],
  [362.5, 264.8, 0.71],
  [320.4, 260.1, 0.6],
  [370.7, 266.5, 0.51],
  [277.9, 257.3, 0.65],
  [397.2, 321.7, 0.8],
  [218.8, 326.8, 0.91],
  [438.9, 460.4, 0.66],
  [172.3, 475.1, 0.51],
  [442.7, 479.7, 0.08],
  [195.0, 475.8, 0.05],
  [351.2, 492.4, 0.37],
  [254.5, 501.4, 0.46],
  [428.3, 477.8, 0.14],
  [280.8, 429.6, 0.2],
  [333.1, 458.0, 0.09],
  [303.4, 452.9, 0.09],
];
export const CHIN_FORWARD: Points = [
  [321.9, 232.2, 0.58],
  [338.4, 213.5, 0.65],
  [303.6, 212.1, 0.7],
  [353.6, 224.2, 0.7],
  [271.4, 219.2, 0.8],
  [381.3, 304.1, 0.67],
  [220.9, 302.1, 0.79],
  [425.2, 431.7, 0.7],
  [187.9, 443.0, 0.79],
  [451.6, 488.4, 0.1],
  [193.1, 470.4, 0.12],
  [353.8, 493.8, 0.6],
  [252.1, 499.4, 0.68],
  [432.3, 477.9, 0.1],
  [193.2, 467.9, 0.07],
  [313.6, 484.2, 0.02],
  [301.5, 483.3, 0.01],
];

/** One person seen at `at`. */
export const poseOf = (points: Points, at: Millis): Pose => ({
  at,
  width: 640,
  height: 480,
  keypoints: Object.fromEntries(
    KEYPOINT_NAMES.map((name, index): [KeypointName, Keypoint] => {
      const [x, y, score] = points[index] ?? [0, 0, 0];
      return [name, { x, y, score }];
    }),
  ) as Record<KeypointName, Keypoint>,
  presence: 1,
  people: 1,
  landmarks: null,
  silhouette: null,
});
