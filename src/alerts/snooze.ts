import { minutes } from '../base/units.ts';

/** Choices for the length of a snooze, minutes; one press gives the shortest. [H] */
export const SNOOZE_MINUTES = [15, 30, 60] as const;
/** Choices for the length of a pause, minutes. [H] */
export const PAUSE_MINUTES = [15, 60] as const;

/** The length of a snooze by one press: on the banner, in the mini window, on a notification. */
export const SNOOZE = minutes(SNOOZE_MINUTES[0]);
