import { tilting, withStated } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { lineOf } from '../fit/point-pairs.ts';
import { stepPoints } from '../fit/person.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { whenCompared, type Subject } from '../fit/subject.ts';

/** Shoulder line against its own upright, degrees, left shoulder higher positive. Front. A rolled camera cancels out. */
export const shoulderTilt = (subject: Subject): Measure =>
  whenCompared(subject, ['front'], ({ baseline }) => {
    const now = lineOf(subject.points, 'shoulder');
    const before = lineOf(stepPoints(baseline.upright), 'shoulder');
    if (now === null || before === null) return unknown('points unsure');
    return tilting({
      value: now.tilt - before.tilt,
      sigma: withStated(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.shoulderTilt.front),
      unit: 'deg',
    });
  });
