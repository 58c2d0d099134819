import type { Spot } from './iso-line.ts';

/**
 * A back bends softly; the board of a chair, a bag or a shelf ends in corners. An edge that turns by `turn` from one
 * twentieth of the trunk to the next is such a corner: bare backs of the lab reach 36 deg where the edge is no softer than
 * `crisp`; below `from` shirt and trousers meet, whose step reaches 42.
 */
const CORNER = { turn: 37, reach: 5, crisp: 2.5, from: 0.15, to: 0.8 } as const;
/** The thing goes on for this many steps beyond its outermost corners [H]. */
const BEYOND = 15;

/**
 * The stretch of the outline that belongs to some thing over the back: first and last spot; null when there is none. `levels`
 * in trunks above the hips, `errors` in steps.
 */
export function thingOver(
  outline: readonly Spot[],
  levels: readonly number[],
  errors: readonly number[],
): readonly [number, number] | null {
  const corners = outline.flatMap((spot, index) => {
    const level = levels[index] ?? 0;
    if (level < CORNER.from || level > CORNER.to || (errors[index] ?? Infinity) > CORNER.crisp) return [];
    const [before, after] = [outline[index - CORNER.reach], outline[index + CORNER.reach]];
    if (before === undefined || after === undefined) return [];
    const [ax, ay, bx, by] = [spot.x - before.x, spot.y - before.y, after.x - spot.x, after.y - spot.y];
    const turn = (Math.atan2(ax * by - ay * bx, ax * bx + ay * by) * 180) / Math.PI;
    return Math.abs(turn) > CORNER.turn ? [index] : [];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  return first === undefined || last === undefined ? null : [first - BEYOND, last + BEYOND];
}
