import { distance } from '../../base/points.ts';
import { type Measure, unknown } from '../metric.ts';
import { HEIGHTS } from './heights.ts';
import { rmsErrorBetween, hiddenReason, type BackLine, pointAtHeight } from './back-line.ts';

const LEAST_ERROR = 0.02; // of the chord: what clothes do [H]

/** Greatest depth of the thoracic arc over its chord, C7 to T12. */
export function kyphosisIndexOf(back: BackLine): Measure {
  const [from, to] = [HEIGHTS.t12, HEIGHTS.c7];
  const why = hiddenReason(back, from, to);
  if (why !== null) return unknown(why);
  const [top, bottom] = [pointAtHeight(back, to), pointAtHeight(back, from)];
  const chord = distance(bottom, top);
  const depth = back.line.reduce((most, spot, index) => {
    const height = back.heights[index] ?? 0;
    if (height < from || height > to) return most;
    const across = ((bottom.x - top.x) * (spot.y - top.y) - (bottom.y - top.y) * (spot.x - top.x)) / chord;
    return Math.max(most, back.frame.forward * across);
  }, 0);
  return { value: depth / chord, sigma: Math.hypot(rmsErrorBetween(back, from, to) / chord, LEAST_ERROR), unit: '1' };
}
