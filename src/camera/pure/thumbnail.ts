import type { Picture, Size } from '../../base/picture.ts';
import { upperMedian } from '../../base/statistics.ts';

/** A picture reduced to a few grey cells: enough to tell whether anything moved and whether it is dark. */
export interface Thumbnail {
  readonly width: number; // cells
  readonly height: number; // cells
  readonly grey: Uint8Array; // width * height, row by row; mean brightness of the cell, 0 black - 255 white
}

/** Cells of a thumbnail. At 640x480 a cell is 20 px; half the breadth of a head at a desk covers about four. [H] */
export const THUMBNAIL = { width: 32, height: 24 } as const;

/** Cells of a finer one, in which a room is known again and a breath is seen: at 640x480 a cell is 10 px. [H] */
export const FINE = { width: 64, height: 48 } as const;

/** Every second pixel of every second row: 100 per cell at 640x480, so that sensor noise of 4 grey levels is less than 1 in the mean. [H] */
const STEP = 2;

/** Rec. 601 luma weights in 256ths, the encoding of camera pictures. */
const LUMA = { red: 77, green: 150, blue: 29 } as const;

/** Mean grey of each cell. */
export function toThumbnail(pixels: Picture, { width, height }: Size = THUMBNAIL): Thumbnail {
  const grey = new Uint8Array(width * height);
  const columns = edges(width, pixels.width);
  const rows = edges(height, pixels.height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      grey[row * width + column] = cellMean(pixels, columns[column]!, columns[column + 1]!, rows[row]!, rows[row + 1]!);
    }
  }
  return { width, height, grey };
}

/** The starts of `cells` equal parts of `length` pixels, followed by the end of the last part. */
const edges = (cells: number, length: number): readonly number[] =>
  Array.from({ length: cells + 1 }, (_, cell) => Math.floor((cell * length) / cells));

/** Mean grey of one cell, 0-255. Reads at least one pixel, however narrow the cell is. */
function cellMean({ data, width }: Picture, left: number, right: number, top: number, bottom: number): number {
  let sum = 0;
  let count = 0;
  let y = top;
  do {
    let x = left;
    do {
      const at = (y * width + x) * 4;
      sum += LUMA.red * data[at]! + LUMA.green * data[at + 1]! + LUMA.blue * data[at + 2]!;
      count++;
      x += STEP;
    } while (x < right);
    y += STEP;
  } while (y < bottom);
  return Math.round(sum / (256 * count));
}

/** A fingerprint reads every fourth row: sensor noise changes every row of every picture. */
const ROWS_APART = 4;

/**
 * A 32-bit hash of a picture: equal values mean that the rows read are identical, except for one chance in 2^32.
 * FNV-1a over whole pixels; byte by byte it takes forty times as long.
 */
export function fingerprint({ data, width, height }: Picture): number {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let hash = 0x811c9dc5;
  for (let row = 0; row < height; row += ROWS_APART) {
    for (let at = row * width; at < (row + 1) * width; at++) {
      // The shift mixes a pixel's upper bytes into the lower ones; multiplication alone does not.
      hash = Math.imul(hash ^ pixels[at]!, 0x01000193);
      hash ^= hash >>> 15;
    }
  }
  return hash >>> 0;
}

/**
 * The brightest tenth of the cells must reach this grey level. In lab pictures, darkened and with sensor noise added, the
 * networks find everyone at 42, three of five at 25, and nobody at 19. A face lit by a screen in a dark room passes;
 * a covered lens and an unlit room do not.
 */
const LIT = { share: 0.1, grey: 22 } as const;

/** Whether the picture is too dark to measure a posture: measures are then unknown with the reason 'dark'. */
export function isDark(thumbnail: Thumbnail): boolean {
  const sorted = Uint8Array.from(thumbnail.grey).sort();
  const brightest = sorted[Math.floor(sorted.length * (1 - LIT.share))] ?? 0;
  return brightest < LIT.grey;
}

/** Mean brightness of the whole picture, 0 black - 1 white. */
export const meanLight = ({ grey }: Thumbnail): number =>
  grey.reduce((sum, level) => sum + level, 0) / (grey.length * 255);

export const DIFFERENCE = {
  cell: 6, // grey levels by which a changed cell differs: 6 times the noise of a cell's mean, and more than mains flicker [H]
  pedestal: 16, // grey levels added before the ratio, so that black cells do not dominate the gain [H]
  gain: { least: 0.4, most: 2.5 }, // an exposure step beyond this is a change of scene, not of light [H]
} as const;

/**
 * The share of cells that changed between two thumbnails, corrected for light, 0-1. Automatic exposure and flicker scale the
 * whole picture; the median ratio of the cells is that scale as long as less than half the picture moved.
 * Compare with the picture that was analysed last, not with the previous one, so that slow sinking adds up.
 * Throws `RangeError` for thumbnails of different size.
 */
export function changedShare(before: Thumbnail, after: Thumbnail): number {
  if (before.width !== after.width || before.height !== after.height) {
    throw new RangeError('thumbnails of different size cannot be compared');
  }
  const gain = lightGain(before.grey, after.grey);
  let changed = 0;
  after.grey.forEach((value, cell) => {
    const expected = ((before.grey[cell] ?? 0) + DIFFERENCE.pedestal) * gain - DIFFERENCE.pedestal;
    // The camera clips to 0-255 as well.
    const off = Math.abs(value - Math.min(255, Math.max(0, expected)));
    if (off > DIFFERENCE.cell * Math.max(1, gain)) changed++;
  });
  return changed / after.grey.length;
}

function lightGain(before: Uint8Array, after: Uint8Array): number {
  const { pedestal, gain } = DIFFERENCE;
  const ratios = Float64Array.from(after, (value, cell) => (value + pedestal) / ((before[cell] ?? 0) + pedestal));
  return Math.min(gain.most, Math.max(gain.least, upperMedian(ratios)));
}
