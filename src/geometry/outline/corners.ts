import { direction } from '../../base/units.ts';
import type { ImagePoint } from '../../base/points.ts';

/**
 * A back bends softly; the board of a chair, a bag or a shelf ends in corners. An edge no softer than `crisp` that turns by more
 * than this from one twentieth of the trunk to the next is such a corner; at the hem, where shirt and trousers meet, it takes
 * more [lab: bare backs reach 42 and 36]. Higher up hair may end.
 */
const CORNERS = [
  { from: 0.02, to: 0.15, turn: 48 },
  { from: 0.15, to: 0.8, turn: 37 },
] as const;
const REACH = 5; // steps
const CRISP = 2.5; // steps, one standard error
/** The thing goes on for this many steps beyond its outermost corners [H]. */
const BEYOND = 15;

/**
 * The stretch of the outline that belongs to some thing over the back: first and last spot; null when there is none. `levels`
 * in trunks above the hips, `errors` in steps.
 */
export function objectOverBack(
  outline: readonly ImagePoint[],
  levels: readonly number[],
  errors: readonly number[],
): readonly [number, number] | null {
  const corners = outline.flatMap((spot, index) => {
    const level = levels[index] ?? 0;
    const most = CORNERS.find(({ from, to }) => level >= from && level < to);
    const [before, after] = [outline[index - REACH], outline[index + REACH]];
    if (most === undefined || before === undefined || after === undefined) return [];
    if ((errors[index] ?? Infinity) > CRISP) return [];
    const [ax, ay, bx, by] = [spot.x - before.x, spot.y - before.y, after.x - spot.x, after.y - spot.y];
    const turn = direction(ax * by - ay * bx, ax * bx + ay * by);
    return Math.abs(turn) > most.turn ? [index] : [];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  return first === undefined || last === undefined ? null : [first - BEYOND, last + BEYOND];
}
