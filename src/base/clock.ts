import { seconds, type Millis } from './units.ts';

/** A time stamp that lies further back than this is not a late picture: the system clock was set back. [H] */
const SET_BACK = seconds(5);

/** Whether the system clock was set back between `before` and `at`. What is dated by `before` has to start anew at `at`. */
export const isSetBack = (before: Millis, at: Millis): boolean => before - at > SET_BACK;

/** Time since `before`; 0 for a late picture, Infinity when there is no `before` or the clock was set back: nothing is known of it. */
export function timeSince(before: Millis | null, at: Millis): number {
  if (before === null || isSetBack(before, at)) return Infinity;
  return Math.max(0, at - before);
}
