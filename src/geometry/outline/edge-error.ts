import { type ImagePoint, distance } from '../../base/points.ts';
import type { Silhouette } from '../../pose/pose.ts';
import { MASK_EDGE } from '../network-habits.ts';
import { STEPS, type TrunkFrame } from './dorsal-line.ts';
import { maskShare } from './mask-share.ts';

/** How far and how finely the mask is searched beside the line, in hundredths of the trunk [H]. */
const SEARCH = { reach: 10, step: 0.4 } as const;
const OUTSIDE = 100; // error at the picture's edge, where nothing is known

/** One standard error of each point of the line, across the line, in hundredths of the trunk. */
export function edgeErrors(
  line: readonly ImagePoint[],
  mask: Silhouette,
  picture: { readonly width: number; readonly height: number },
  frame: TrunkFrame,
): number[] {
  const unit = frame.length / STEPS; // px
  const margin = Math.max(picture.width / mask.width, picture.height / mask.height); // px
  const share = (spot: ImagePoint): number => maskShare(mask, picture, spot);
  return line.map((spot, index) => {
    const { x, y } = spot;
    if (x < margin || y < margin || x > picture.width - margin || y > picture.height - margin) return OUTSIDE;
    const before = line[Math.max(0, index - 4)] ?? spot;
    const after = line[Math.min(line.length - 1, index + 4)] ?? spot;
    const length = distance(after, before);
    if (length === 0) return OUTSIDE;
    // The normal points outwards, which is behind the person.
    const normal = {
      x: (-frame.forward * (after.y - before.y)) / length,
      y: (frame.forward * (after.x - before.x)) / length,
    };
    const reached = (direction: 1 | -1, isThere: (value: number) => boolean): number => {
      let out = 0;
      const at = (): ImagePoint => ({
        x: x + direction * out * unit * normal.x,
        y: y + direction * out * unit * normal.y,
      });
      while (out < SEARCH.reach && !isThere(share(at()))) out += SEARCH.step;
      return out;
    };
    const width = reached(1, (value) => value <= 0.25) + reached(-1, (value) => value >= 0.75);
    return MASK_EDGE.error + MASK_EDGE.growth * Math.max(0, width - MASK_EDGE.crisp);
  });
}
