import { metricsFor } from '../geometry/profile-metrics.ts';
import type { Profile } from '../geometry/profile-ids.ts';
import { EXERCISES, type ExerciseId, type ReminderSettings } from './reminders/reminder-settings.ts';
import type { AlertSettings } from './settings.ts';

/** Exercises that are not offered. Rolling the shoulders stays for everybody, so that no reset is empty. [H] */
const UNFIT: Readonly<Record<Profile, readonly ExerciseId[]>> = {
  wheelchair: ['stand'],
  oneArm: ['reach'], // both hands
  spine: ['leanBack', 'chinTuck'], // they bend what may be fused
  pregnancy: ['leanBack'], // it hollows the lower back
};

/** The exercises that fit a body, in their order; at least one. */
export const exercisesFor = (profiles: readonly Profile[]): readonly ExerciseId[] =>
  EXERCISES.filter((id) => !profiles.some((profile) => UNFIT[profile].includes(id)));

/** The settings of warnings for a body: measures that do not apply are off, whatever the person chose for them. */
export function alertsFor(alerts: AlertSettings, profiles: readonly Profile[]): AlertSettings {
  if (profiles.length === 0) return alerts;
  return { ...alerts, off: [...new Set([...alerts.off, ...metricsFor(profiles).silent])], profiles };
}

/** Likewise of reminders: nobody is asked to stand who does not, and exercises that do not fit are left out. */
export function remindersFor(reminders: ReminderSettings, profiles: readonly Profile[]): ReminderSettings {
  if (profiles.length === 0) return reminders;
  const fit = exercisesFor(profiles);
  return {
    ...reminders,
    desk: reminders.desk && !profiles.includes('wheelchair'),
    without: [...new Set([...reminders.without, ...EXERCISES.filter((id) => !fit.includes(id))])],
    fit,
  };
}
