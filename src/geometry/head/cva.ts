import { statedSigma } from '../fit/estimate.ts';
import { HAND_ERROR } from '../marks.ts';
import { type Measure, unknown } from '../metric.ts';
import { pairMiddle, seenPoints } from '../fit/seen-points.ts';
import type { SeenPoint, SeenPoints } from '../fit/posture-fit.ts';
import { C7_FROM_SHOULDERS, EARS_ABOVE_TRAGUS } from '../network-habits.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';
import { distance, midpoint } from '../../base/points.ts';
import { direction, spanned, type Degrees } from '../../base/units.ts';

/** What the points of the ears leave open where the nape was set by hand, deg [lab]. */
const BY_HAND = 2.8;

/** Elevation of the line from -> ears, and its propagated error. `forward`: +1 faces image right. */
function elevation(
  from: SeenPoint,
  ears: SeenPoint,
  forward: number,
): { readonly angle: Degrees; readonly noise: Degrees } {
  const [out, up] = [(ears.x - from.x) * forward, from.y - ears.y];
  return {
    angle: direction(up, out),
    noise: spanned(Math.hypot(ears.sigma, from.sigma), Math.hypot(out, up)),
  };
}

/** From the ears to the middle of eyes and nose, picture widths. Null: not seen. */
function faceLength(points: SeenPoints): number | null {
  const [ears, eyes] = [pairMiddle(points, 'ear'), pairMiddle(points, 'eye')];
  return ears === null || eyes === null || points.nose === undefined
    ? null
    : distance(midpoint(eyes, points.nose), ears);
}

/**
 * Craniovertebral angle, degrees; smaller is further forward. Side view, absolute. C7 is where a hand set it. Otherwise it is placed behind
 * and above the shoulders by lengths of the person's own face: a long neck with a small face is told from a short one. The nape on the
 * outline would be nearer, but hair and collars hide it: it errs by 6 deg and more on people left out.
 */
export function cva(subject: Subject): Measure {
  if (viewFamily(subject) !== 'side') return unknown('wrong view');
  const { points, pose, support } = subject;
  const ears = pairMiddle(points, 'ear');
  if (ears === null) return unknown('points unsure');
  const forward = Math.sign(subject.facing.yaw);
  const { c7 } = subject.marks.back;
  if (c7 !== undefined) {
    const set = { x: c7.x / pose.width, y: c7.y / pose.width, sigma: HAND_ERROR };
    const { angle, noise } = elevation(set, ears, forward);
    return { value: angle - EARS_ABOVE_TRAGUS, sigma: Math.hypot(noise, BY_HAND), unit: 'deg' };
  }
  const shoulders = pairMiddle(points, 'shoulder');
  // By the points as found: an ear that a hand puts elsewhere must not move C7 along.
  const face = faceLength(seenPoints(pose)) ?? faceLength(points);
  if (shoulders === null || face === null) return unknown('points unsure');
  const { back, up } = C7_FROM_SHOULDERS[support];
  const placed = { ...shoulders, x: shoulders.x - forward * back * face, y: shoulders.y - up * face };
  const { angle, noise } = elevation(placed, ears, forward);
  return { value: angle, sigma: statedSigma(noise, STATED_ERRORS.cva.side), unit: 'deg' };
}
