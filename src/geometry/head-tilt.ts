import { withStated } from './estimate.ts';
import { unknown, type Measure } from './metric.ts';
import { lineOf, type Line } from './pairs.ts';
import { stepPoints } from './person.ts';
import type { SeenPoints } from './posture-fit.ts';
import { STATED_ERRORS } from './stated-errors.ts';
import { whenCompared, type Subject } from './subject.ts';

/** Eyes and ears together, each by what it is worth: the ears are further apart, the eyes better defined. */
function faceLine(points: SeenPoints): Line | null {
  const eyes = lineOf(points, 'eye');
  const ears = lineOf(points, 'ear');
  if (eyes === null || ears === null) return eyes ?? ears;
  const [e, a] = [eyes.sigma ** -2, ears.sigma ** -2];
  return { tilt: (eyes.tilt * e + ears.tilt * a) / (e + a), sigma: (e + a) ** -0.5 };
}

/** Head tilted against its own upright, degrees, left side higher positive. Front. */
export const headTilt = (subject: Subject): Measure =>
  whenCompared(subject, ['front'], ({ baseline }) => {
    const now = faceLine(subject.points);
    const before = faceLine(stepPoints(baseline.upright));
    if (now === null || before === null) return unknown('points unsure');
    return {
      value: now.tilt - before.tilt,
      sigma: withStated(Math.hypot(now.sigma, before.sigma), STATED_ERRORS.headTilt.front),
      unit: 'deg',
    };
  });
