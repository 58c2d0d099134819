import { type PicturePoint, distance } from '../../base/points.ts';
import type { KeypointName, Pose } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import { isTrusted } from '../fit/seen-points.ts';
import { SCORES } from '../network-habits.ts';
import type { Millis } from '../../base/units.ts';

/** Positions of head, shoulders and hands, to detect standing up and exercises. Lengths in picture widths. */
export interface Stance {
  readonly at: Millis;
  readonly head: number | null; // mean of eyes and ears, below the top edge; null: not seen, for example out of the picture
  readonly shoulders: number | null; // below the top edge
  readonly size: number | null; // shoulder breadth; from the side twice the ear-shoulder gap, which is about as long
  readonly breadth: number | null; // between the shoulders alone; small from the side
  readonly handsUp: boolean | null; // hands above the nose, or elbows above the eyes; null: no arm is seen
}

const HEAD: readonly KeypointName[] = ['left_eye', 'right_eye', 'left_ear', 'right_ear'];
const SHOULDERS: readonly KeypointName[] = ['left_shoulder', 'right_shoulder'];

const meanY = (spots: readonly PicturePoint[]): number | null =>
  spots.length === 0 ? null : spots.reduce((sum, { y }) => sum + y, 0) / spots.length;

function stanceFrom(at: Millis, spot: (name: KeypointName) => PicturePoint | null): Stance {
  const found = (names: readonly KeypointName[]) =>
    names.flatMap((name) => {
      const one = spot(name);
      return one === null ? [] : [one];
    });
  const head = meanY(found(HEAD));
  const both = found(SHOULDERS);
  const shoulders = meanY(both);
  const [a, b] = both;
  const breadth = a && b ? distance(a, b) : 0;
  const gap = head === null || shoulders === null ? 0 : shoulders - head;
  const size = Math.max(breadth, 2 * gap);
  return {
    at,
    head,
    shoulders,
    size: size > 0 ? size : null,
    breadth: breadth > 0 ? breadth : null,
    handsUp: handsUp(spot),
  };
}

/** Whether all visible arms are raised; null without a visible arm. */
function handsUp(spot: (name: KeypointName) => PicturePoint | null): boolean | null {
  const eyes = meanY((['left_eye', 'right_eye', 'nose'] as const).flatMap((name) => spot(name) ?? []));
  if (eyes === null) return null;
  const arms = (['left', 'right'] as const).flatMap((side) => {
    const [wrist, elbow] = [spot(`${side}_wrist`), spot(`${side}_elbow`)];
    if (wrist === null && elbow === null) return [];
    return [(wrist !== null && wrist.y < eyes) || (elbow !== null && elbow.y < eyes)];
  });
  return arms.length === 0 ? null : arms.every((up) => up);
}

/** The stance in one picture; points that do not pass the gates count as not seen. */
export const stanceOf = (pose: Pose): Stance =>
  stanceFrom(pose.at, (name) => {
    if (!isTrusted(pose, name)) return null;
    const { x, y } = pose.keypoints[name];
    return { x: x / pose.width, y: y / pose.width };
  });

/** The stance of the calibrated upright, for comparison. */
export const stanceOfBaseline = ({ createdAt, upright }: Baseline): Stance =>
  stanceFrom(createdAt, (name) => {
    const point = upright.points[name];
    return point === undefined || point.score < SCORES.gate ? null : { x: point.x, y: point.y };
  });

/** Raised by more than this many shoulder breadths means standing: nobody sits that tall. [H] */
const RISEN = 0.5;

/** Whether the person stands, compared with `seated`; null: neither head nor shoulders can be compared. */
export function hasRisen(now: Stance, seated: Stance): boolean | null {
  if (seated.size === null) return null;
  const rises = [
    seated.head === null || now.head === null ? null : seated.head - now.head,
    seated.shoulders === null || now.shoulders === null ? null : seated.shoulders - now.shoulders,
  ].filter((rise) => rise !== null);
  return rises.length === 0 ? null : Math.max(...rises) > RISEN * seated.size;
}
