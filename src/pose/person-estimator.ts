import { distance, type ImagePoint } from '../base/points.ts';
import { uprightSquare } from './region.ts';
import type { Millis } from '../base/units.ts';
import { type BlazePose, silhouetteOf } from './blazepose.ts';
import type { Picture } from '../base/picture.ts';
import type { EstimateRequest } from './estimator.ts';
import type { FaceNetwork } from './face-mesh.ts';
import {
  choosePerson,
  countPeople,
  doubtfulPerson,
  mainPerson,
  type FollowedPerson,
  searchParts,
} from './choose-person.ts';
import type { DetectedPerson, PersonFinder } from './person-finder.ts';
import {
  type Bust,
  bustOf,
  bodyScore,
  bustScore,
  nearScore,
  withLimbs,
  type FoundPoints,
  type KeypointFinder,
  type Keypoints,
  type PointsNetwork,
} from './points.ts';
import type { FaceTurn, Sighting } from './pose.ts';

/** The networks of an estimate. The landmark network (`body`) is loaded on first use. */
export interface Networks {
  readonly points: PointsNetwork;
  readonly finder: PersonFinder;
  readonly body: () => Promise<BlazePose>;
  readonly face?: () => Promise<FaceNetwork | null>; // null: it has not come, or it failed; absent: never looked for
}

/** Between two runs of the person finder, one of these limits tells that the points may have lost the person. */
const DOUBT_LIMITS = {
  score: 0.42, // head and shoulders: an empty room scores up to 0.35, people from 0.5. [lab]
  jump: 1, // spans of head and shoulders, movement since the last picture. [H]
  growth: 1.5, // factor by which the span grew or shrank since the last picture. [H]
} as const;

/**
 * Keypoints that confirm a person whom the finder doubts or misses, by `nearScore`: people in a deep slump, in dim light and from the
 * side score from 0.52, rooms, chairs and pets up to 0.37. By `bodyScore`: standing people from behind, whose face is not seen, score from
 * 0.55, a street without anybody 0.48, pets 0.17. [lab]
 */
const CONFIRMED = 0.5;
const CONFIRMATIONS = 2; // of a camera's pictures in a row: each is looked at in another way, and one of them may be lucky. [H]

/** The tracked person, carried from one picture to the next. */
interface Track extends FoundPoints {
  readonly rough: Bust; // by the whole body in the finder's last run, moved along since: the crop of the next picture
  readonly presence: number; // 0-1, the finder's score in its last run
  readonly people: number; // counted then, >= 1
  readonly size: number; // px, the finder's body square, grown and shrunk with the points since
}

/** The tracked person in one picture. */
interface TrackedFrame {
  readonly track: Track;
  readonly found: DetectedPerson | null; // null: tracked from the last picture, without a run of the finder
}

