import { type ImagePoint, distance } from '../base/points.ts';
import { millis, type Millis } from '../base/units.ts';
import type { Picture } from '../base/picture.ts';
import type { Found } from './person-finder.ts';

/** Whom to follow: where their face was last seen and how large they are. */
export interface Followed {
  readonly face: ImagePoint;
  readonly size: number; // px, the side of the finder's body square
  readonly at: Millis; // when last seen
}

const LIMITS = {
  sure: 0.5, // the finder's score from which somebody new counts as a person: upstream's threshold
  stranger: 0.6, // body sides moved plus log of size ratio: above it this may be somebody else. [H]
  behind: 0.6, // of the followed one's size: smaller is somebody further back. [H]
  forget: millis(15_000), // somebody walks past in less; after that the place has a new owner. [H]
} as const;

/** How many people are surely there. */
export const countPeople = (found: readonly Found[]): number => found.filter(isSure).length;

/** The largest, most central of those who are surely there. */
export const mainOf = (found: readonly Found[], picture: Picture): Found | null =>
  best(found.filter(isSure), (person) => -prominence(person, picture));

/**
 * The one among `found` who is followed, or null when only others are there. The followed one may score lower than a newcomer must.
 * Nobody followed yet: the largest, most central.
 */
export function choose(found: readonly Found[], followed: Followed | null, picture: Picture, at: Millis): Found | null {
  if (!followed || at - followed.at > LIMITS.forget) return mainOf(found, picture);
  const nearest = best(found, (person) => strangeness(person, followed));
  if (!nearest || strangeness(nearest, followed) <= LIMITS.stranger) return nearest;
  // Alone and not further back than before: the same person, who came back from the side or moved the chair.
  const isBehind = nearest.body.side < followed.size * LIMITS.behind;
  return countPeople(found) === 1 && isSure(nearest) && !isBehind ? nearest : null;
}

const isSure = ({ score }: Found): boolean => score >= LIMITS.sure;

/** Size, discounted by up to a half towards the left and right edges. */
function prominence({ body, face }: Found, { width }: Picture): number {
  return body.side * (1 - Math.min(1, Math.abs(face.x / width - 0.5) * 2) / 2);
}

function strangeness({ body, face }: Found, { face: last, size }: Followed): number {
  return distance(face, last) / size + Math.abs(Math.log(body.side / size));
}

function best(found: readonly Found[], cost: (person: Found) => number): Found | null {
  return found.reduce<Found | null>((kept, person) => (kept && cost(kept) <= cost(person) ? kept : person), null);
}
