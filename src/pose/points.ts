import { distance, type ImagePoint, midpoint } from '../base/points.ts';
import type { Picture } from '../base/picture.ts';
import { bustSpan, KEYPOINT_NAMES, type Keypoint, type KeypointName } from './pose.ts';
import { type Region, uprightSquare } from './region.ts';

export type Keypoints = Readonly<Record<KeypointName, Keypoint>>;

/** A network that finds the 17 keypoints of whoever is most prominent in a region. */
export interface PointsNetwork {
  /** Keypoints in picture pixels. `mirrored`: runs on the mirror image and mirrors the result back; its errors then differ. */
  keypoints(picture: Picture, region: Region, mirrored?: boolean): Promise<Keypoints>;
  dispose(): void;
}

/**
 * The crops that the network runs on. It scales every input to a few hundred pixels, so a crop of the person gives finer points than the whole
 * picture; measured in docs/decisions/0002-pose-models.md. Sizes are in spans of head and shoulders: both views show them, and
 * they do not need the hips.
 */
export const CROPS = {
  trunk: { side: 6, down: 0.8 }, // spans; centre below the shoulders: knees to above the head. [measured]
  head: { side: 6, down: -0.5 }, // spans; centre between ears and shoulders. [measured]
} as const;

/** Position and size of head and shoulders, picture pixels. The crops are placed by it. */
export interface Bust {
  readonly ears: ImagePoint; // middle of the ears
  readonly shoulders: ImagePoint; // middle of the shoulders
  readonly span: number; // px, see bustSpan
}

export function bustOf(points: Keypoints): Bust {
  const ears = midpoint(points.left_ear, points.right_ear);
  const shoulders = midpoint(points.left_shoulder, points.right_shoulder);
  return { ears, shoulders, span: bustSpan(ears, shoulders, distance(points.left_shoulder, points.right_shoulder)) };
}

export function cropAround({ shoulders, span }: Bust, { side, down }: { side: number; down: number }): Region {
  return uprightSquare({ x: shoulders.x, y: shoulders.y + down * span }, side * span);
}

/** The points that all angles of head and neck use, and that a crop of head and shoulders shows well. */
const BUST: ReadonlySet<KeypointName> = new Set([
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
]);

const EDGE = 0.04; // of the crop's side: a limb closer to the edge counts as cut off. [H]

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

/** Keypoints of one picture. */
export interface FoundPoints {
  readonly points: Keypoints; // the best that is known of them
  readonly newest: Keypoints; // as this picture alone shows them
}

/** Finds the keypoints of a person. Why there are two kinds: docs/decisions/0002-pose-models.md. */
export interface KeypointFinder {
  /** `rough`: about where head and shoulders are. `isSame`: the person of the last picture; otherwise what was seen before counts no longer. */
  find(net: PointsNetwork, picture: Picture, rough: Bust, isSame: boolean): Promise<FoundPoints>;
  /** There was a gap in the pictures. */
  reset(): void;
}

/**
 * For a single picture: two crops, each also mirrored. Points that both crops show are averaged, which reduces independent errors.
 * Points below the shoulders come from the wider crop alone.
 */
export const finePoints = (): KeypointFinder => ({
  async find(net, picture, rough) {
    const crop = cropAround(rough, CROPS.trunk);
    const trunk = cutOff(await bothWays(net, picture, crop), crop);
    const head = await bothWays(net, picture, cropAround(bustOf(trunk), CROPS.head));
    const points = keypointsBy((name) => (BUST.has(name) ? averageOf(trunk[name], head[name]) : trunk[name]));
    return { points, newest: points };
  },
  reset: () => undefined,
});

async function bothWays(net: PointsNetwork, picture: Picture, crop: Region): Promise<Keypoints> {
  const plain = await net.keypoints(picture, crop);
  const mirrored = await net.keypoints(picture, crop, true);
  return keypointsBy((name) => averageOf(plain[name], mirrored[name]));
}

/** Sets the score of limbs at the crop's edge to 0: the crop cuts them off, and the network puts them at its edge. */
export const cutOff = (points: Keypoints, crop: Region): Keypoints =>
  keypointsBy((name) =>
    LIMBS.has(name) && isAtEdge(points[name], crop) ? { ...points[name], score: 0 } : points[name],
  );

const isAtEdge = ({ x, y }: Keypoint, crop: Region): boolean =>
  Math.max(Math.abs(x - crop.x), Math.abs(y - crop.y)) > (0.5 - EDGE) * crop.side;

/** Takes arms and legs from the result with the higher score: a crop of the trunk may cut them off. */
export const withLimbs = (fine: Keypoints, wide: Keypoints): Keypoints =>
  keypointsBy((name) => (LIMBS.has(name) && wide[name].score > fine[name].score ? wide[name] : fine[name]));

export const keypointsBy = (point: (name: KeypointName) => Keypoint): Keypoints =>
  Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, point(name)])) as Record<KeypointName, Keypoint>;

const averageOf = (a: Keypoint, b: Keypoint): Keypoint => ({
  ...midpoint(a, b),
  score: (a.score + b.score) / 2,
});

/** Mean score of head and shoulders, 0-1. */
export const bustScore = (points: Keypoints): number =>
  [...BUST].reduce((sum, name) => sum + points[name].score, 0) / BUST.size;

const PAIRS = ['eye', 'ear', 'shoulder'] as const;
const WHOLE_BODY = ['ear', 'shoulder', 'hip', 'knee', 'ankle'] as const;

/** The scores of the surer one of each pair, summed. */
const surer = (points: Keypoints, pairs: readonly (typeof PAIRS | typeof WHOLE_BODY)[number][]): number =>
  pairs.reduce((sum, part) => sum + Math.max(points[`left_${part}`].score, points[`right_${part}`].score), 0);

/** Mean score of nose and of the surer eye, ear and shoulder, 0-1: a side view hides the others. */
export const nearScore = (points: Keypoints): number => (points.nose.score + surer(points, PAIRS)) / 4;

/** Mean score of the surer ear, shoulder, hip, knee and ankle, 0-1: from behind no face is seen. */
export const bodyScore = (points: Keypoints): number => surer(points, WHOLE_BODY) / WHOLE_BODY.length;
