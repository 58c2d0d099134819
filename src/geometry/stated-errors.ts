import type { MetricId } from './metric.ts';

/** sigma = sqrt((noise * what the points say by themselves)^2 + floor^2). */
export interface ErrorTerms {
  readonly noise: number; // factor, 0.33-1
  readonly floor: number; // metric's unit; relative for viewingDistance
}
export interface StatedError {
  readonly front: ErrorTerms;
  readonly side: ErrorTerms;
}

/**
 * Written by `npm run validate -- --update-docs` together with docs/accuracy.md: what must be added to (or may be
 * taken from) the error that the points alone give, so that 90 % intervals hold 90 % of the errors on pictures with truth.
 */
export const STATED_ERRORS: Readonly<Record<MetricId, StatedError>> = {
  earShoulderInclination: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 6.4 } },
  headForwardAngle: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 1.4 } },
  cva: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 2.3 } },
  headForwardIndex: { front: { noise: 0.86, floor: 0 }, side: { noise: 0.53, floor: 0 } },
  viewingDistance: { front: { noise: 1, floor: 0.031 }, side: { noise: 1, floor: 0 } },
  headPitch: { front: { noise: 1, floor: 1.5 }, side: { noise: 1, floor: 3.2 } },
  neckFlexion: { front: { noise: 1, floor: 0 }, side: { noise: 0.99, floor: 0 } },
  trunkInclination: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 0.73 } },
  slouch: { front: { noise: 1, floor: 0.022 }, side: { noise: 1, floor: 0.066 } },
  thoracicCurve: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 6 } },
  lumbarCurve: { front: { noise: 1, floor: 0 }, side: { noise: 1, floor: 4 } },
  shoulderTilt: { front: { noise: 0.48, floor: 0 }, side: { noise: 1, floor: 0 } },
  headTilt: { front: { noise: 0.37, floor: 0 }, side: { noise: 1, floor: 0 } },
  sideLean: { front: { noise: 0.83, floor: 0 }, side: { noise: 1, floor: 0 } },
  trunkTwist: { front: { noise: 1, floor: 1.1 }, side: { noise: 1, floor: 0 } },
};
