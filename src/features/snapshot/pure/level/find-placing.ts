import type { Picture } from '../../../../base/picture.ts';
import { degrees, type Degrees } from '../../../../base/units.ts';
import type { FoundBody } from '../../../../pose/estimator.ts';
import { LEVELLED_BY_HAND, UNKNOWN_LEVEL, type PictureLevel } from './picture-level.ts';
import { roomLevel } from './room-level.ts';
import type { Placing } from './turning.ts';
import { uprightLines } from './upright-lines.ts';

/** What the person says of how a picture lies. Null: nothing. */
export interface WantedPlacing extends Placing {
  readonly exact: boolean; // false: only which way up; the room may still level it
}

/** How a picture is to be laid, and how sure that is. */
export interface FoundPlacing {
  readonly placing: Placing;
  readonly level: PictureLevel;
}

/** Looks for people in the picture turned by `turn`. */
export type FindBodies = (picture: Picture, turn: Degrees) => Promise<readonly FoundBody[]>;

const LIMITS = {
  person: 0.5, // score
  clear: 32, // deg from a quarter turn: people lean, and a picture may be askew as well
  agree: 3, // of four looks, one each quarter turn, that must say the same quarter
  byRoom: 10, // deg that the room alone may turn a picture by; more only if the body is turned as much
  withBody: 15, // deg between both: people lean
} as const;

const QUARTERS = [0, 90, 180, 270] as const;

/** An angle from -180 to 180. */
const wrapped = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180;
const quarterOf = (axis: number): number => (((Math.round(axis / 90) * 90) % 360) + 360) % 360;
const mainBody = (bodies: readonly FoundBody[]): FoundBody | null =>
  bodies.filter(({ score }) => score >= LIMITS.person).toSorted((a, b) => b.reach - a.reach)[0] ?? null;

/**
 * Which quarter the person in the picture is turned by. One look is enough for somebody upright; the network is sure whichever way
 * up people are, but errs in one of a hundred looks, so four looks decide before a picture is turned. Null: they disagree, or nobody.
 */
async function quarterTurn(
  picture: Picture,
  find: FindBodies,
): Promise<{ quarter: number; bodies: readonly FoundBody[] } | null> {
  const first = await find(picture, degrees(0));
  const main = mainBody(first);
  if (main !== null && Math.abs(main.axis) <= LIMITS.clear) return { quarter: 0, bodies: first };
  const looks = [first];
  for (const turn of QUARTERS.slice(1)) looks.push(await find(picture, degrees(turn)));
  const votes = looks.flatMap((bodies) => {
    const body = mainBody(bodies);
    if (body === null) return [];
    const quarter = quarterOf(body.axis);
    return Math.abs(wrapped(body.axis - quarter)) <= LIMITS.clear ? [{ quarter, bodies }] : [];
  });
  for (const quarter of QUARTERS) {
    const same = votes.filter((vote) => vote.quarter === quarter);
    if (same.length >= LIMITS.agree && same[0] !== undefined) return { quarter, bodies: same[0].bodies };
  }
  return null;
}

/** The roll that the room shows beyond `about`, deg; null: it shows none, or one that is not believable. */
function rollOf(
  picture: Picture,
  bodies: readonly FoundBody[],
  about: number,
): { roll: number; level: PictureLevel } | null {
  const main = mainBody(bodies);
  const first = roomLevel(uprightLines(picture, bodies, degrees(about)));
  if (first === null) return null;
  // Edges that converge are judged by how far aside they stand: once more, after the turn.
  const second = roomLevel(uprightLines(picture, bodies, degrees(about + first.roll)));
  if (second === null) return null;
  const roll = first.roll + second.roll;
  const withBody = main !== null && Math.abs(wrapped(main.axis - about) - roll) <= LIMITS.withBody;
  if (Math.abs(roll) > LIMITS.byRoom && !withBody) return null;
  return { roll, level: { by: 'room', sigma: second.sigma } };
}

/** How to lay a picture: as the person wants it, else with heads up, and level where the room shows what is upright. */
export async function findPlacing(
  picture: Picture,
  find: FindBodies,
  wanted: WantedPlacing | null,
): Promise<FoundPlacing> {
  const mirrored = wanted?.mirrored ?? false;
  if (wanted?.exact === true) return { placing: { turn: wanted.turn, mirrored }, level: LEVELLED_BY_HAND };
  const found = wanted === null ? await quarterTurn(picture, find) : null;
  // The picture is measured before it is mirrored: a mirror turns the other way.
  const lies = wanted === null ? (found?.quarter ?? 0) : mirrored ? wanted.turn : -wanted.turn;
  const bodies = found?.bodies ?? (await find(picture, degrees(-lies)));
  const isCertain = wanted !== null || found !== null;
  const roll = isCertain ? rollOf(picture, bodies, lies) : null;
  const turn = wrapped(-(lies + (roll?.roll ?? 0)));
  return { placing: { turn: degrees(mirrored ? -turn : turn), mirrored }, level: roll?.level ?? UNKNOWN_LEVEL };
}
