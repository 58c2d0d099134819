import { backOf, HEIGHTS } from './contour/back.ts';
import { errorOver } from './contour/stretch.ts';
import { withStated } from './estimate.ts';
import { type Measure, unknown } from './metric.ts';
import { middleOf } from './pairs.ts';
import type { SeenPoint } from './posture-fit.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { familyOf, type Subject } from './subject.ts';
import { direction, radians, toDegrees } from './units.ts';

/** The elevation of shoulder -> ear exceeds that of C7 -> ear by this much, deg [calc]; between people +-6. */
const OFFSET = { angle: 29.5, spread: 6 } as const;
/** The nape on the outline lies a little below and behind C7 itself: the angle comes out larger by this much, deg [lab]. */
const NAPE_OFFSET = 3;

/** Elevation of the line from -> ears, deg, and its noise. `at`: picture widths. */
function elevation(from: Pick<SeenPoint, 'x' | 'y' | 'sigma'>, ears: SeenPoint, forward: number) {
  const [out, up] = [(ears.x - from.x) * forward, from.y - ears.y];
  return {
    angle: direction(up, out),
    noise: toDegrees(radians(Math.hypot(ears.sigma, from.sigma) / Math.hypot(out, up))),
  };
}

/**
 * Craniovertebral angle, degrees; further forward is smaller. Side view, absolute. C7 is the nape on the outline where a
 * silhouette shows it; else the ear-shoulder line with a fixed offset stands in for it, whose spread between people is
 * in sigma.
 */
export function cva(subject: Subject): Measure {
  if (familyOf(subject) !== 'side') return unknown('wrong view');
  const ears = middleOf(subject.points, 'ear');
  if (ears === null) return unknown('points unsure');
  const forward = Math.sign(subject.facing.yaw);
  const back = backOf(subject.pose, subject.facing.yaw);
  if (typeof back !== 'string' && back.c7 !== null) {
    const { width } = subject.pose;
    const sigma = errorOver(back, HEIGHTS.c7 - 0.05, HEIGHTS.c7 + 0.05) / width;
    const { angle, noise } = elevation({ x: back.c7.x / width, y: back.c7.y / width, sigma }, ears, forward);
    return { value: angle - NAPE_OFFSET, sigma: withStated(noise, STATED_ERRORS.cva.side), unit: 'deg' };
  }
  const shoulders = middleOf(subject.points, 'shoulder');
  if (shoulders === null) return unknown('points unsure');
  const { angle, noise } = elevation(shoulders, ears, forward);
  return {
    value: angle - OFFSET.angle,
    sigma: Math.hypot(withStated(noise, STATED_ERRORS.cva.side), OFFSET.spread),
    unit: 'deg',
  };
}
