import type { PicturePoint } from '../base/points.ts';
import type { KeypointName } from '../pose/pose.ts';
import type { Measured } from './metric.ts';
import type { View } from './reading.ts';
import type { Millis, Degrees } from '../base/units.ts';
import type { Vector } from '../base/vector.ts';

/** Position of one body point during a calibration step: median over its frames. */
export interface BaselinePoint extends PicturePoint {
  readonly score: number; // 0-1, median of the network's confidence
  readonly spread: number; // picture widths, scaled MAD over the frames; 0 from a single frame
}

/** How the head is turned during a calibration step: medians over the pictures that show the face. See FaceTurn. */
export interface BaselineFace extends PicturePoint {
  readonly forward: Vector;
  readonly left: Vector;
}

/** The points of one calibration step. */
export interface BaselineStep {
  readonly points: Readonly<Partial<Record<KeypointName, BaselinePoint>>>; // those seen in most frames
  readonly frames: number; // pictures behind the medians, at least 1
  readonly face?: BaselineFace; // absent: no face was seen in most pictures, or in records of earlier versions
}

/** Displacement of a person: metres of an average-sized body, along the person's own directions. */
export interface Displacement {
  readonly forward: number;
  readonly up: number;
  readonly left: number;
}

/** The curves of the back in the own upright, deg; null: not seen. */
export interface UprightCurves {
  readonly thoracicCurve: Measured | null;
  readonly lumbarCurve: Measured | null;
  readonly edition?: 2; // of the offsets that they were read with; absent: the earlier ones, see uprightCurveOf
}

/** Accepted values of `eyeDistance`, cm [H]. */
export const EYE_DISTANCE = { least: 20, most: 200 } as const;

/**
 * A slump that goes less far than this is a small one, or the upright was half a slump: then sitting taller may help. Of 28 rendered people every true
 * upright reads 0.74 and more, every half slump in front and 27 of 28 from the side less than 0.7; a quarter of a slump is not told from an upright. What
 * is below 0.3 is refused (calibration.ts). [H: how far real people slump on request is not known]
 */
export const SHORT_SLUMP = 0.7;

/** A person's own upright (and slump, and chin forward) before one camera. Plain data: structured clone and JSON keep it. */
export interface Baseline {
  readonly version: 1;
  readonly id: string; // random, given once
  readonly name: string; // typed by the person
  readonly cameraId: string; // 'sample' for the sample clip
  readonly cameraName?: string; // its label: the id changes with profile and site data; absent in records of earlier versions
  readonly view: View; // never back or unknown
  readonly desk: 'sitting' | 'standing';
  readonly createdAt: Millis; // epoch
  readonly quality: number; // 0-1; see quality in calibration.ts
  readonly yaw: Degrees; // the body's at the upright step, signs as Reading.yaw
  readonly aspect: number; // picture height over width
  readonly moved: Displacement; // shift of the person's place since the calibration, see relevel.ts
  readonly upright: BaselineStep;
  readonly slump: BaselineStep | null; // null: the range of an average person, with a larger sigma
  readonly chinForward: BaselineStep | null; // null: likewise
  readonly ownSlump?: number; // how far the slump goes, 1: an average person's; absent: none was held, or in records of earlier versions
  readonly cameraPitch?: Degrees; // positive: looks down; front view only; absent in records of earlier versions
  readonly eyeDistance?: number; // cm from the eyes to the camera in the own upright, measured by the person; absent: not measured
  readonly curves?: UprightCurves; // absent: the outline was not taken or not seen
}
