import type { MetricId, Measure, Measured, UnknownReason } from './metric.ts';
import type { Millis } from '../base/units.ts';

/** sideLeft: the person's left side faces the camera (they face image left, not mirrored). */
export type View = 'front' | 'sideLeft' | 'sideRight' | 'oblique' | 'back' | 'unknown';

export const isSide = (view: View): boolean => view === 'sideLeft' || view === 'sideRight';
/** Where the tilt of the head and its turn by the face count. */
export const isFromFront = (view: View): boolean => view === 'front' || view === 'oblique';

/** The measures of one picture. */
export interface Reading {
  readonly at: Millis; // capture time, epoch
  readonly view: View;
  readonly yaw: Measure; // deg, body against the camera: 0 faces it, + turned to their own left, +-90 is a side view
  readonly gate: UnknownReason | null; // why nothing could be measured; null when something could
  readonly metrics: Readonly<Record<MetricId, Measure>>;
  readonly headForward?: HeadForward; // headForwardIndex in other units; absent when nothing was measured
  readonly place?: BodyPlace; // of the fitted body; absent when it was not compared with an own upright. Never smoothed
}

/** The head forward of the trunk, as lengths and angles. */
export interface HeadForward {
  readonly centimetres: Measure; // cm, forward travel of the ears
  readonly degrees: Measure; // deg, craniovertebral angle lost
}

/** A way from the own upright, cm of an average-sized body, along the person's own directions. */
export interface Place {
  readonly forward: Measured;
  readonly up: Measured;
  readonly left: Measured;
}

/** Where shoulders and head are against the own upright: changes of it are shifts. */
export interface BodyPlace {
  readonly baseline: string; // id and time of the calibration: places of different ones have nothing in common
  readonly seat: string; // where that baseline follows the chair to: the fit reads a little otherwise after it has moved
  readonly shoulders: Place; // the middle of the shoulders
  readonly head: Place; // the middle of the ears
}
