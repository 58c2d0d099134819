import { STATED_ERRORS, type StatedError } from '../../src/geometry/stated-errors.ts';
import { FACE_ERROR } from '../../src/geometry/network-habits.ts';
import type { MetricId } from '../../src/geometry/metric.ts';
import type { Trial } from './score.ts';
import { restated } from './stated.ts';

/**
 * The trials as they will be once these errors are stated: a run that writes the errors reports the intervals that it leaves behind, not
 * those it found. Photographs are looked at from the side; a change of a curve states errors of its own, and so does a tilt by the face.
 */
export const restatedTrials = (
  trials: readonly Trial[],
  now: Readonly<Record<MetricId, StatedError>>,
): readonly Trial[] =>
  trials.map((trial) => {
    const { metric, measure, condition } = trial;
    const family = trial.family === 'photo' ? 'side' : trial.family;
    if (!('value' in measure) || condition.startsWith('change')) return trial;
    if (metric === 'headTilt' && measure.sigma === FACE_ERROR.tilt) return trial;
    return { ...trial, measure: restated(measure, metric, STATED_ERRORS[metric][family], now[metric][family]) };
  });
