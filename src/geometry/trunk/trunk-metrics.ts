import { estimateFromFit, trunkInclinationChange, withTiltError, statedSigma } from '../fit/estimate.ts';
import { withMarks } from '../marks.ts';
import { unknown, type Measure } from '../metric.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { measureAgainstBaseline, type Subject, viewFamily } from '../fit/subject.ts';
import { pairTilt } from '../fit/seen-points.ts';
import { type Person, stepPoints } from '../fit/person.ts';
import type { BodyPosture } from '../fit/posture.ts';
import { leanOverHips } from '../standing/trunk-lean.ts';
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
 * distinguished from a chair pushed aside by the tilt of the shoulders that comes with it. Of somebody who stands in view, hips and knees show it.
 */
export const sideLean = (subject: Subject): Measure =>
  measureAgainstBaseline(
    subject,
    ['front'],
    ({ fit, baseline }) =>
      leanOverHips(withMarks(subject.pose, subject.marks), baseline) ??
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

/** Relative error of a range that is an average person's: without a slump calibration, or when that showed the other way of slumping [H]. */
const RANGE_ERROR = 0.25;

const besideSlump = ({ slide, rounding }: BodyPosture, { slideRange }: Person): number => slide / slideRange + rounding;

/** Position between the own upright (0) and the own slump (1), in whichever way somebody slumps: see `slouch`. */
export const slouched = (posture: BodyPosture, person: Person): number =>
  truthFor(person.slumpRead, posture.slump) + besideSlump(posture, person);

/**
 * Position between the own upright (0) and the own slump (1), in whichever way the person slumps: bent over the desk (head and
 * shoulders forward and down, the head more), slid down in the chair (head and shoulders down and back, the pelvis forward), or, from
 * the side, with the upper back rounded. Each is a share of its own range, and they add up. Not clipped: below 0 is taller, above 1
 * deeper. Front, oblique and side.
 */
export const slouch = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], ({ fit, person }) => {
    const gain = readbackGain(person.slumpRead);
    const value = slouched(fit.posture, person);
    const others = besideSlump(fit.posture, person);
    const average =
      (person.ownSlump === 'slump' ? 0 : Math.abs(value - others)) +
      (person.ownSlump === 'slide' ? 0 : Math.abs(others));
    const { noise, floor } = STATED_ERRORS.slouch[viewFamily(subject)];
    const terms = { noise, floor: Math.hypot(floor, RANGE_ERROR * average) };
    return {
      ...estimateFromFit(fit, '1', terms, (posture) => posture.slump / gain + besideSlump(posture, person)),
      value,
    };
  });