/** Finds, tracks and measures one person from picture to picture. `thorough`: also searches parts of the picture for small people. */
export function personEstimator(
  { points: net, finder, body, face: faceNet }: Networks,
  finest: KeypointFinder,
  thorough = false,
) {
  let track: Track | null = null;
  let followed: FollowedPerson | null = null;
  let confirmed = 0; // pictures in a row

  /** The same person in the next picture, or null in doubt. */
  async function follow(picture: Picture, last: Track): Promise<Track | null> {
    const found = await finest.find(net, picture, last.rough, true);
    const [was, is] = [bustOf(last.points), bustOf(found.points)];
    const jump = Math.hypot(is.ears.x - was.ears.x, is.ears.y - was.ears.y) / was.span;
    const growth = is.span / was.span;
    const isDoubtful =
      bustScore(found.newest) < DOUBT_LIMITS.score ||
      jump > DOUBT_LIMITS.jump ||
      !(growth < DOUBT_LIMITS.growth && growth > 1 / DOUBT_LIMITS.growth);
    return isDoubtful ? null : { ...last, ...found, rough: movedAlong(last.rough, was, is), size: last.size * growth };
  }

  async function detect(picture: Picture, at: Millis): Promise<TrackedFrame | null> {
    const everybody = await finder.find(picture);
    const found = choosePerson(everybody, followed, picture, at);
    if (found) return pointsAt(picture, found, everybody);
    if (countPeople(everybody) > 0) return null; // only others are there
    return (await stillThere(picture)) ?? confirmDoubtful(picture, everybody);
  }

  /** Somebody slumped or in dim light is missed by the finder now and then, while the points still show them. */
  async function stillThere(picture: Picture): Promise<TrackedFrame | null> {
    const kept = track && (await follow(picture, track));
    return kept && nearScore(kept.newest) >= CONFIRMED ? { track: kept, found: null } : null;
  }

  async function confirmDoubtful(picture: Picture, everybody: readonly DetectedPerson[]): Promise<TrackedFrame | null> {
    const found = doubtfulPerson(everybody);
    const seen = found && (await pointsAt(picture, found, everybody));
    if (seen === null) return null;
    const { newest } = seen.track;
    const score = thorough ? Math.max(nearScore(newest), bodyScore(newest)) : nearScore(newest);
    confirmed = score >= CONFIRMED ? confirmed + 1 : 0;
    return confirmed >= (thorough ? 1 : CONFIRMATIONS) ? seen : null;
  }

  /** Searches for a small person; the keypoints must confirm that it is one. */
  async function searchSmall(picture: Picture): Promise<TrackedFrame | null> {
    const everybody = await searchParts(finder, picture);
    const found = mainPerson(everybody, picture);
    const seen = found && (await pointsAt(picture, found, everybody));
    return seen && bustScore(seen.track.newest) >= DOUBT_LIMITS.score ? seen : null;
  }

  async function pointsAt(
    picture: Picture,
    found: DetectedPerson,
    everybody: readonly DetectedPerson[],
  ): Promise<TrackedFrame> {
    // The whole body first: it tells roughly where head and shoulders are, and only this crop contains the legs.
    const wide = await net.keypoints(picture, uprightSquare(found.body, found.body.side));
    const isSame = track !== null && isAt(track.points, found);
    const rough = bustOf(wide);
    const { points, newest } = await finest.find(net, picture, rough, isSame);
    return {
      found,
      track: {
        points: withLimbs(points, wide),
        newest,
        rough,
        presence: found.score,
        people: Math.max(1, countPeople(everybody)),
        size: found.body.side,
      },
    };
  }

  /** Null: none seen, no network, or it failed: the points are worth as much without it. */
  async function lookAtFace(picture: Picture, points: Keypoints): Promise<FaceTurn | null> {
    const network = (await faceNet?.()) ?? null;
    return network === null ? null : network.look(picture, points).catch(() => null);
  }

  async function estimate(picture: Picture, at: Millis, ask: EstimateRequest): Promise<Sighting> {
    const pursued = track && !ask.presence && !ask.silhouette ? await follow(picture, track) : null;
    const seen: TrackedFrame | null = pursued
      ? { track: pursued, found: null }
      : ((await detect(picture, at)) ?? (thorough && ask.silhouette ? await searchSmall(picture) : null));
    track = seen?.track ?? null;
    if (!seen) return { kind: 'nobody', at };
    const { points: keypoints, presence, people, size } = seen.track;
    followed = { face: bustOf(keypoints).ears, size, at };
    const { width, height } = picture;
    const shape = ask.silhouette && seen.found ? await (await body()).estimate(picture, seen.found.body) : null;
    const silhouette = shape ? silhouetteOf(picture, shape.mask) : null;
    const face = ask.face === true ? await lookAtFace(picture, keypoints) : null;
    const pose = { at, width, height, keypoints, presence, people, landmarks: shape?.landmarks ?? null, silhouette };
    return { kind: 'person', pose: face ? { ...pose, face } : pose };
  }

  return {
    estimate,
    reset: (): void => {
      track = null;
      followed = null;
      confirmed = 0;
      finest.reset();
    },
  };
}

/** Whether these points belong to the detected person. */
function isAt(points: Keypoints, { face }: DetectedPerson): boolean {
  const { ears, span } = bustOf(points);
  return distance(ears, face) < span;
}

/** `rough` after the shoulders went from one place to another. Its size stays: that of the points depends on the posture. */
const movedAlong = (rough: Bust, { shoulders: was }: Bust, { shoulders: is }: Bust): Bust => {
  const along = (point: ImagePoint): ImagePoint => ({ x: point.x + is.x - was.x, y: point.y + is.y - was.y });
  return { ...rough, ears: along(rough.ears), shoulders: along(rough.shoulders) };
};
