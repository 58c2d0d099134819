import { BACK_MARKS, type BackMark } from '../marks.ts';
import { interpolate } from './polyline.ts';

/**
 * Heights along the line: 0 is a fifth of the trunk above the hips (about S1), 1 the hollow of the neck. Skin levels of people in
 * the lab, spread 0.03 between people: S1 0.02, L5 0.06, T12 0.34, T8 0.53, T4 0.73, C7 0.87.
 */
export const HEIGHTS = { sacrum: 0.02, l5: 0.06, t12: 0.34, c7: 0.87 } as const;

/** The scale of heights on a line that leads down in even steps. */
export interface HeightScale {
  readonly base: number; // index of height 0
  readonly way: number; // steps from there up to height 1
}

/** Smallest distance of two levels [H]. Heights. */
const APART = 0.08;

interface Level {
  readonly at: number; // index on the line, not rounded
  readonly height: number;
  readonly byHand: boolean;
}

/**
 * The height of each of `count` points. A level set by hand lies where it was set; heights between two levels are linear. Null when
 * levels set by hand contradict each other, such as C7 below T12.
 */
export function heightsOf(
  count: number,
  { base, way }: HeightScale,
  byHand: Readonly<Partial<Record<BackMark, number>>>,
): number[] | null {
  const levels = BACK_MARKS.map((mark): Level => {
    const height = HEIGHTS[mark];
    const at = byHand[mark];
    return { at: at ?? base - height * way, height, byHand: at !== undefined };
  });
  const inOrder = (upper: Level, lower: Level): boolean => lower.at - upper.at >= APART * way;
  const kept = levels.filter(
    (level, index) =>
      level.byHand ||
      levels.every((other, place) => !other.byHand || (place < index ? inOrder(other, level) : inOrder(level, other))),
  );
  if (kept.some((level, index) => index > 0 && !inOrder(kept[index - 1] ?? level, level))) return null;
  const [top, bottom] = [kept[0], kept.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const [places, heights] = [kept.map(({ at }) => at), kept.map(({ height }) => height)];
  return Array.from({ length: count }, (_, index) => {
    if (index < top.at) return top.height + (top.at - index) / way;
    if (index > bottom.at) return bottom.height - (index - bottom.at) / way;
    return interpolate(places, heights, index);
  });
}
