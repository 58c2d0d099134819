import type { ImagePoint } from '../../../../base/points.ts';
import type { Picture } from '../../../../base/picture.ts';
import { degrees, direction, toRadians, type Degrees } from '../../../../base/units.ts';

/** A long straight edge that runs up and down: a door frame, a window, a shelf. */
export interface UprightLine {
  readonly right: number; // of its middle, from the middle of the picture, in longer sides
  readonly under: number;
  readonly x: number; // the same across the direction that counts as upright
  readonly length: number; // longer sides
  readonly tilt: Degrees; // from that direction, clockwise positive, within 45 degrees
}

/** What counts as such an edge. Lengths in longer sides of the picture. [H, lab: rooms] */
const EDGES = {
  side: 640, // px, the longer side that edges are looked for at
  contrast: 6, // of 255 per pixel, least slope of the luminance
  tilt: 45, // deg from the vertical
  alike: 12, // deg between neighbours of one edge
  shortest: 0.06,
  slimmest: 0.06, // width over length, at most
  margin: 0.02, // from the ends: the edge of a frame, a vignette
} as const;

/** Where somebody is: their clothes, arms and chair are no part of the room. */
export interface Occupied {
  readonly face: ImagePoint;
  readonly hips: ImagePoint;
  readonly reach: number; // px, from the hips to beyond the head
}

/** In reaches. [H, lab: seated people with a chair round them] */
const BODY = { around: 0.36, legs: 1.1 } as const;

/** Whether a place lies in the strip from above the head to the feet. */
function isOccupied({ x, y }: ImagePoint, { face, hips, reach }: Occupied): boolean {
  const [dx, dy] = [hips.x - face.x, hips.y - face.y];
  const trunk = Math.hypot(dx, dy) || 1;
  const along = ((x - hips.x) * dx + (y - hips.y) * dy) / trunk;
  const aside = Math.abs((x - hips.x) * dy - (y - hips.y) * dx) / trunk;
  return aside < BODY.around * reach && along < BODY.legs * reach && along > -reach;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly at: Float32Array; // 0-255
}

/** Luminance, averaged over whole squares of pixels until the longer side fits. */
function greyOf({ data, width, height }: Picture): Grey {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / EDGES.side));
  const [wide, high] = [Math.floor(width / step), Math.floor(height / step)];
  const at = new Float32Array(wide * high);
  for (let row = 0; row < high * step; row++) {
    const line = Math.floor(row / step) * wide;
    for (let column = 0; column < wide * step; column++) {
      const from = (row * width + column) * 4;
      const cell = line + Math.floor(column / step);
      at[cell] =
        (at[cell] ?? 0) + 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
    }
  }
  for (let cell = 0; cell < at.length; cell++) at[cell] = (at[cell] ?? 0) / (step * step);
  return { width: wide, height: high, at };
}

interface Slopes {
  readonly tilt: Float32Array; // deg of the edge from the vertical; NaN: no edge that runs up and down
  readonly strength: Float32Array; // of 255 per pixel
  readonly rising: Uint8Array; // 1: brighter to the right
}

/** The direction that counts as upright, as its cosine and sine. */
interface Plumb {
  readonly cos: number;
  readonly sin: number;
}

function slopesOf({ width, height, at }: Grey, { cos, sin }: Plumb): Slopes {
  const size = width * height;
  const [tilt, strength, rising] = [new Float32Array(size).fill(NaN), new Float32Array(size), new Uint8Array(size)];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const cell = y * width + x;
      const [above, below] = [cell - width, cell + width];
      const mix = (to: number, from: number): number => (at[to] ?? 0) - (at[from] ?? 0);
      const right = (2 * mix(cell + 1, cell - 1) + mix(above + 1, above - 1) + mix(below + 1, below - 1)) / 8;
      const under = (2 * mix(below, above) + mix(below + 1, above + 1) + mix(below - 1, above - 1)) / 8;
      const [across, down] = [cos * right + sin * under, cos * under - sin * right];
      const slope = Math.hypot(across, down);
      if (slope < EDGES.contrast) continue;
      // The edge is at right angles to the slope: a slope straight to the side is an upright edge.
      const turned = across < 0 ? direction(-down, -across) : direction(down, across);
      if (Math.abs(turned) > EDGES.tilt) continue;
      tilt[cell] = turned;
      strength[cell] = slope;
      rising[cell] = across > 0 ? 1 : 0;
    }
  }
  return { tilt, strength, rising };
}

