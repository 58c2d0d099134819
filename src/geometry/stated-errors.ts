import type { MetricId } from './metric.ts';

/** Errors that the covariance of a fit does not know of: proportions, clothes, the network's habits. Metric's unit. */
export interface StatedError {
  readonly front: number;
  readonly side: number;
}

/** One standard error each, from the accuracy run that wrote docs/accuracy.md; 0 where the metric does not exist. */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
  earShoulderInclination: { front: 0, side: 5 },
  headForwardAngle: { front: 0, side: 1 },
  cva: { front: 0, side: 6 },
  headForwardIndex: { front: 10, side: 10 },
  viewingDistance: { front: 0.08, side: 0 }, // relative
  headPitch: { front: 2, side: 3 },
  neckFlexion: { front: 0, side: 2 },
  trunkInclination: { front: 0, side: 1 },
  slouch: { front: 0.05, side: 0.08 },
  shoulderTilt: { front: 0.8, side: 0 },
  headTilt: { front: 1, side: 0 },
  sideLean: { front: 0.8, side: 0 },
  trunkTwist: { front: 4, side: 0 },
};
