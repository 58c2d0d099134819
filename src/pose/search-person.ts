import type { Picture } from '../base/picture.ts';
import { mainOf } from './follow-person.ts';
import { strongest, type Found, type PersonFinder } from './person-finder.ts';
import { type Region, uprightSquare } from './region.ts';

/**
 * The finder sees 224 px of whatever it is given: in a picture of 2048 px somebody 600 px high has a face of eight. Where the whole
 * picture shows nobody, its parts are looked at, the larger ones first: 6 and then 12 of a photograph.
 */
const PARTS = {
  shares: [0.5, 0.36], // of the longer side: who is a third of the finder's picture high is found [lab, people pasted small into rooms]
  overlap: 0.4, // of a part: who is cut by one is whole in the next
  least: 300, // px a side: less is nothing that could be measured, and nothing that the whole did not show
  closer: 1.6, // body squares, for the look that must confirm it
} as const;

/** Squares over the whole picture, evenly spaced. `share`: of its longer side. */
export function partsOf({ width, height }: Picture, share: number): readonly Region[] {
  const side = share * Math.max(width, height);
  if (side < PARTS.least) return [];
  const along = (length: number): readonly number[] => {
    const room = length - side;
    if (room <= 0) return [length / 2];
    const steps = Math.ceil(room / (side * (1 - PARTS.overlap)));
    return Array.from({ length: steps + 1 }, (_, index) => side / 2 + (room * index) / steps);
  };
  return along(height).flatMap((y) => along(width).map((x) => uprightSquare({ x, y }, side)));
}

/** Everybody in a part that is as small as the one who is shown best, as a second, closer look has it. Empty: nobody. */
export async function searchParts(finder: PersonFinder, picture: Picture): Promise<readonly Found[]> {
  for (const share of PARTS.shares) {
    const found: Found[] = [];
    for (const part of partsOf(picture, share)) found.push(...(await finder.find(picture, part)));
    const likely = mainOf(strongest(found), picture);
    if (!likely) continue;
    const closer = await finder.find(picture, uprightSquare(likely.body, PARTS.closer * likely.body.side));
    if (mainOf(closer, picture)) return closer;
  }
  return [];
}
