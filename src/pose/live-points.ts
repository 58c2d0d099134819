import { distance } from '../base/points.ts';
import {
  type Bust,
  cropAround,
  CROPS,
  cutOff,
  keypointsBy,
  type FoundPoints,
  type KeypointFinder,
  type Keypoints,
} from './points.ts';
import type { Keypoint, KeypointName } from './pose.ts';
import { uprightSquare, type Region } from './region.ts';

/** The cells of the network's heat map in each direction: what a point's error repeats with. */
const CELLS = 48;

/**
 * In turn: the crop moved by a quarter of a cell to each side, every other one mirrored. Each move comes with each of the others equally
 * often, so that errors which hang on one of them cancel in the mean of four.
 */
export const WAYS_OF_LOOKING = [
  { right: -0.25, down: -0.25, isMirrored: false },
  { right: 0.25, down: -0.25, isMirrored: true },
  { right: 0.25, down: 0.25, isMirrored: false },
  { right: -0.25, down: 0.25, isMirrored: true },
] as const;

/** What moves as one: a point alone whose looks disagree, behind the body say, is no movement. */
const PARTS: readonly (readonly KeypointName[])[] = [
  ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'],
  ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
  ['left_elbow', 'left_wrist'],
  ['right_elbow', 'right_wrist'],
  ['left_knee', 'left_ankle'],
  ['right_knee', 'right_ankle'],
];

/**
 * A part this far from its mean has moved: its earlier looks are forgotten. Cells. Looks at one picture differ by 0.5 (head) and 0.9 (trunk)
 * in 95 of 100, by 0.7 and 1.3 in 99. [lab]
 */
const MOVED = 2;

/**
 * For a camera: one run of the network a picture, another way of looking each time. A point is the mean of its last four looks since its
 * part of the body moved: as good as four runs a picture while somebody holds still, and as quick as one when they move.
 */
export function livePoints(): KeypointFinder {
  let turn = 0;
  let looks = new Map<KeypointName, readonly Keypoint[]>(); // newest last
  return {
    async find(net, picture, rough, isSame): Promise<FoundPoints> {
      if (!isSame) looks = new Map();
      const way = WAYS_OF_LOOKING[turn++ % WAYS_OF_LOOKING.length]!;
      const crop = movedCrop(rough, way);
      const newest = cutOff(await net.keypoints(picture, crop, way.isMirrored), crop);
      const limit = (MOVED * crop.side) / CELLS;
      for (const part of PARTS) {
        const isStill = movement(part, newest, looks) < limit;
        for (const name of part)
          looks.set(name, [
            ...(isStill ? (looks.get(name) ?? []).slice(1 - WAYS_OF_LOOKING.length) : []),
            newest[name],
          ]);
      }
      return { newest, points: keypointsBy((name) => meanOf(looks.get(name)!)) };
    },
    reset() {
      turn = 0;
      looks = new Map();
    },
  };
}

export function movedCrop(rough: Bust, { right, down }: { right: number; down: number }): Region {
  const crop = cropAround(rough, CROPS.trunk);
  const cell = crop.side / CELLS;
  return uprightSquare({ x: crop.x + right * cell, y: crop.y + down * cell }, crop.side);
}

/** How far a part lies from the mean of its earlier looks, px: its points weighted by their scores. */
function movement(
  part: readonly KeypointName[],
  newest: Keypoints,
  looks: ReadonlyMap<KeypointName, readonly Keypoint[]>,
): number {
  let [sum, weights] = [0, 0];
  for (const name of part) {
    const before = looks.get(name);
    if (!before) return 0; // nothing seen yet
    const mean = meanOf(before);
    const weight = newest[name].score * mean.score;
    sum += weight * distance(newest[name], mean);
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}

/** Weighted by the scores: a limb that a crop cuts off scores 0. */
function meanOf(looks: readonly Keypoint[]): Keypoint {
  const scores = looks.reduce((sum, { score }) => sum + score, 0);
  if (scores === 0) return looks.at(-1)!;
  const mean = (value: (look: Keypoint) => number) =>
    looks.reduce((sum, look) => sum + look.score * value(look), 0) / scores;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), score: scores / looks.length };
}
