import type { Cause, Prompt } from '../../alerts/index.ts';
import { addressOf } from '../route.ts';

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
  thoracicCurve: 'too-much-curve',
  lumbarCurve: 'too-little-curve',
};

const PROMPTED: Readonly<Record<Prompt['what'], string>> = {
  move: 'inactivity',
  shift: 'inactivity',
  desk: 'inactivity',
  even: 'one-side',
  water: 'water',
};

const partAt = (part: string): string => `${addressOf('learn')}/${part}`;

/** The address of that part. */
export const behind = (cause: Cause): string => partAt(PARTS[cause] ?? 'posture');
export const behindPrompt = (what: Prompt['what']): string => partAt(PROMPTED[what]);
