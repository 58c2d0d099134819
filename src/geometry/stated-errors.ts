import type { MetricId } from './metric.ts';

/** sigma = sqrt((noise * error propagated from the points)^2 + floor^2). */
export interface ErrorTerms {
  readonly noise: number; // factor, 0.33-1
  readonly floor: number; // metric's unit; relative for viewingDistance
}
export interface StatedError {
  readonly front: ErrorTerms;
  readonly side: ErrorTerms;
}

/**
 * Written by `npm run validate -- --update-docs` together with docs/accuracy.md: factors and floors for the error that the points
 * give. The constant of a person counts as what it is, drawn from the spread between people with its heavy tails, so that 90 % intervals hold
 * 90 to 95 % of the errors of people left out. docs/accuracy.md says how many they hold of the one for whom they hold least.
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
  earShoulderInclination: { front: { noise: 1, floor: 0 }, side: { noise: 0.7, floor: 6.3 } },
  headForwardAngle: { front: { noise: 1, floor: 0 }, side: { noise: 0.8, floor: 0.68 } },
  cva: { front: { noise: 1, floor: 0 }, side: { noise: 0.9, floor: 5.4 } },
  headForwardIndex: { front: { noise: 0.33, floor: 9.7 }, side: { noise: 0.33, floor: 11 } },
  viewingDistance: { front: { noise: 0.6, floor: 0.17 }, side: { noise: 1, floor: 0 } },
  headPitch: { front: { noise: 1, floor: 1.5 }, side: { noise: 1, floor: 1.9 } },
  neckFlexion: { front: { noise: 1, floor: 0 }, side: { noise: 0.4, floor: 2.1 } },
  trunkInclination: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 0.59 } },
  slouch: { front: { noise: 0.4, floor: 0.073 }, side: { noise: 0.4, floor: 0.097 } },
  thoracicCurve: { front: { noise: 1, floor: 0 }, side: { noise: 0.33, floor: 11 } },
  lumbarCurve: { front: { noise: 1, floor: 0 }, side: { noise: 0.5, floor: 8.5 } },
  shoulderTilt: { front: { noise: 0.5, floor: 0.65 }, side: { noise: 1, floor: 0 } },
  headTilt: { front: { noise: 0.5, floor: 0.82 }, side: { noise: 1, floor: 0 } },
  sideLean: { front: { noise: 0.7, floor: 0.3 }, side: { noise: 1, floor: 0 } },
  trunkTwist: { front: { noise: 0.7, floor: 0.42 }, side: { noise: 1, floor: 0 } },
};
