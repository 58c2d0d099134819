import type { Picture } from '../base/picture.ts';
import { mainPerson } from './follow-person.ts';
import { suppressOverlaps, type DetectedPerson, type PersonFinder } from './person-finder.ts';
import { type Region, uprightSquare } from './region.ts';

/**
 * The finder scales its input to 224 px: in a picture of 2048 px, a person 600 px high has a face of 8 px there. When the finder
 * sees nobody in the whole picture, it runs on overlapping parts, larger ones first: 6 and then 12 of a photograph.
 */
const PARTS = {
  shares: [0.5, 0.36], // of the longer side: the finder sees people from a third of its input's height [lab, people pasted small into rooms]
  overlap: 0.4, // of a part: a person cut by one part is whole in the next
  least: 300, // px, side of a part: people in smaller parts cannot be measured
  closer: 1.6, // body squares, side of the region that must confirm the detection
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

/** Searches the parts of a picture. Returns everybody in a region around the best detection, run again closer. Empty: nobody. */
export async function searchParts(finder: PersonFinder, picture: Picture): Promise<readonly DetectedPerson[]> {
  for (const share of PARTS.shares) {
    const found: DetectedPerson[] = [];
    for (const part of partsOf(picture, share)) found.push(...(await finder.find(picture, part)));
    const likely = mainPerson(suppressOverlaps(found), picture);
    if (!likely) continue;
    const closer = await finder.find(picture, uprightSquare(likely.body, PARTS.closer * likely.body.side));
    if (mainPerson(closer, picture)) return closer;
  }
  return [];
}
