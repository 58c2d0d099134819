import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import { linesOf } from './lines.ts';

/** The part of a picture that is shown, px. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the person, as a share of the person's size; more above, where the crown is. [H] */
const AROUND = 0.08;
const ABOVE = 0.16;

/** The person with a little room around, of one skeleton or of several that lie over each other. */
export function viewBoxAround(skeletons: readonly SavedSkeleton[]): ViewBox {
  const places = skeletons.flatMap((skeleton) => {
    const { joints, back } = linesOf(skeleton);
    return [...joints, ...back.flatMap(({ spots }) => spots)];
  });
  const whole = skeletons[0] ?? { width: 1, height: 1 };
  if (places.length === 0) return { x: 0, y: 0, width: whole.width, height: whole.height };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(right - left, bottom - top, 1);
  // A person seen from the side is narrow: never narrower than half as wide as high.
  const width = Math.max(right - left + 2 * AROUND * size, 0.5 * size);
  return {
    x: (left + right) / 2 - width / 2,
    y: top - ABOVE * size,
    width,
    height: bottom - top + (ABOVE + AROUND) * size,
  };
}

export const viewBoxAttribute = ({ x, y, width, height }: ViewBox): string =>
  [x, y, width, height].map((value) => value.toFixed(1)).join(' ');
