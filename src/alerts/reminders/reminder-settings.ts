import { minutes, type Millis } from '../../base/units.ts';
import type { CueFreeDays } from './cue-free-days.ts';
import type { QuietSpan } from './quiet-hours.ts';

/** The parts of the two-minute reset. */
export const EXERCISES = ['stand', 'reach', 'leanBack', 'chinTuck', 'shoulderRolls'] as const;
export type ExerciseId = (typeof EXERCISES)[number];

/** The person's settings for quiet hours and reminders. */
export interface ReminderSettings {
  readonly quiet: readonly QuietSpan[];
  readonly move: boolean; // suggest a break when stillness or load calls for one
  readonly without: readonly ExerciseId[]; // exercises that are left out
  readonly water: boolean;
  readonly waterEvery: Millis; // time at the desk between two reminders, 15-240 min
  readonly desk: boolean; // reminders to change between sitting and standing
  readonly deskEvery: Millis; // likewise
  readonly cueFree: readonly CueFreeDays[]; // days of an own trial on which nothing warns; empty: no trial is running
  readonly fit?: readonly ExerciseId[]; // exercises that fit the body, at least one; absent: all. Never stored: `remindersFor` derives it
}

/** Reminders of water are on, because thirst is easily missed; reminders of the desk are off, because few desks are adjustable. [H] */
export const defaultReminderSettings = (): ReminderSettings => ({
  quiet: [],
  move: true,
  without: [],
  water: true,
  waterEvery: minutes(60),
  desk: false,
  deskEvery: minutes(45),
  cueFree: [],
});
