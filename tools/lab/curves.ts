import { backOf } from '../../src/geometry/outline/back.ts';
import { curveChange } from '../../src/geometry/outline/back-curves.ts';
import { facingOf } from '../../src/geometry/view.ts';
import { isMeasured, type Measure } from '../../src/geometry/metric.ts';
import type { Collected } from './collect.ts';
import { type Curve, CURVE_TRUTH, type CurveCase } from './curve-case.ts';

const CURVES = Object.keys(CURVE_TRUTH) as Curve[];

export function keepBack({ backs }: Collected, about: CurveCase, isUpright: boolean): void {
  const back = backOf(about.pose, facingOf(about.pose).yaw);
  if (typeof back !== 'string') backs.push({ ...about, back, isUpright });
}

/** The curves of the back as one picture gives them. `cva` over all pictures is scored with the other measures. */
export function compareCurves(into: Collected, about: CurveCase): void {
  const { subject, person, picture, support, reading, now } = about;
  keepBack(into, about, false);
  for (const metric of CURVES) {
    const trial = { metric, family: 'side', single: true, subject, person, picture } as const;
    const truth = now[CURVE_TRUTH[metric]];
    const measure = reading.metrics[metric];
    if (metric !== 'cva') into.trials.push({ ...trial, condition: 'all', truth, measure });
    into.trials.push({ ...trial, condition: support, truth, measure });
  }
}

/** As the app says it: curves of the back of one body err less apart than each of them does. */
const less = (metric: Curve, now: Measure, then: Measure): Measure => {
  if (!isMeasured(then)) return isMeasured(now) ? then : now;
  if (metric !== 'cva') return curveChange(metric, now, then);
  if (!isMeasured(now)) return now;
  return { value: now.value - then.value, sigma: Math.hypot(now.sigma, then.sigma), unit: now.unit };
};

const CLEAR = 8; // deg, a true change whose direction must be told [issue]
const CHANGED = 5; // deg, a true change that belongs to "more" or "less" than upright [H]
const SAME = 2.5; // deg, one that does not; between the two nothing is asked [H]

/** The same against the picture of the own upright: how much more or less, which way, and whether it is told at all. */
export function compareCurveChanges({ trials, votes, signs }: Collected, now: CurveCase, upright: CurveCase): void {
  for (const metric of CURVES) {
    const truth = now.now[CURVE_TRUTH[metric]] - upright.now[CURVE_TRUTH[metric]];
    const measure = less(metric, now.reading.metrics[metric], upright.reading.metrics[metric]);
    const { subject, person, picture, support } = now;
    const condition = `change, ${support}`;
    trials.push({ metric, family: 'side', single: true, condition, subject, person, picture, truth, measure });
    if (metric === 'cva' || support !== 'standing') continue;
    if (Math.abs(truth) >= CLEAR && isMeasured(measure))
      signs.push({ metric, picture, right: measure.value * truth > 0 });
    const vote = { metric, subject, picture };
    if (truth >= CHANGED || truth < SAME)
      votes.push({ ...vote, name: `standing ${metric}: more`, belongs: truth >= CHANGED, measure });
    if (truth <= -CHANGED || truth > -SAME) {
      const turned = isMeasured(measure) ? { ...measure, value: -measure.value } : measure;
      votes.push({ ...vote, name: `standing ${metric}: less`, belongs: truth <= -CHANGED, measure: turned });
    }
  }
}
