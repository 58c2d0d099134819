import type { Degrees } from '../../base/units.ts';
import type { Bends } from './polyline.ts';

/** The transition from neck to trunk on the line, or the end of hair or a hood that covers it. */
export interface Neck {
  readonly index: number; // of a point of the line
  readonly covered: boolean; // by hair or a hood: the line above the point is not the back
}

/**
 * Levels: trunk lengths above the hips; turns: deg per hundredth of the trunk. The hollow of the neck lies 0.12-0.28 above the
 * shoulders and turns by 3-12. A ponytail on the back ends 0.05-0.15 below them in a corner that turns by 2-6, where a bare back
 * turns by less than 1 [lab]. Hair has a sharp edge; a corner in a soft edge belongs to the wall.
 */
const HOLLOW = { from: 1.02, sunk: 0.9, to: 1.36, least: 1, share: 0.4 } as const;
const CORNER = { from: 0.8, to: 1.02, least: 1.5, crisp: 1.2 } as const;

/**
 * Below the hollow the line leads backwards over the shoulders, at least this steeply against the trunk, deg; below the end of a
 * ponytail it continues straight down the back [lab: 30-80 against -20-20].
 */
const SHELF = { within: 20, least: 25 } as const;

/** The values of each point of the line down the back. */
export interface NeckInput extends Bends {
  readonly levels: readonly number[]; // trunk lengths above the hips
  readonly errors: readonly number[]; // hundredths of the trunk
  readonly lean: Degrees; // of the whole trunk, as the tangents
}

/** Finds the neck on the line; null without a concave section. */
export function neckOf(course: NeckInput): Neck | null {
  const { turns, levels, errors } = course;
  const corner = lowestPeak(turns, levels, CORNER.from, CORNER.to, CORNER.least);
  const isHair = corner !== null && (errors[corner] ?? Infinity) < CORNER.crisp && !isOverShoulders(course, corner);
  if (isHair) return { index: corner, covered: true };
  const strongest = turns.reduce((most, turn, index) => {
    const level = levels[index] ?? 0;
    return level > HOLLOW.from && level < HOLLOW.to && isInner(index, turns) ? Math.max(most, turn) : most;
  }, 0);
  // Short hair causes a second hollow higher up: the lower one is the neck.
  const least = Math.max(HOLLOW.least, HOLLOW.share * strongest);
  const hollow = lowestPeak(turns, levels, HOLLOW.from, HOLLOW.to, least);
  if (hollow !== null && isOverShoulders(course, hollow)) return { index: hollow, covered: false };
  // A strongly bent neck sinks below its usual level.
  const isSunk = corner !== null && (levels[corner] ?? 0) > HOLLOW.sunk && isOverShoulders(course, corner);
  if (isSunk) return { index: corner, covered: false };
  return hollow === null ? null : { index: hollow, covered: true };
}

const isOverShoulders = ({ tangents, lean }: NeckInput, hollow: number): boolean =>
  Math.max(...tangents.slice(hollow, hollow + SHELF.within)) - lean > SHELF.least;

const isInner = (index: number, turns: readonly number[]): boolean => index > 4 && index < turns.length - 4;

function lowestPeak(
  turns: readonly number[],
  levels: readonly number[],
  from: number,
  to: number,
  least: number,
): number | null {
  for (let index = turns.length - 1; index >= 0; index--) {
    const [level, turn] = [levels[index] ?? 0, turns[index] ?? 0];
    if (!(level > from && level < to && turn > least) || !isInner(index, turns)) continue;
    if (turn >= (turns[index - 1] ?? 0) && turn >= (turns[index + 1] ?? 0)) return index;
  }
  return null;
}
