import { upperMedian } from '../../base/statistics.ts';
import type { Thumbnail } from './thumbnail.ts';

export const DIFFERENCE = {
  cell: 6, // grey levels a cell must change by: 6 times the noise of a cell mean, and above mains flicker's bands [H]
  pedestal: 16, // grey levels added before ratios are taken, so that black cells do not rule the gain [H]
  gain: { least: 0.4, most: 2.5 }, // an exposure step beyond this is a change of scene, not of light [H]
} as const;

/**
 * The share of cells that changed from one thumbnail to another apart from the light, 0-1. Automatic exposure and flicker
 * scale the whole picture, and the median over the cells sees that scale as long as less than half the picture moved.
 * Compare against the picture that was analysed last, not the one before: slow sinking adds up.
 */
export function changedShare(before: Thumbnail, after: Thumbnail): number {
  if (before.width !== after.width || before.height !== after.height) {
    throw new RangeError('thumbnails of different size cannot be compared');
  }
  const gain = lightGain(before.grey, after.grey);
  let changed = 0;
  after.grey.forEach((value, cell) => {
    const expected = ((before.grey[cell] ?? 0) + DIFFERENCE.pedestal) * gain - DIFFERENCE.pedestal;
    // A cell that the light pushes out of 0-255 is clipped by the camera too.
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
