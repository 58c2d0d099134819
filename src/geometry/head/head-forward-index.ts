import { degrees, toRadians } from '../../base/units.ts';
import { NECK_PER_FACE_DOWN, NECK_SHOWN } from '../network-habits.ts';
import { estimateFromFit } from '../fit/estimate.ts';
import { unknown, type Measure } from '../metric.ts';
import { isSide, type HeadForward } from '../reading.ts';
import { NECK_PER_PITCH } from '../fit/normal-equations.ts';
import type { BodyPosture } from '../fit/posture.ts';
import { readbackGain, truthFor } from '../fit/readback.ts';
import { STATED_ERRORS } from '../stated-errors.ts';
import { viewFamily, measureAgainstBaseline, type BaselineComparison, type Subject } from '../fit/subject.ts';

/** Largest head yaw at which ears and nose show the neck well, deg [metrics.md]. */
const HEAD_YAW_LIMIT = 20;
const HEAD_YAW_GRACE = 25; // head yaw is an estimate itself: up to this much further, with a growing sigma [H]

/**
 * In front whoever looks down to the desk reads this much more neck than bends: the networks draw the face too level, and the fit explains
 * what is left of the drop by the neck. Of people with the head forward 95 % keep the face within 7 to 9 deg of level. From the side
 * single people's faces are drawn far down when they are level, so nothing is taken off there. Where the face mesh saw the face, it says it better. [lab: 1.5-1.8 deg with each person left out]
 */
const LOOKING_DOWN = { excess: degrees(1.7), from: degrees(8), whole: degrees(14) } as const;
const lookingDown = (pitch: number): number =>
  Math.min(1, Math.max(0, (pitch - LOOKING_DOWN.from) / (LOOKING_DOWN.whole - LOOKING_DOWN.from)));

/** Lower-neck flexion as the fit reads it, deg, without the part that looking down brings with it. */
const neckRead = ({ neck, pitch }: BodyPosture, { face, baseline }: BaselineComparison): number => {
  const byPoints = isSide(baseline.view) || face !== null ? 0 : LOOKING_DOWN.excess * lookingDown(pitch);
  return neck - NECK_PER_PITCH * Math.max(0, pitch) - byPoints;
};
/** Lower-neck flexion against the trunk, deg, as the points show it, without what they show too much of a face that looks down. */
export const neckForward = (compared: BaselineComparison): number =>
  truthFor(compared.person.neckRead, neckRead(compared.fit.posture, compared)) -
  NECK_PER_FACE_DOWN * Math.max(0, compared.face?.pitch ?? 0);

/** Factor on sigma: 1 within the limit of head yaw, growing beyond it. */
const turnedFactor = (posture: BodyPosture): number => 1 + Math.max(0, Math.abs(posture.headYaw) - HEAD_YAW_LIMIT) / 10;

function withinHeadYaw(compared: BaselineComparison, of: () => Measure): Measure {
  return Math.abs(compared.fit.posture.headYaw) > HEAD_YAW_LIMIT + HEAD_YAW_GRACE ? unknown('head turned') : of();
}

/**
 * How far the head is forward *of the trunk*, in per cent of the person's own chin-forward pose (of an average one
 * without that calibration). Front and side. In a front view it is derived from the head's drop and growth against the shoulders
 * and the face's pitch; the fit separates it from a lean, a moved chair and raised shoulders. A slump or a rounded back carries
 * the head forward as well: that is not part of it, `slouch` and `headForwardAngle` show it.
 */
export const headForwardIndex = (subject: Subject): Measure =>
  measureAgainstBaseline(subject, ['front', 'side'], (compared) =>
    withinHeadYaw(compared, () => {
      const { fit, person } = compared;
      const { noise, floor } = STATED_ERRORS.headForwardIndex[viewFamily(subject)];
      const turned = turnedFactor(fit.posture);
      const perDegree = 100 / person.chinForward;
      const value = perDegree * neckForward(compared);
      // The range's relative error applies to every share of it.
      const range = person.chinForwardError * value;
      const terms = { noise: noise * turned, floor: Math.hypot(floor * turned, range) };
      const gain = readbackGain(person.neckRead);
      return {
        ...estimateFromFit(fit, '%', terms, (posture) => (perDegree * neckRead(posture, compared)) / gain),
        value,
      };
    }),
  );

/** Height of the ears above C7 of an average person, cm: the radius of the ears' forward movement. */
const NECK_LENGTH = 11.5;

/** The head-forward index converted to cm of forward movement and to degrees of craniovertebral angle lost. */
export function headForward(subject: Subject): HeadForward {
  const index = headForwardIndex(subject);
  if (!('value' in index) || typeof subject.compared === 'string') {
    const reason = 'unknown' in index ? index : unknown('no baseline');
    return { centimetres: reason, degrees: reason };
  }
  const perCent = degrees(subject.compared.person.chinForward / (100 * NECK_SHOWN));
  const cm = toRadians(perCent) * NECK_LENGTH;
  return {
    centimetres: { value: index.value * cm, sigma: index.sigma * cm, unit: 'cm' },
    degrees: { value: index.value * perCent, sigma: index.sigma * perCent, unit: 'deg' },
  };
}
