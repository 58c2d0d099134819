import { backOf } from './back.ts';
import { angleBetweenChords, type Chord, hiddenReason, type BackLine } from './back-line.ts';
import { statedSigma } from '../fit/estimate.ts';
import { type Measure, type MetricId, unknown } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, type Subject } from '../fit/subject.ts';
import type { Support } from '../support.ts';

/** What clothes, muscle and seat add to the bend of the outline. */
interface Added {
  readonly mean: number; // deg
  readonly spread: number; // deg, one standard deviation between people that the stated error does not hold
}

export type CurveId = Extract<MetricId, 'thoracicCurve' | 'lumbarCurve'>;

/** How one curve of the back is read off its outline. */
export interface BackCurve {
  readonly metric: CurveId;
  readonly upper: Chord;
  readonly lower: readonly [top: number, bottom: number];
  readonly gain: number; // deg the chords turn by for each degree of the curve; negative where the curve bends backwards
  readonly plausible: readonly [least: number, most: number]; // deg, beyond which the outline is no back's
  readonly added: Readonly<Record<Support, Added>>;
}

/** The angle between two chords of the outline as a curve of the back, deg; unknown where the outline there is hidden. */
export function measureCurve(subject: Subject, curve: BackCurve): Measure {
  if (viewFamily(subject) !== 'side') return unknown('wrong view');
  const back = backOf(subject.pose, subject.facing.yaw, subject.marks, subject.support);
  return typeof back === 'string' ? unknown(back) : curveOfBack(back, curve);
}

/** The same on a back that was found. */
export function curveOfBack(
  back: BackLine,
  { metric, upper, lower, gain, plausible: humanly, added }: BackCurve,
): Measure {
  const why = hiddenReason(back, lower[1], upper[0] === 'ears' ? upper[1] : upper[0]);
  if (why !== null) return unknown(why);
  const { angle, noise } = angleBetweenChords(back, upper, lower);
  const { mean, spread } = added[back.support];
  const value = angle / gain - mean;
  if (value < humanly[0] || value > humanly[1]) return unknown('outline unsure');
  return {
    value,
    sigma: Math.hypot(statedSigma(noise / Math.abs(gain), STATED_ERRORS[metric].side), spread),
    unit: 'deg',
  };
}
