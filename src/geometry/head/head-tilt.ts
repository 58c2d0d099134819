import { tilting, withStated } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { lineOf, type Line } from '../fit/point-pairs.ts';
import { stepPoints } from '../fit/person.ts';
import type { SeenPoints } from '../fit/posture-fit.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { whenCompared, type Subject } from '../fit/subject.ts';

/** The eyes sit firm in the head; hair and a turned head move the ears. Share of the eye line where both are seen [H]. */
const EYES = 0.7;

function faceLine(points: SeenPoints): Line | null {
  const eyes = lineOf(points, 'eye');
  const ears = lineOf(points, 'ear');
  if (eyes === null || ears === null) return eyes ?? ears;
  return {
    tilt: EYES * eyes.tilt + (1 - EYES) * ears.tilt,
    sigma: Math.hypot(EYES * eyes.sigma, (1 - EYES) * ears.sigma),
  };
}

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
