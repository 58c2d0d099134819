import { withTiltError, statedSigma } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { faceTilt } from '../fit/point-pairs.ts';
import { stepPoints } from '../fit/person.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject } from '../fit/subject.ts';

/** Head tilted against its own upright, degrees, left side higher positive. Front. */
export const headTilt = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ baseline }) => {
    const now = faceTilt(subject.points);
    const before = faceTilt(stepPoints(baseline.upright));
    if (now === null || before === null) return unknown('points unsure');
    return withTiltError({
      value: now.tilt - before.tilt,
      sigma: statedSigma(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.headTilt.front),
      unit: 'deg',
    });
  });
