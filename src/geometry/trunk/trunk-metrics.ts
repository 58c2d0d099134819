import { estimateFromFit, trunkInclinationChange, withTiltError, statedSigma } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject, viewFamily } from '../fit/subject.ts';
import { pairTilt } from '../fit/seen-points.ts';
import { stepPoints } from '../fit/person.ts';
import { readbackGain, truthFor } from '../fit/readback.ts';

/** Angle of hips -> shoulders from the vertical against the own upright, degrees, forward positive. Side view with visible hips. */
export const trunkInclination = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) => {
    const { left_hip: left, right_hip: right } = subject.points;
    if (left === undefined && right === undefined) return unknown('points unsure');
    return estimateFromFit(fit, 'deg', STATED_ERRORS.trunkInclination.side, (posture) =>
      trunkInclinationChange(person.body, posture),
    );
  });

/**
 * Lean of the trunk against the own upright, degrees, to the own left positive. Front. The desk hides the hips, so a lean is
 * distinguished from a chair pushed aside by the tilt of the shoulders that comes with it.
 */
export const sideLean = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ fit }) =>
    withTiltError(estimateFromFit(fit, 'deg', STATED_ERRORS.sideLean.front, (posture) => posture.sideLean)),
  );

/** Rotation of the shoulders against the own upright, degrees, to the own left positive. Front. A weak cue, so its interval is wide. */
export const trunkTwist = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ fit }) =>
    withTiltError(estimateFromFit(fit, 'deg', STATED_ERRORS.trunkTwist.front, (posture) => posture.twist)),
  );

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

/** Relative error of the range without a slump calibration, when it is an average person's [H]. */
const RANGE_ERROR = 0.25;

/**
 * Position between the own upright (0) and the own slump (1): the amount of the slump's pattern (head and shoulders forward and
 * down, the head more) in the fitted posture. Not clipped: below 0 is taller, above 1 deeper. Front, oblique and side.
 */
export const slouch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit, person }) => {
    const value = truthFor(person.slumpRead, fit.posture.slump);
    const range = person.ownSlump ? 0 : RANGE_ERROR * Math.abs(value);
    const { noise, floor } = STATED_ERRORS.slouch[viewFamily(subject)];
    const terms = { noise, floor: Math.hypot(floor, range) };
    const gain = readbackGain(person.slumpRead);
    return { ...estimateFromFit(fit, '1', terms, (posture) => posture.slump / gain), value };
  });
