import type { Millis } from '../../base/units.ts';
import { isInside, overlapOf, type Area } from './person-area.ts';
import type { Thumbnail } from './thumbnail.ts';

/** What is known of the motion of whoever is seen: a living person is never as still as a picture on the wall. */
export interface LivenessState {
  readonly area: Area | null; // head and shoulders of whoever is watched; null: nobody yet
  readonly last: { readonly at: Millis; readonly grid: Thumbnail } | null;
  readonly sums: Sums | null; // of the differences since `since`; null: none yet
  readonly since: Millis | null; // epoch, start of the running observation
  readonly picture: boolean; // the last observation that was complete found a picture
}
export const initialLiveness = (): LivenessState => ({
  area: null,
  last: null,
  sums: null,
  since: null,
  picture: false,
});

interface Sums {
  readonly count: number; // differences
  readonly squares: Float64Array; // of each cell's differences, grey levels squared
  readonly grey: Float64Array; // of each cell
}

export const LIVENESS = {
  observed: 100_000, // ms, length of an observation: with the time to find somebody it stays under two minutes [H]
  apart: { least: 800, most: 6500 }, // ms between two compared grids: breathing takes 3-6 s [H]
  fewest: 15, // differences in an observation; a slow machine delivers a picture in six seconds [H]
  still: 0.1, // px at 640 px of picture width, rms motion; breathing moves shoulders and head by 0.35 and more [H]
  tellable: 0.3, // px; where noise or plain surfaces hide so much motion of one cell, nothing is said: a quarter of all cells decides [H]
  sameArea: 0.6, // overlap from which it is the same person or picture [H]
  stirs: { cells: 0.04, noise: 6 }, // share of the area's cells that differ by so many standard deviations: somebody is there [H]
} as const;

/** Width for which motion is given: the picture's own is this at most. */
const WIDTH = 640; // px

/**
 * Adds one picture. `area`: where head and shoulders are, of this picture or of the last one that was analysed. `picture` in the next state:
 * whether that has been a picture on the wall, a poster, a coat: nothing in it moved beyond the noise of the sensor, for the
 * length of an observation. Breathing moves a person by a pixel.
 */
export function stepLiveness(state: LivenessState, at: Millis, grid: Thumbnail, area: Area): LivenessState {
  const known = state.area !== null && overlapOf(state.area, area) >= LIVENESS.sameArea ? state.area : null;
  const first: LivenessState = { ...initialLiveness(), area, last: { at, grid }, since: at };
  if (known === null || state.last === null || state.since === null) return first;
  const passed = at - state.last.at;
  if (passed > LIVENESS.apart.most || passed < 0) return { ...first, area: known, picture: state.picture };
  if (passed < LIVENESS.apart.least) return state;
  const differences = differencesOf(state.last.grid, grid);
  const sums = added(state.sums, differences, grid);
  const next: LivenessState = { ...state, last: { at, grid }, sums };
  if (stirs(sums, differences, grid, known)) return { ...next, sums: null, since: at, picture: false };
  if (at - state.since < LIVENESS.observed) return next;
  if (sums.count < LIVENESS.fewest) return { ...next, sums: null, since: at };
  return { ...next, sums: null, since: at, picture: isStill(sums, grid, known) };
}

/** One number a cell. A loop: `Float64Array.from` takes five times as long, and simulated days are made of these. */
function perCell({ grey }: Thumbnail, valueOf: (grey: number, cell: number) => number): Float64Array {
  const values = new Float64Array(grey.length);
  for (let cell = 0; cell < grey.length; cell++) values[cell] = valueOf(grey[cell] ?? 0, cell);
  return values;
}

function differencesOf(before: Thumbnail, after: Thumbnail): Float64Array {
  const gain = gainBetween(before, after);
  return perCell(after, (grey, cell) => grey - gain * (before.grey[cell] ?? 0));
}

/** How much brighter the picture has become: the mean of the middle half of the cells' ratios, because exposure and flicker scale it whole. */
function gainBetween(before: Thumbnail, after: Thumbnail): number {
  const ratios = perCell(after, (grey, cell) => (grey + 1) / ((before.grey[cell] ?? 0) + 1)).sort();
  const quarter = ratios.length >> 2;
  return meanOf(ratios.subarray(quarter, ratios.length - quarter));
}

const added = (sums: Sums | null, differences: Float64Array, grid: Thumbnail): Sums => ({
  count: (sums?.count ?? 0) + 1,
  squares: perCell(grid, (_, cell) => (sums?.squares[cell] ?? 0) + (differences[cell] ?? 0) ** 2),
  grey: perCell(grid, (level, cell) => (sums?.grey[cell] ?? 0) + level),
});

/** Cells of an area, each with the variance of its differences and its slope. */
interface Cell {
  readonly variance: number; // grey levels squared
  readonly slope: number; // grey levels a pixel, at 640 px of picture width
}

function cellsOf({ count, squares, grey }: Sums, { width, height }: Thumbnail, area: Area): readonly Cell[] {
  const cellWidth = WIDTH / width;
  const level = (column: number, row: number): number => (grey[row * width + column] ?? 0) / count;
  const cells: Cell[] = [];
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      if (!isInside(area, column, row, { width, height })) continue;
      const across = level(column + 1, row) - level(column - 1, row);
      const down = level(column, row + 1) - level(column, row - 1);
      const variance = (squares[row * width + column] ?? 0) / count;
      cells.push({ variance, slope: Math.hypot(across, down) / (2 * cellWidth) });
    }
  }
  return cells.toSorted((a, b) => a.slope - b.slope);
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum / values.length;
}

/**
 * Whether nothing moves: of a surface that moves by m pixels a cell changes by m times its slope, so cells at edges vary more than
 * plain ones. Noise, flicker and exposure do both alike. An edge within a cell has more slope than its neighbours show, which
 * makes m too large: the error is towards a person.
 */
function isStill(sums: Sums, grid: Thumbnail, area: Area): boolean {
  const cells = cellsOf(sums, grid, area);
  const quarter = Math.floor(cells.length / 4);
  if (quarter < 5) return false;
  const [plain, edges] = [cells.slice(0, quarter), cells.slice(-quarter)];
  const noise = meanOf(plain.map(({ variance }) => variance));
  const slope = meanOf(edges.map((cell) => cell.slope ** 2));
  const motion = (meanOf(edges.map(({ variance }) => variance)) - noise) / slope;
  const hidden = (noise * Math.sqrt(2 / sums.count)) / slope;
  return motion <= LIVENESS.still ** 2 && hidden <= LIVENESS.tellable ** 2;
}

/** Whether this very picture shows a movement: many cells differ by far more than they have lately. */
function stirs(sums: Sums, differences: Float64Array, { width, height }: Thumbnail, area: Area): boolean {
  if (sums.count < 5) return false;
  let cells = 0;
  let moved = 0;
  for (let cell = 0; cell < differences.length; cell++) {
    const difference = differences[cell] ?? 0;
    if (!isInside(area, cell % width, Math.floor(cell / width), { width, height })) continue;
    cells++;
    const usual = ((sums.squares[cell] ?? 0) - difference ** 2) / (sums.count - 1);
    if (difference ** 2 > LIVENESS.stirs.noise ** 2 * Math.max(usual, 0.25)) moved++;
  }
  return moved > LIVENESS.stirs.cells * cells;
}
