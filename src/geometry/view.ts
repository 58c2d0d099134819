import type { KeypointName, Pose } from '../pose/pose.ts';
import { distance, midpoint } from '../base/points.ts';
import { isTrusted } from './fit/seen-points.ts';
import { BREADTHS } from './network-habits.ts';
import type { View } from './reading.ts';
import { arccosine, degrees, direction, toRadians, type Degrees } from '../base/units.ts';

/** The direction that a body faces, and its error. */
export interface Facing {
  readonly view: View;
  readonly yaw: Degrees; // 0 faces the camera, + turned to the own left, +-90 side; NaN when the view is unknown
  readonly sigma: Degrees;
}
const UNKNOWN: Facing = { view: 'unknown', yaw: degrees(NaN), sigma: degrees(NaN) };

/** Proportions of an average head and neck [ANSUR II, calc]. */
const NOSE_PER_EARS = 0.8; // the nose stands out before the ears by 0.8 ear distances
const OFFSET_PER_GAP = 0.35; // the ears lie before the shoulders by 0.35 ear-shoulder gaps

/** Limits of the views [H]; the metrics have narrower limits of their own. */
const FRONT_LIMIT = 25; // deg
const SIDE_LIMIT = degrees(62); // from the front

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The view as stated by a person who knows the picture; 'auto': estimated. */
export type AssumedView = 'auto' | 'front' | 'side' | 'back';

/** Estimates the facing from one picture. The shoulder breadth tells how far the body is turned, the nose against the ears which way. */
export function facingOf(pose: Pose, assumed: AssumedView = 'auto'): Facing {
  const has = (...names: KeypointName[]): boolean => names.every((name) => isTrusted(pose, name));
  if (!has('left_shoulder', 'right_shoulder')) return UNKNOWN;
  const k = pose.keypoints;
  if (!has('left_ear') && !has('right_ear')) return UNKNOWN;
  const ears = has('left_ear', 'right_ear')
    ? midpoint(k.left_ear, k.right_ear)
    : has('left_ear')
      ? k.left_ear
      : k.right_ear;
  const shoulders = midpoint(k.left_shoulder, k.right_shoulder);
  const gap = distance(ears, shoulders);
  const breadth = k.left_shoulder.x - k.right_shoulder.x; // positive when seen from the front
  const size = Math.max(gap, 1e-9);
  const noseOut = (k.nose.x - ears.x) / size; // in ear-shoulder gaps; + towards image right
  const faceSeen = isTrusted(pose, 'nose');
  const hips = has('left_hip', 'right_hip') ? midpoint(k.left_hip, k.right_hip) : null;
  const trunk = hips === null ? null : distance(shoulders, hips);

  const fromBehind = assumed === 'back' || (assumed === 'auto' && breadth < -0.9 * size);
  if (fromBehind) return { view: 'back', yaw: degrees(180), sigma: degrees(30) };
  if (!faceSeen) return UNKNOWN;
  // Shoulder breadth over a length that yaw leaves alone; the ear-shoulder gap shrinks with posture, so the
  // trunk is preferred where the hips are really seen (a desk hides them: then they come out too near).
  const byTrunk =
    trunk !== null && trunk > 1.6 * size ? breadth / (BREADTHS.shouldersPerTrunk * trunk) - BREADTHS.farShoulder : null;
  const byGap = breadth / (BREADTHS.shouldersPerGap * size);
  const cosine = clamp(byTrunk ?? byGap, -1, 1);
  const side = noseOut >= 0 ? 1 : -1;
  const looksSide = Math.abs(noseOut) > 0.1 && cosine < Math.cos(toRadians(SIDE_LIMIT));
  if (assumed === 'side' || (assumed === 'auto' && looksSide)) {
    return { view: side > 0 ? 'sideRight' : 'sideLeft', yaw: degrees(side * arccosine(cosine)), sigma: degrees(5) };
  }
  const earLine = Math.max(Math.abs(k.left_ear.x - k.right_ear.x), 0.1 * size);
  const faceYaw = direction(k.nose.x - ears.x, NOSE_PER_EARS * earLine);
  const offsetYaw = 90 - arccosine(clamp((ears.x - shoulders.x) / (OFFSET_PER_GAP * size), -1, 1));
  const turnedYaw = 0.55 * faceYaw + 0.15 * clamp(offsetYaw, -40, 40); // the head may be turned by itself: not all its yaw is the body's
  if (assumed === 'front' || cosine > 0.8 || Math.abs(turnedYaw) < 12) {
    const yaw = clamp(turnedYaw, -FRONT_LIMIT, FRONT_LIMIT);
    return { view: 'front', yaw: degrees(yaw), sigma: degrees(5) };
  }
  const yaw = (Math.sign(turnedYaw) || 1) * clamp(arccosine(cosine), FRONT_LIMIT, SIDE_LIMIT);
  return { view: 'oblique', yaw: degrees(yaw), sigma: degrees(10) };
}
