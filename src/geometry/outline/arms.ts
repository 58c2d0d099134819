import type { ImagePoint } from '../../base/points.ts';
import type { Pose } from '../../pose/pose.ts';
import { isTrusted } from '../fit/keypoint-trust.ts';
import { STEPS } from './dorsal-line.ts';
import type { TrunkFrame } from './trunk-frame.ts';

/** An elbow or wrist this close before the line, or behind it, makes the line itself [H]. Trunk lengths. */
const BEFORE = 0.05;
/** How much of the line an arm covers on either side of its joint [H]. Steps. */
const COVERED = 15;

/** The stretches of the line that an arm held behind the back makes: first and last spot of each. */
export function armsOver(line: readonly ImagePoint[], pose: Pose, frame: TrunkFrame): (readonly [number, number])[] {
  return (['left_elbow', 'right_elbow', 'left_wrist', 'right_wrist'] as const).flatMap((name) => {
    if (!isTrusted(pose, name)) return [];
    const joint = pose.keypoints[name];
    let nearest = 0;
    let least = Infinity;
    line.forEach((spot, index) => {
      const off = Math.abs(spot.y - joint.y);
      if (off < least) [nearest, least] = [index, off];
    });
    const spot = line[nearest];
    if (spot === undefined || least > (COVERED * frame.length) / STEPS) return [];
    const before = frame.forward * (joint.x - spot.x);
    return before < BEFORE * frame.length ? [[Math.max(0, nearest - COVERED), nearest + COVERED] as const] : [];
  });
}
