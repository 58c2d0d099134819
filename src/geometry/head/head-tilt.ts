import { tilting, withStated } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { faceLine } from '../fit/point-pairs.ts';
import { stepPoints } from '../fit/person.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { whenCompared, type Subject } from '../fit/subject.ts';

/** Head tilted against its own upright, degrees, left side higher positive. Front. */
export const headTilt = (subject: Subject): Measure =>
  whenCompared(subject, ['front'], ({ baseline }) => {
    const now = faceLine(subject.points);
    const before = faceLine(stepPoints(baseline.upright));
    if (now === null || before === null) return unknown('points unsure');
    return tilting({
      value: now.tilt - before.tilt,
      sigma: withStated(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.headTilt.front),
      unit: 'deg',
    });
  });
