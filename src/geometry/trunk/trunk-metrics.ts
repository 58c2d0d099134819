import { estimateFromFit, trunkInclinationChange, withTiltError, statedSigma } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject, viewFamily } from '../fit/subject.ts';
import { pairTilt } from '../fit/seen-points.ts';
import { stepPoints } from '../fit/person.ts';
import { readbackGain, truthFor } from '../fit/readback.ts';

/** Hips -> shoulders from the vertical beyond the own upright, degrees, forward positive. Side view with the hips seen. */
export const trunkInclination = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['side'], ({ fit, person }) => {
    const { left_hip: left, right_hip: right } = subject.points;
    if (left === undefined && right === undefined) return unknown('points unsure');
    return estimateFromFit(fit, 'deg', STATED_ERRORS.trunkInclination.side, (posture) =>
      trunkInclinationChange(person.body, posture),
    );
  });

/**
 * The whole trunk to the own left beyond the own upright, degrees. Front. The hips are under the desk: a lean is told
 * from a chair pushed aside by the tilt of the shoulder line that comes with it.
 */
export const sideLean = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front'], ({ fit }) =>
    withTiltError(estimateFromFit(fit, 'deg', STATED_ERRORS.sideLean.front, (posture) => posture.sideLean)),
  );

/** Shoulder line turned to the own left beyond the own upright, degrees. Front; a weak cue, hence its wide interval. */
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

/** Without a slump calibration the range is an average person's: people differ by a quarter of it [H]. */
const RANGE_ERROR = 0.25;

/**
 * Where between the own upright (0) and the own slump (1) somebody sits: how much of the slump's own pattern (head and
 * shoulders forward and down, the head more than the shoulders) explains the picture. Not clipped: sitting taller
 * reads below 0, deeper above 1. Front, oblique and side.
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
