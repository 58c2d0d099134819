import { distance, type ImagePoint } from '../../../../base/points.ts';
import { direction } from '../../../../base/units.ts';
import { faceTilt, pairTilt, seenPoints, trustedMiddle } from '../../../../geometry/fit/seen-points.ts';
import { isMeasured, type MetricId } from '../../../../geometry/metric.ts';
import { nothingMeasured } from '../../../../geometry/measure.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';
import type { Support } from '../../../../geometry/support.ts';
import type { Pose } from '../../../../pose/pose.ts';
import type { PictureLevel } from '../level/picture-level.ts';

/** Angles against the vertical whose error does not have the roll of the camera from their own formula. */
const ROLLED: readonly MetricId[] = ['cva', 'earShoulderInclination'];

/** Roll that their stated errors already have in them, deg: that of the lab's cameras. */
const STATED_ROLL = 1;

/** Where nothing says what is upright, a body that leans by more than this says that the picture does. Deg [lab: people upright and in slumps]. */
const ASKEW = {
  axis: 60, // hips to ears: nobody sits or stands like that
  side: 27, // the same seen from the side, forward: a deep bow, or a picture askew
  back: 20, // and back: a deep recline, or a picture askew
  disputed: 9, // one standard deviation of the roll, and beyond it: the room is turned and the body is not
  front: 9, // shoulders and eyes together
  standing: 10, // ankles to shoulders: more, and one falls over
  thigh: 25, // of somebody who sits, from the horizontal
} as const;

/** From `low` up to `high` against the vertical, clockwise positive. */
const leanOf = (low: ImagePoint, high: ImagePoint): number => direction(high.x - low.x, low.y - high.y);

function bodyAxis(pose: Pose): number | null {
  const [ears, shoulders, hips] = [
    trustedMiddle(pose, 'ear'),
    trustedMiddle(pose, 'shoulder'),
    trustedMiddle(pose, 'hip'),
  ];
  if (ears === null) return null;
  const low =
    hips !== null && shoulders !== null && distance(hips, shoulders) > distance(shoulders, ears) ? hips : shoulders;
  return low && leanOf(low, ears);
}

/** The lean of what is seldom far from level or plumb, deg; null: nothing of it is seen. */
function restingLean(pose: Pose, view: Reading['view'], support: Support): { lean: number; most: number } | null {
  if (view === 'front') {
    const points = seenPoints(pose);
    const [shoulders, face] = [pairTilt(points, 'shoulder'), faceTilt(points)];
    return shoulders && face && { lean: (shoulders.tilt + face.tilt) / 2, most: ASKEW.front };
  }
  if (!isSide(view)) return null;
  const [shoulders, hips] = [trustedMiddle(pose, 'shoulder'), trustedMiddle(pose, 'hip')];
  const [knees, ankles] = [trustedMiddle(pose, 'knee'), trustedMiddle(pose, 'ankle')];
  if (support === 'standing') return shoulders && ankles && { lean: leanOf(ankles, shoulders), most: ASKEW.standing };
  if (hips === null || knees === null) return null;
  return { lean: direction(knees.y - hips.y, Math.abs(knees.x - hips.x)), most: ASKEW.thigh };
}

/** How far hips to ears may lie from the picture's vertical, clockwise positive, deg. */
function mostOf(view: Reading['view'], axis: number): number {
  if (!isSide(view)) return ASKEW.axis;
  return axis > 0 === (view === 'sideRight') ? ASKEW.side : ASKEW.back;
}

/** Whether a picture whose vertical nobody knows is too far from upright to be measured against it. */
function isAskew(pose: Pose, view: Reading['view'], support: Support, { sigma }: PictureLevel): boolean {
  if (sigma > ASKEW.disputed) return true;
  const axis = bodyAxis(pose);
  if (axis !== null && Math.abs(axis) > mostOf(view, axis)) return true;
  const resting = restingLean(pose, view, support);
  return resting !== null && Math.abs(resting.lean) > resting.most;
}

/**
 * The reading of a picture that stands as upright as `level` says. What is left of its roll is in the error of every angle against the
 * vertical. A picture that is plainly askew, and not levelled, is not measured: the person is asked to turn it.
 */
export function withPictureLevel(reading: Reading, pose: Pose, support: Support, level: PictureLevel): Reading {
  if (reading.gate !== null) return reading;
  if (level.by === 'nothing' && isAskew(pose, reading.view, support, level))
    return nothingMeasured(reading.at, reading.view, 'askew');
  const more = Math.sqrt(Math.max(0, level.sigma ** 2 - STATED_ROLL ** 2));
  const metrics = { ...reading.metrics };
  for (const id of ROLLED) {
    const measure = metrics[id];
    if (isMeasured(measure)) metrics[id] = { ...measure, sigma: Math.hypot(measure.sigma, more) };
  }
  return { ...reading, metrics };
}
