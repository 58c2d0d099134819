import { type ImagePoint, distance } from '../base/points.ts';
import { millis, type Millis } from '../base/units.ts';
import type { Picture } from '../base/picture.ts';
import type { DetectedPerson } from './person-finder.ts';

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
  if (!followed || at - followed.at > LIMITS.forget) return mainPerson(found, picture);
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
