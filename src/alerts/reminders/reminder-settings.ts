import { minutes, type Millis } from '../../base/units.ts';
import type { QuietSpan } from './quiet-hours.ts';

/** The parts of the two-minute reset. */
export const EXERCISES = ['stand', 'reach', 'leanBack', 'chinTuck', 'shoulderRolls'] as const;
export type ExerciseId = (typeof EXERCISES)[number];

/** What the person chose about being left in peace, and about being reminded. */
export interface ReminderSettings {
  readonly quiet: readonly QuietSpan[];
  readonly move: boolean; // a break is suggested when stillness or load speaks for one
  readonly without: readonly ExerciseId[]; // exercises that are left out
  readonly water: boolean;
  readonly waterEvery: Millis; // time at the desk between two reminders, 15-240 min
  readonly desk: boolean; // reminders to change between sitting and standing
  readonly deskEvery: Millis; // likewise
}

/** Water is asked for because thirst is easily missed; a desk that goes up and down is not everybody's. [H] */
export const defaultReminderSettings = (): ReminderSettings => ({
  quiet: [],
  move: true,
  without: [],
  water: true,
  waterEvery: minutes(60),
  desk: false,
  deskEvery: minutes(45),
});
