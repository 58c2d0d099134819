import type { Cause } from '../../alerts/index.ts';

/** Where the Learn page says more about what led to a warning; what is not listed is posture that is held. */
const PARTS: Readonly<Partial<Record<Cause, string>>> = {
  creep: 'tipping-point',
  stillness: 'inactivity',
  staticHold: 'inactivity',
  suddenMovement: 'sudden-movement',
  shoulderTilt: 'one-side',
  headTilt: 'one-side',
  sideLean: 'one-side',
  trunkTwist: 'one-side',
};

/** The last part of its address there. */
export const behind = (cause: Cause): string => PARTS[cause] ?? 'posture';
