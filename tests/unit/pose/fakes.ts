import { uprightSquare } from '../../../src/pose/region.ts';
import type { Picture } from '../../../src/base/picture.ts';
import type { Keypoints } from '../../../src/pose/points.ts';
import type { DetectedPerson } from '../../../src/pose/person-finder.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from '../../../src/pose/pose.ts';

/** Red is the column, green the row, blue 7. */
export function gradient(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    data.set([pixel % width, Math.floor(pixel / width), 7, 255], pixel * 4);
  }
  return { data, width, height };
}

export const PICTURE: Picture = { data: new Uint8ClampedArray(640 * 480 * 4), width: 640, height: 480 };

/** Somebody who faces the camera: ears `span` above the shoulders' middle at (x, y), everything else below it. */
export function somebody(x: number, y: number, span = 100, score = 0.8): Keypoints {
  const offsets: Partial<Record<KeypointName, readonly [number, number]>> = {
    left_ear: [0.4, -1],
    right_ear: [-0.4, -1],
    left_shoulder: [0.9, 0],
    right_shoulder: [-0.9, 0],
  };
  const point = (name: KeypointName): Keypoint => {
    const [dx, dy] = offsets[name] ?? [0, 1];
    return { x: x + dx * span, y: y + dy * span, score };
  };
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, point(name)])) as Record<KeypointName, Keypoint>;
}

/** The same person as the finder sees them. */
export const foundAt = (x: number, y: number, span = 100, score = 0.9): DetectedPerson => ({
  score,
  face: { x, y: y - span, width: span, height: span },
  hips: { x, y: y + 2 * span },
  body: uprightSquare({ x, y: y + 2 * span }, 8 * span),
});
