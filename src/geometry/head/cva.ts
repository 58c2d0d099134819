import type { ImagePoint } from '../../base/points.ts';
import { type Back, backOf } from '../outline/back.ts';
import { HEIGHTS } from '../outline/heights.ts';
import { rmsErrorBetween } from '../outline/back-line.ts';
import { statedSigma } from '../fit/estimate.ts';
import { HAND_ERROR } from '../marks.ts';
import { type Measure, type UnknownReason, unknown } from '../metric.ts';
import { pairMiddle } from '../fit/seen-points.ts';
import type { SeenPoint } from '../fit/posture-fit.ts';
import { EARS_ABOVE_TRAGUS } from '../network-habits.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';
import { direction, spanned, type Degrees } from '../../base/units.ts';

/**
 * The elevation of shoulder -> ear exceeds that of C7 -> ear by this much, deg; between people +-6. Sitting with the arms forward [calc],
 * and standing with them hanging, where the shoulders lie further back [lab: 21-26].
 */
const OFFSET = { sitting: 29.5, standing: 24, spread: 6 } as const;

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

/** C7 as set by hand, else on the outline; null when neither exists. */
function napeOf({ marks, pose }: Subject, back: Back | UnknownReason): SeenPoint | null {
  const at = ({ x, y }: ImagePoint, sigma: number): SeenPoint => ({ x: x / pose.width, y: y / pose.width, sigma });
  if (marks.back.c7 !== undefined) return at(marks.back.c7, HAND_ERROR);
  if (typeof back === 'string' || back.c7 === null) return null;
  return at(back.c7, rmsErrorBetween(back, HEIGHTS.c7 - 0.05, HEIGHTS.c7 + 0.05) / pose.width);
}

/**
 * Craniovertebral angle, degrees; smaller is further forward. Side view, absolute. C7 is the nape on the outline when the
 * silhouette shows it. Otherwise the ear-shoulder line with a fixed offset replaces it; sigma includes the offset's spread
 * between people.
 */
export function cva(subject: Subject): Measure {
  if (viewFamily(subject) !== 'side') return unknown('wrong view');
  const ears = pairMiddle(subject.points, 'ear');
  if (ears === null) return unknown('points unsure');
  const forward = Math.sign(subject.facing.yaw);
  const nape = napeOf(subject, backOf(subject.pose, subject.facing.yaw, subject.marks, subject.support));
  if (nape !== null) {
    const { angle, noise } = elevation(nape, ears, forward);
    return { value: angle - EARS_ABOVE_TRAGUS, sigma: statedSigma(noise, STATED_ERRORS.cva.side), unit: 'deg' };
  }
  const shoulders = pairMiddle(subject.points, 'shoulder');
  if (shoulders === null) return unknown('points unsure');
  const { angle, noise } = elevation(shoulders, ears, forward);
  return {
    value: angle - OFFSET[subject.support],
    sigma: Math.hypot(statedSigma(noise, STATED_ERRORS.cva.side), OFFSET.spread),
    unit: 'deg',
  };
}
