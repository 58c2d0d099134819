import { minutes } from '../base/units.ts';

/** For how long warnings can be held back, minutes; the shortest is what one press gives. [H] */
export const SNOOZE_MINUTES = [15, 30, 60] as const;
/** For how long measuring can be stopped, minutes. [H] */
export const PAUSE_MINUTES = [15, 60] as const;

/** What one press gives: on the banner, in the mini window, on a notification. */
export const SNOOZE = minutes(SNOOZE_MINUTES[0]);
