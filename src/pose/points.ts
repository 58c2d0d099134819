import { bustOf, CROPS, cropAround } from './crops.ts';
import type { Picture } from './estimator.ts';
import type { Keypoints, MoveNet } from './movenet.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from './pose.ts';
import type { Region } from './region.ts';

/** The points that every angle of head and neck is made of, and that a crop of head and shoulders shows well. */
const BUST: ReadonlySet<KeypointName> = new Set([
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
]);

const EDGE = 0.04; // of the crop's side; beyond it a limb is taken for cut off. [H]

const LIMBS: ReadonlySet<KeypointName> = new Set([
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
]);

/** The keypoints of the person who stands about where `rough` says. Both kinds, and why: docs/decisions/0002-pose-models.md. */
export type PointsOf = (net: MoveNet, picture: Picture, rough: Keypoints) => Promise<Keypoints>;

/** For a camera, picture after picture: one crop, one inference. Medians over time do what more of them would. */
export const livePoints: PointsOf = async (net, picture, rough) => {
  const crop = cropAround(bustOf(rough), CROPS.trunk);
  const points = await net.keypoints(picture, crop);
  const entries = KEYPOINT_NAMES.map((name) => {
    const { x, y, score } = points[name];
    return [name, { x, y, score: LIMBS.has(name) && isAtEdge(points[name], crop) ? 0 : score }] as const;
  });
  return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
};

/** What the crop cuts off, the network puts at its edge. */
const isAtEdge = ({ x, y }: Keypoint, crop: Region): boolean =>
  Math.max(Math.abs(x - crop.x), Math.abs(y - crop.y)) > (0.5 - EDGE) * crop.side;

/** For a single picture: two crops, the head and shoulder points averaged, so that their independent errors shrink. */
export const finePoints: PointsOf = async (net, picture, rough) => {
  const trunk = await livePoints(net, picture, rough);
  const head = await net.keypoints(picture, cropAround(bustOf(trunk), CROPS.head));
  const entries = KEYPOINT_NAMES.map(
    (name) => [name, BUST.has(name) ? between(trunk[name], head[name]) : trunk[name]] as const,
  );
  return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
};

/** Arms and legs, which a crop of the trunk may cut off, from whichever of the two is surer of them. */
export function withLimbs(fine: Keypoints, wide: Keypoints): Keypoints {
  const entries = KEYPOINT_NAMES.map(
    (name) => [name, LIMBS.has(name) && wide[name].score > fine[name].score ? wide[name] : fine[name]] as const,
  );
  return Object.fromEntries(entries) as Record<KeypointName, Keypoint>;
}

const between = (a: Keypoint, b: Keypoint): Keypoint => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  score: (a.score + b.score) / 2,
});

/** How sure the network is of head and shoulders: the mean of their scores. */
export const bustScore = (points: Keypoints): number =>
  [...BUST].reduce((sum, name) => sum + points[name].score, 0) / BUST.size;
