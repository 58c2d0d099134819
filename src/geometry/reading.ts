import type { MetricId, Measure, UnknownReason } from './metric.ts';
import type { Millis } from '../base/units.ts';

/** sideLeft: the person's left side faces the camera (they face image left, not mirrored). */
export type View = 'front' | 'sideLeft' | 'sideRight' | 'oblique' | 'back' | 'unknown';

export const isSide = (view: View): boolean => view === 'sideLeft' || view === 'sideRight';

/** The measures of one picture. */
export interface Reading {
  readonly at: Millis; // capture time, epoch
  readonly view: View;
  readonly yaw: Measure; // deg, body against the camera: 0 faces it, + turned to their own left, +-90 is a side view
  readonly gate: UnknownReason | null; // why nothing could be measured; null when something could
  readonly metrics: Readonly<Record<MetricId, Measure>>;
  readonly headForward?: HeadForward; // headForwardIndex in other units; absent when nothing was measured
}

/** The head forward of the trunk, as lengths and angles. */
export interface HeadForward {
  readonly centimetres: Measure; // cm, forward travel of the ears
  readonly degrees: Measure; // deg, craniovertebral angle lost
}
