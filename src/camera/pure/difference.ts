import { upperMedian } from '../../base/statistics.ts';
import type { Thumbnail } from './thumbnail.ts';

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
