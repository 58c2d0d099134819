import type { Thumbnail } from './thumbnail.ts';

/** How one thumbnail differs from another, apart from the light. */
export interface Difference {
  readonly share: number; // 0-1, changed cells of all cells
  readonly gain: number; // brightness of the later picture over the earlier one; 1 = the same light
  readonly region: Region | null; // the smallest box around everything that changed; null when nothing did
}

/** A box in shares of the picture: 0 is left or top, 1 right or bottom. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const DIFFERENCE = {
  cell: 6, // grey levels a cell must change by: 6 times the noise of a cell mean, and above mains flicker's bands [H]
  pedestal: 16, // grey levels added before ratios are taken, so that black cells do not rule the gain [H]
  gain: { least: 0.4, most: 2.5 }, // an exposure step beyond this is a change of scene, not of light [H]
} as const;

/**
 * Compares cell by cell after taking out the change of light: automatic exposure and flicker scale the whole picture, and
 * the median over the cells sees that scale as long as less than half the picture moved.
 * Compare against the picture that was analysed last, not the one before: slow sinking adds up.
 */
export function difference(before: Thumbnail, after: Thumbnail): Difference {
  if (before.width !== after.width || before.height !== after.height) {
    throw new RangeError('thumbnails of different size cannot be compared');
  }
  const gain = lightGain(before.grey, after.grey);
  const { width, height } = after;
  let changed = 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  after.grey.forEach((value, cell) => {
    const expected = ((before.grey[cell] ?? 0) + DIFFERENCE.pedestal) * gain - DIFFERENCE.pedestal;
    // A cell that the light pushes out of 0-255 is clipped by the camera too.
    const off = Math.abs(value - Math.min(255, Math.max(0, expected)));
    if (off <= DIFFERENCE.cell * Math.max(1, gain)) return;
    changed++;
    const x = cell % width;
    const y = Math.floor(cell / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return {
    share: changed / (width * height),
    gain,
    region:
      changed === 0 ? null : { left: left / width, top: top / height, right: right / width, bottom: bottom / height },
  };
}

function lightGain(before: Uint8Array, after: Uint8Array): number {
  const { pedestal, gain } = DIFFERENCE;
  const ratios = Float64Array.from(
    after,
    (value, cell) => (value + pedestal) / ((before[cell] ?? 0) + pedestal),
  ).sort();
  const middle = ratios[Math.floor(ratios.length / 2)] ?? 1;
  return Math.min(gain.most, Math.max(gain.least, middle));
}
