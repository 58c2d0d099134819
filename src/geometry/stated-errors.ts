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
 * give, so that 90 % intervals contain 90 % of the errors on pictures with known truth, and three quarters of a single
 * person's as far as that takes no more than 95 % of everybody's. docs/accuracy.md says how many they contain for somebody whose pictures had no part in them.
 * The floors of the two curves are from the 13 people of groups2 who stand with their backs free (accuracy.md, the curves of people ...).
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
  earShoulderInclination: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 6 } },
  headForwardAngle: { front: { noise: 1, floor: 0 }, side: { noise: 0.8, floor: 0.87 } },
  cva: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 5 } },
  headForwardIndex: { front: { noise: 0.4, floor: 11 }, side: { noise: 0.6, floor: 0 } },
  viewingDistance: { front: { noise: 1, floor: 0.14 }, side: { noise: 1, floor: 0 } },
  headPitch: { front: { noise: 1, floor: 0.9 }, side: { noise: 1, floor: 2.9 } },
  neckFlexion: { front: { noise: 1, floor: 0 }, side: { noise: 0.8, floor: 0.84 } },
  trunkInclination: { front: { noise: 1, floor: 0 }, side: { noise: 0.9, floor: 0.6 } },
  slouch: { front: { noise: 0.5, floor: 0.069 }, side: { noise: 0.9, floor: 0.04 } },
  thoracicCurve: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 12 } },
  lumbarCurve: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 7 } },
  shoulderTilt: { front: { noise: 0.4, floor: 0.66 }, side: { noise: 1, floor: 0 } },
  headTilt: { front: { noise: 0.4, floor: 0.84 }, side: { noise: 1, floor: 0 } },
  sideLean: { front: { noise: 0.6, floor: 0.32 }, side: { noise: 1, floor: 0 } },
  trunkTwist: { front: { noise: 0.6, floor: 0.32 }, side: { noise: 1, floor: 0 } },
};