/** Everything that touches `start` and runs the same way. */
function grown(start: number, { width, at }: Grey, { tilt, rising }: Slopes, taken: Uint8Array): readonly number[] {
  const cells = [start];
  let sum = tilt[start] ?? 0;
  taken[start] = 1;
  for (let next = 0; next < cells.length; next++) {
    const from = cells[next] ?? start;
    for (const step of [1, -1, width, -width, width + 1, width - 1, -width + 1, -width - 1]) {
      const cell = from + step;
      if (cell < 0 || cell >= at.length || taken[cell] === 1 || rising[cell] !== rising[start]) continue;
      const its = tilt[cell] ?? NaN;
      if (!(Math.abs(its - sum / cells.length) <= EDGES.alike)) continue;
      taken[cell] = 1;
      cells.push(cell);
      sum += its;
    }
  }
  return cells;
}

function lineThrough(
  cells: readonly number[],
  { width, height }: Grey,
  { strength }: Slopes,
  { cos, sin }: Plumb,
): UprightLine | null {
  const side = Math.max(width, height);
  if (cells.length < EDGES.shortest * side) return null;
  let [mass, mx, my] = [0, 0, 0];
  for (const cell of cells) {
    const weight = strength[cell] ?? 0;
    mass += weight;
    mx += weight * (cell % width);
    my += weight * Math.floor(cell / width);
  }
  [mx, my] = [mx / mass, my / mass];
  let [xx, xy, yy] = [0, 0, 0];
  for (const cell of cells) {
    const weight = (strength[cell] ?? 0) / mass;
    const [right, under] = [(cell % width) - mx, Math.floor(cell / width) - my];
    const [x, y] = [cos * right + sin * under, cos * under - sin * right];
    xx += weight * x * x;
    xy += weight * x * y;
    yy += weight * y * y;
  }
  // Principal axes; a uniform bar of length L spreads by L / sqrt(12).
  const [middle, reach] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const [long, wide] = [Math.sqrt(12 * (middle + reach)), Math.sqrt(12 * Math.max(0, middle - reach))];
  if (long < EDGES.shortest * side || wide > Math.max(3, EDGES.slimmest * long)) return null;
  const axis = direction(2 * xy, xx - yy) / 2; // of the long axis from +x
  const tilt = axis > 0 ? axis - 90 : axis + 90;
  if (Math.abs(tilt) > EDGES.tilt) return null;
  const [right, under] = [(mx - width / 2) / side, (my - height / 2) / side];
  return { right, under, x: cos * right + sin * under, length: long / side, tilt: degrees(tilt) };
}

/** The long straight edges beside `people`, within 45 degrees of the direction that lies `about` clockwise of the picture's vertical. */
export function uprightLines(picture: Picture, people: readonly Occupied[], about: Degrees): readonly UprightLine[] {
  const grey = greyOf(picture);
  const angle = toRadians(about);
  const plumb = { cos: Math.cos(angle), sin: Math.sin(angle) };
  const slopes = slopesOf(grey, plumb);
  const taken = new Uint8Array(grey.at.length);
  const lines: UprightLine[] = [];
  for (let cell = 0; cell < grey.at.length; cell++) {
    if (taken[cell] === 1 || Number.isNaN(slopes.tilt[cell])) continue;
    const line = lineThrough(grown(cell, grey, slopes, taken), grey, slopes, plumb);
    if (line !== null) lines.push(line);
  }
  const { width, height } = picture;
  const side = Math.max(width, height);
  const isInside = (off: number, whole: number): boolean => Math.abs(off) < (0.5 - EDGES.margin) * whole;
  return lines.filter(({ right, under }) => {
    const place = { x: right * side + width / 2, y: under * side + height / 2 };
    const inside = isInside(right * side, width) && isInside(under * side, height);
    return inside && !people.some((person) => isOccupied(place, person));
  });
}
