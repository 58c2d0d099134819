import type { PicturePoint } from '../../base/points.ts';
import { median, scaledMad } from '../../base/statistics.ts';
import { KEYPOINT_NAMES, type KeypointName, type Pose } from '../../pose/pose.ts';
import { radians } from '../../base/units.ts';
import { turn, type Vector } from '../../base/vector.ts';
import type { BaselineFace, BaselinePoint, BaselineStep } from '../baseline.ts';
import { isTrusted } from '../fit/seen-points.ts';
import type { View } from '../reading.ts';

/** The pictures of a held pose, brought together. Scatter is a scaled MAD, in picture widths. */
export interface HeldPose {
  readonly step: BaselineStep;
  readonly noise: number; // of the head or the shoulders, whichever moves more; swaying to the side left out
  readonly sway: number; // of the person's way to the side
}

/** Where one picture shows head and shoulders, compared with the middle of all pictures. */
interface Placement {
  readonly centre: PicturePoint;
  readonly aside: number; // picture widths to the right
  readonly turn: number; // rad, in the picture's plane; 0 where turns are not taken off
}

/** Typing moves the arms: only these tell whether a posture was held. */
const HEAD: readonly KeypointName[] = ['nose', 'left_eye', 'right_eye', 'left_ear', 'right_ear'];
const SHOULDERS: readonly KeypointName[] = ['left_shoulder', 'right_shoulder'];

/**
 * Medians over the pictures of a step, for points that most of them show. Somebody who types sways to the side with the chair, upright
 * all the while, by a tenth of the picture and five degrees; that is no change of posture. So each picture is moved and, before a
 * camera in front, turned to where the median of all pictures has head and shoulders. Up and down, nearer and any change of
 * shape are left, and count as movement.
 */
export function holdPose(poses: readonly Pose[], view: View): HeldPose {
  const shown = KEYPOINT_NAMES.filter(
    (name) => poses.filter((pose) => isTrusted(pose, name)).length * 2 > poses.length,
  );
  const bust = shown.filter((name) => HEAD.includes(name) || SHOULDERS.includes(name));
  const usual = new Map(bust.map((name) => [name, usualSpot(poses, name)]));
  const placements = poses.map((pose) => placementOf(pose, usual, view === 'front'));
  const points: Partial<Record<KeypointName, BaselinePoint>> = {};
  for (const name of shown) {
    const seen = poses.flatMap((pose, index) => {
      const placement = placements[index];
      if (placement === undefined || !isTrusted(pose, name)) return [];
      return [{ ...putBack(spotOf(pose, name), placement), score: pose.keypoints[name].score }];
    });
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    points[name] = {
      x: median(xs),
      y: median(ys),
      score: median(seen.map(({ score }) => score)),
      spread: Math.max(scaledMad(xs), scaledMad(ys)),
    };
  }
  return {
    step: { points, frames: poses.length, ...heldFace(poses, placements) },
    noise: Math.max(spreadOf(points, HEAD), spreadOf(points, SHOULDERS)),
    sway: scaledMad(placements.map(({ aside }) => aside)),
  };
}

/** The turn of the head, each picture turned as its points were; nothing where most pictures show no face. */
function heldFace(poses: readonly Pose[], placements: readonly Placement[]): Pick<BaselineStep, 'face'> {
  const seen = poses.flatMap(({ face, width }, index) => {
    const placement = placements[index];
    if (face === undefined || placement === undefined) return [];
    const level = (way: Vector): Vector => turn(way, 0, 1, radians(placement.turn));
    const spot = putBack({ x: face.x / width, y: face.y / width }, placement);
    return [{ ...spot, forward: level(face.forward), left: level(face.left) }];
  });
  if (seen.length * 2 <= poses.length) return {};
  const middleOf = (of: (face: BaselineFace) => number): number => median(seen.map(of));
  const way = (of: (face: BaselineFace) => Vector): Vector => [
    middleOf((face) => of(face)[0]),
    middleOf((face) => of(face)[1]),
    middleOf((face) => of(face)[2]),
  ];
  const [x, y] = [middleOf((face) => face.x), middleOf((face) => face.y)];
  return { face: { x, y, forward: way(({ forward }) => forward), left: way(({ left }) => left) } };
}

/** The median spread of those of the points that were seen; 0 without any. */
function spreadOf(points: BaselineStep['points'], names: readonly KeypointName[]): number {
  const spreads = names.flatMap((name) => points[name]?.spread ?? []);
  return spreads.length === 0 ? 0 : median(spreads);
}

const spotOf = ({ keypoints, width }: Pose, name: KeypointName): PicturePoint => ({
  x: keypoints[name].x / width,
  y: keypoints[name].y / width,
});

function usualSpot(poses: readonly Pose[], name: KeypointName): PicturePoint {
  const seen = poses.filter((pose) => isTrusted(pose, name)).map((pose) => spotOf(pose, name));
  return { x: median(seen.map(({ x }) => x)), y: median(seen.map(({ y }) => y)) };
}

const meanOf = (spots: readonly PicturePoint[]): PicturePoint => ({
  x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length,
  y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length,
});

/** The rotation and the way to the side that lay the picture's head and shoulders best on the usual ones (Procrustes). */
function placementOf(pose: Pose, usual: ReadonlyMap<KeypointName, PicturePoint>, turns: boolean): Placement {
  const pairs = [...usual]
    .filter(([name]) => isTrusted(pose, name))
    .map(([name, to]) => [spotOf(pose, name), to] as const);
  if (pairs.length === 0) return { centre: { x: 0, y: 0 }, aside: 0, turn: 0 };
  const [from, to] = [meanOf(pairs.map(([spot]) => spot)), meanOf(pairs.map(([, spot]) => spot))];
  let across = 0;
  let along = 0;
  for (const [a, b] of pairs) {
    across += (a.x - from.x) * (b.y - to.y) - (a.y - from.y) * (b.x - to.x);
    along += (a.x - from.x) * (b.x - to.x) + (a.y - from.y) * (b.y - to.y);
  }
  return { centre: from, aside: from.x - to.x, turn: turns ? Math.atan2(across, along) : 0 };
}

function putBack({ x, y }: PicturePoint, { centre, aside, turn }: Placement): PicturePoint {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [x - centre.x, y - centre.y];
  return { x: centre.x - aside + c * dx - s * dy, y: centre.y + s * dx + c * dy };
}
