import { midpoint } from '../base/points.ts';
import { bustOf, CROPS, cropAround } from './crops.ts';
import type { Picture } from '../base/picture.ts';
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
  return cutOff(await net.keypoints(picture, crop), crop);
};

/**
 * For a single picture: two crops, each also mirrored, averaged where they show the same points, so that their independent errors
 * shrink. What is below the shoulders comes from the wider crop alone.
 */
export const finePoints: PointsOf = async (net, picture, rough) => {
  const crop = cropAround(bustOf(rough), CROPS.trunk);
  const trunk = cutOff(await bothWays(net, picture, crop), crop);
  const head = await bothWays(net, picture, cropAround(bustOf(trunk), CROPS.head));
  return each((name) => (BUST.has(name) ? between(trunk[name], head[name]) : trunk[name]));
};

async function bothWays(net: MoveNet, picture: Picture, crop: Region): Promise<Keypoints> {
  const plain = await net.keypoints(picture, crop);
  const mirrored = await net.keypoints(picture, crop, true);
  return each((name) => between(plain[name], mirrored[name]));
}

/** Limbs that the crop cuts off, and that the network therefore puts at its edge, score nothing. */
const cutOff = (points: Keypoints, crop: Region): Keypoints =>
  each((name) => (LIMBS.has(name) && isAtEdge(points[name], crop) ? { ...points[name], score: 0 } : points[name]));

const isAtEdge = ({ x, y }: Keypoint, crop: Region): boolean =>
  Math.max(Math.abs(x - crop.x), Math.abs(y - crop.y)) > (0.5 - EDGE) * crop.side;

/** Arms and legs, which a crop of the trunk may cut off, from whichever of the two is surer of them. */
export const withLimbs = (fine: Keypoints, wide: Keypoints): Keypoints =>
  each((name) => (LIMBS.has(name) && wide[name].score > fine[name].score ? wide[name] : fine[name]));

const each = (point: (name: KeypointName) => Keypoint): Keypoints =>
  Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, point(name)])) as Record<KeypointName, Keypoint>;

const between = (a: Keypoint, b: Keypoint): Keypoint => ({
  ...midpoint(a, b),
  score: (a.score + b.score) / 2,
});

/** How sure the network is of head and shoulders: the mean of their scores. */
export const bustScore = (points: Keypoints): number =>
  [...BUST].reduce((sum, name) => sum + points[name].score, 0) / BUST.size;
