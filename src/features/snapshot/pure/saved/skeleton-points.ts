import { middleOfSeen, type ImagePoint } from '../../../../base/points.ts';
import { SCORES } from '../../../../geometry/network-habits.ts';
import type { SavedSkeleton } from '../../../../history/records/snapshot.ts';

type SkeletonPoints = SavedSkeleton['points'];

/** A point that passes the gate for measuring: only what is measured from is drawn. Null: it does not pass. */
export const seenPoint = (points: SkeletonPoints, name: string): ImagePoint | null => {
  const [x, y, score] = points[name] ?? [0, 0, 0];
  return score >= SCORES.gate ? { x, y } : null;
};

/** The middle of what is seen of a left-right pair; null when neither is. */
export const middleOf = (points: SkeletonPoints, part: string): ImagePoint | null =>
  middleOfSeen(seenPoint(points, `left_${part}`), seenPoint(points, `right_${part}`));
