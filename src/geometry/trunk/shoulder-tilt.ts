import { withTiltError, statedSigma } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { pairTilt } from '../fit/point-pairs.ts';
import { stepPoints } from '../fit/person.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Shoulder line against its own upright, degrees, left shoulder higher positive. Front. A rolled camera cancels out. */
export const shoulderTilt = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ baseline }) => {
    const now = pairTilt(subject.points, 'shoulder');
    const before = pairTilt(stepPoints(baseline.upright), 'shoulder');
    if (now === null || before === null) return unknown('points unsure');
    return withTiltError({
      value: now.tilt - before.tilt,
      sigma: statedSigma(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.shoulderTilt.front),
      unit: 'deg',
    });
  });
