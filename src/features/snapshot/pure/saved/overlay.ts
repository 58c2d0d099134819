import { distance } from '../../../../base/points.ts';
import type { SavedSkeleton, SavedSnapshot } from '../../../../history/records/snapshot.ts';
import { middleOf } from './skeleton-points.ts';

/** Maps a point of one picture into another: x + `across` * its x, y + `down` * its y. */
export interface Placement {
  readonly across: number; // px per px; negative: mirrored
  readonly down: number; // px per px
  readonly x: number; // px of the other picture
  readonly y: number; // px
}

type Drawn = Pick<SavedSnapshot, 'skeleton' | 'view'>;
type Place = readonly [x: number, y: number];

/** From the middle of the hips to that of the shoulders, px; null: not seen. */
export const trunkLength = ({ points }: SavedSkeleton): number | null => {
  const [hips, shoulders] = [middleOf(points, 'hip'), middleOf(points, 'shoulder')];
  const length = hips && shoulders ? distance(hips, shoulders) : 0;
  return length > 0 ? length : null;
};

/**
 * Lays `moved` over `still`: both at the lower end of the back, where that is marked in both, else at the hips; as large as
 * their trunks are long; facing the same way. It is not rotated, so that leaning stays visible. Null where hips
 * or shoulders are not seen.
 */
export const overlay = (still: Drawn, moved: Drawn): Placement | null => {
  const [length, other] = [trunkLength(still.skeleton), trunkLength(moved.skeleton)];
  if (length === null || other === null) return null;
  const both = still.skeleton.marks.sacrum !== undefined && moved.skeleton.marks.sacrum !== undefined;
  const anchorOf = ({ points, marks }: SavedSkeleton) => {
    const hips = middleOf(points, 'hip');
    return both ? (marks.sacrum ?? null) : hips && ([hips.x, hips.y] as const);
  };
  const [to, from] = [anchorOf(still.skeleton), anchorOf(moved.skeleton)];
  if (!to || !from) return null;
  const sides = [still.view, moved.view];
  const mirrored = sides.includes('sideLeft') && sides.includes('sideRight');
  const down = length / other;
  const across = mirrored ? -down : down;
  return { across, down, x: to[0] - across * from[0], y: to[1] - down * from[1] };
};

/** A skeleton as it lies after `placement`, in a picture of the other's size. */
export const placed = (
  skeleton: SavedSkeleton,
  { across, down, x, y }: Placement,
  other: SavedSkeleton,
): SavedSkeleton => {
  const put = ([a, b]: Place): Place => [x + across * a, y + down * b];
  const { c7, t12, sacrum } = skeleton.marks;
  return {
    width: other.width,
    height: other.height,
    points: Object.fromEntries(
      Object.entries(skeleton.points).map(([name, [a, b, score]]) => [name, [...put([a, b]), score] as const]),
    ),
    back: skeleton.back.map(put),
    marks: {
      ...(c7 && { c7: put(c7) }),
      ...(t12 && { t12: put(t12) }),
      ...(sacrum && { sacrum: put(sacrum) }),
    },
  };
};
