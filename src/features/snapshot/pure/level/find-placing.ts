import type { Picture } from '../../../../base/picture.ts';
import { degrees, type Degrees } from '../../../../base/units.ts';
import type { FoundBody } from '../../../../pose/estimator.ts';
import { disputedLevel, LEVELLED_BY_HAND, PHONE_LEVEL, UNKNOWN_LEVEL, type PictureLevel } from './picture-level.ts';
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
  apart: 3, // standard errors between phone and room: beyond, somebody has turned or cut the picture since
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

interface Roll {
  readonly roll: number; // deg
  readonly level: PictureLevel;
}

/** A room or a phone alone may turn a picture by little; by more only where the body is turned as much. */
function isBelievable(roll: number, bodies: readonly FoundBody[], about: number): boolean {
  const main = mainBody(bodies);
  return (
    Math.abs(roll) <= LIMITS.byRoom || (main !== null && Math.abs(wrapped(main.axis - about) - roll) <= LIMITS.withBody)
  );
}

/** The roll that the room shows beyond `about`, deg, and whether the body bears it out; null: it shows none. */
function rollOf(picture: Picture, bodies: readonly FoundBody[], about: number): (Roll & { believed: boolean }) | null {
  const first = roomLevel(uprightLines(picture, bodies, degrees(about)));
  if (first === null) return null;
  // Edges that converge are judged by how far aside they stand: once more, after the turn.
  const second = roomLevel(uprightLines(picture, bodies, degrees(about + first.roll)));
  if (second === null) return null;
  const roll = first.roll + second.roll;
  return { roll, level: { by: 'room', sigma: second.sigma }, believed: isBelievable(roll, bodies, about) };
}

/** The surer of what the room and the phone say; the room where they cannot both be right: it is in the picture as it is now. */
function surerRoll(room: Roll | null, phone: Roll | null): Roll | null {
  if (room === null || phone === null) return room ?? phone;
  const most = LIMITS.apart * Math.hypot(room.level.sigma, phone.level.sigma);
  return Math.abs(room.roll - phone.roll) <= most && phone.level.sigma < room.level.sigma ? phone : room;
}

/**
 * How to lay a picture: as the person wants it, else with heads up, and level where the room shows what is upright or the phone that took it
 * has written it. `phone`: how far the vertical leans to the picture's right by its level.
 */
export async function findPlacing(
  picture: Picture,
  find: FindBodies,
  wanted: WantedPlacing | null,
  phone: Degrees | null = null,
): Promise<FoundPlacing> {
  const mirrored = wanted?.mirrored ?? false;
  if (wanted?.exact === true) return { placing: { turn: wanted.turn, mirrored }, level: LEVELLED_BY_HAND };
  const found = wanted === null ? await quarterTurn(picture, find) : null;
  // The picture is measured before it is mirrored: a mirror turns the other way.
  const lies = wanted === null ? (found?.quarter ?? 0) : mirrored ? wanted.turn : -wanted.turn;
  const bodies = found?.bodies ?? (await find(picture, degrees(-lies)));
  const isCertain = wanted !== null || found !== null;
  const byPhone = phone === null ? null : wrapped(phone - lies);
  const told = byPhone !== null && isBelievable(byPhone, bodies, lies) ? { roll: byPhone, level: PHONE_LEVEL } : null;
  const shown = isCertain ? rollOf(picture, bodies, lies) : null;
  const roll = isCertain ? surerRoll(shown?.believed === true ? shown : null, told) : null;
  const turn = wrapped(-(lies + (roll?.roll ?? 0)));
  const unknown = shown === null ? UNKNOWN_LEVEL : disputedLevel(shown.roll);
  return { placing: { turn: degrees(mirrored ? -turn : turn), mirrored }, level: roll?.level ?? unknown };
}
