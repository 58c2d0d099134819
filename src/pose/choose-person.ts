import { timeSince } from '../base/clock.ts';
import { type ImagePoint, distance } from '../base/points.ts';
import { millis, type Millis } from '../base/units.ts';
import type { Picture } from '../base/picture.ts';
import { type DetectedPerson, suppressOverlaps, type PersonFinder } from './person-finder.ts';
import { type Region, uprightSquare } from './region.ts';

/** The tracked person: where the face was last seen and how large the person is. */
export interface FollowedPerson {
  readonly face: ImagePoint;
  readonly size: number; // px, the side of the finder's body square
  readonly at: Millis; // epoch, when last seen
}

const LIMITS = {
  sure: 0.5, // score from which a new detection counts as a person: upstream's threshold
  stranger: 0.6, // movement in body sides plus log of the size ratio: above it this may be another person. [H]
  behind: 0.6, // of the tracked person's size: a smaller person is further back. [H]
  forget: millis(15_000), // unseen for longer, the track ends; walking past takes less. [H]
} as const;

/** How many detections are above the threshold. */
export const countPeople = (found: readonly DetectedPerson[]): number => found.filter(isSure).length;

/** The largest, most central detection above the threshold; null without any. */
export const mainPerson = (found: readonly DetectedPerson[], picture: Picture): DetectedPerson | null =>
  best(found.filter(isSure), (person) => -prominence(person, picture));

/** The likeliest detection below the threshold, where none is above it: a deep slump or a dim room. The keypoints must confirm it. */
export const doubtfulPerson = (found: readonly DetectedPerson[]): DetectedPerson | null =>
  found.some(isSure) ? null : best(found, ({ score }) => -score);

/**
 * The tracked person among `found`, or null when only other people are there. The tracked person may score below the threshold for
 * new people. Without a track: the largest, most central person.
 */
export function choosePerson(
  found: readonly DetectedPerson[],
  followed: FollowedPerson | null,
  picture: Picture,
  at: Millis,
): DetectedPerson | null {
  if (!followed || timeSince(followed.at, at) > LIMITS.forget) return mainPerson(found, picture);
  const nearest = best(found, (person) => strangeness(person, followed));
  if (!nearest || strangeness(nearest, followed) <= LIMITS.stranger) return nearest;
  // Alone and not further back than before: the same person, back from the side or on a moved chair.
  const isBehind = nearest.body.side < followed.size * LIMITS.behind;
  return countPeople(found) === 1 && isSure(nearest) && !isBehind ? nearest : null;
}

const isSure = ({ score }: DetectedPerson): boolean => score >= LIMITS.sure;

/** Size, reduced by up to a half towards the left and right edges. */
function prominence({ body, face }: DetectedPerson, { width }: Picture): number {
  return body.side * (1 - Math.min(1, Math.abs(face.x / width - 0.5) * 2) / 2);
}

function strangeness({ body, face }: DetectedPerson, { face: last, size }: FollowedPerson): number {
  return distance(face, last) / size + Math.abs(Math.log(body.side / size));
}

function best(found: readonly DetectedPerson[], cost: (person: DetectedPerson) => number): DetectedPerson | null {
  return found.reduce<DetectedPerson | null>(
    (kept, person) => (kept && cost(kept) <= cost(person) ? kept : person),
    null,
  );
}

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
