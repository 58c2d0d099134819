import { distance } from '../base/points.ts';
import { uprightSquare } from './region.ts';
import type { Millis } from '../base/units.ts';
import type { BlazePose } from './blazepose.ts';
import { bustOf } from './crops.ts';
import type { Picture } from '../base/picture.ts';
import type { Ask } from './estimator.ts';
import { choose, countPeople, mainOf, type Followed } from './follow-person.ts';
import type { Keypoints, MoveNet } from './movenet.ts';
import type { Found, PersonFinder } from './person-finder.ts';
import { bustScore, withLimbs, type PointsOf } from './points.ts';
import type { Sighting } from './pose.ts';
import { searchParts } from './search-person.ts';
import { layOver } from './silhouette.ts';

/** The networks that an estimate is made with. The body's is loaded when first asked for. */
export interface Networks {
  readonly points: MoveNet;
  readonly finder: PersonFinder;
  readonly body: () => Promise<BlazePose>;
}

/** Between looks of the finder the points are believed unless one of these says that they may have slid off the person. */
const DOUBT = {
  score: 0.42, // head and shoulders: an empty room scores up to 0.35, people from 0.5. [lab]
  jump: 1, // spans of head and shoulders that they moved since the last picture. [H]
  growth: 1.5, // times that their span grew or shrank since then. [H]
} as const;

/** What is carried from one picture to the next. */
interface Track {
  readonly points: Keypoints;
  readonly presence: number; // the finder's score when it last looked
  readonly people: number; // counted then, >= 1
  readonly size: number; // px, the finder's body square, grown and shrunk with the points since
}

/** What one look came to. */
interface Seen {
  readonly track: Track;
  readonly found: Found | null; // null: followed, without another look of the finder
}

/** Finds, follows and measures one person from picture to picture. `thorough`: looks for small people in pictures that stand alone. */
export function personEstimator({ points: net, finder, body }: Networks, pointsOf: PointsOf, thorough = false) {
  let track: Track | null = null;
  let followed: Followed | null = null;

  /** The same person in the next picture, or null on doubt. */
  async function pursue(picture: Picture, last: Track): Promise<Track | null> {
    const points = await pointsOf(net, picture, last.points);
    const [was, is] = [bustOf(last.points), bustOf(points)];
    const jump = Math.hypot(is.ears.x - was.ears.x, is.ears.y - was.ears.y) / was.span;
    const growth = is.span / was.span;
    const isDoubtful =
      bustScore(points) < DOUBT.score || jump > DOUBT.jump || !(growth < DOUBT.growth && growth > 1 / DOUBT.growth);
    return isDoubtful ? null : { ...last, points, size: last.size * growth };
  }

  async function look(picture: Picture, at: Millis): Promise<Seen | null> {
    const everybody = await finder.find(picture);
    const found = choose(everybody, followed, picture, at);
    return found && pointsAt(picture, found, everybody);
  }

  /** Looks for somebody small; the points must say as well that this is a person. */
  async function search(picture: Picture): Promise<Seen | null> {
    const everybody = await searchParts(finder, picture);
    const found = mainOf(everybody, picture);
    const seen = found && (await pointsAt(picture, found, everybody));
    return seen && bustScore(seen.track.points) >= DOUBT.score ? seen : null;
  }

  async function pointsAt(picture: Picture, found: Found, everybody: readonly Found[]): Promise<Seen> {
    // The whole body first: it says roughly where head and shoulders are, and it alone has the legs in view.
    const wide = await net.keypoints(picture, uprightSquare(found.body, found.body.side));
    const rough = track && isAt(track.points, found) ? track.points : wide;
    const points = withLimbs(await pointsOf(net, picture, rough), wide);
    return {
      found,
      track: { points, presence: found.score, people: Math.max(1, countPeople(everybody)), size: found.body.side },
    };
  }

  async function estimate(picture: Picture, at: Millis, ask: Ask): Promise<Sighting> {
    const pursued = track && !ask.presence && !ask.silhouette ? await pursue(picture, track) : null;
    const seen: Seen | null = pursued
      ? { track: pursued, found: null }
      : ((await look(picture, at)) ?? (thorough && ask.silhouette ? await search(picture) : null));
    track = seen?.track ?? null;
    if (!seen) return { kind: 'nobody', at };
    const { points: keypoints, presence, people, size } = seen.track;
    followed = { face: bustOf(keypoints).ears, size, at };
    const { width, height } = picture;
    const shape = ask.silhouette && seen.found ? await (await body()).look(picture, seen.found.body) : null;
    const silhouette = shape ? layOver(picture, shape.mask) : null;
    return {
      kind: 'person',
      pose: { at, width, height, keypoints, presence, people, landmarks: shape?.landmarks ?? null, silhouette },
    };
  }

  return {
    estimate,
    reset: (): void => {
      track = null;
      followed = null;
    },
  };
}

/** Whether these points belong to the person whom the finder found. */
function isAt(points: Keypoints, { face }: Found): boolean {
  const { ears, span } = bustOf(points);
  return distance(ears, face) < span;
}
