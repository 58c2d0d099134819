import { isMeasured, type MetricId } from '../../../../geometry/metric.ts';
import { nothingMeasured } from '../../../../geometry/measure.ts';
import type { Reading } from '../../../../geometry/reading.ts';
import type { Pose } from '../../../../pose/pose.ts';
import type { PictureLevel } from '../level/picture-level.ts';
import { isAskew } from './askew.ts';

/** Angles against the vertical whose error does not have the roll of the camera from their own formula. */
const ROLLED: readonly MetricId[] = ['cva', 'earShoulderInclination'];

/** Roll that their stated errors already have in them, deg: that of the lab's cameras. */
const STATED_ROLL = 1;

/**
 * The reading of a picture that stands as upright as `level` says. What is left of its roll is in the error of every angle against the
 * vertical. A picture that is plainly askew, and not levelled, is not measured: the person is asked to turn it.
 */
export function withPictureLevel(reading: Reading, pose: Pose, level: PictureLevel): Reading {
  if (reading.gate !== null) return reading;
  if (level.by === 'nothing' && isAskew(pose, reading.view, level))
    return nothingMeasured(reading.at, reading.view, 'askew');
  const more = Math.sqrt(Math.max(0, level.sigma ** 2 - STATED_ROLL ** 2));
  const metrics = { ...reading.metrics };
  for (const id of ROLLED) {
    const measure = metrics[id];
    if (isMeasured(measure)) metrics[id] = { ...measure, sigma: Math.hypot(measure.sigma, more) };
  }
  return { ...reading, metrics };
}
