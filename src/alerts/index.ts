export type { AlertInput } from './input.ts';
export type {
  Band,
  BandState,
  Cause,
  Explanation,
  Finding,
  Outcome,
  PlumblineEvent,
  Posture,
  Warned,
} from './decide/outcome.ts';
export { defaultAlertSettings, type AlertSettings, type Preset } from './settings.ts';
export { defaultReminderSettings, type ReminderSettings } from './reminders/reminder-settings.ts';
export { localTime, quietUntil, type LocalTime, type QuietSpan } from './reminders/quiet-hours.ts';
export { EXERCISES, type ExerciseId } from './reminders/exercise.ts';
export type { ResetProgress } from './breaks/reset/reset.ts';
export type { BreakEvent } from './breaks/breaks.ts';
export type { BreakHow, Breaks, LastBreak, Prompt } from './breaks/state.ts';
export type { SideShares } from './load/sidedness.ts';
export { PACED, type Paced } from './load/patience.ts';
export { PRESETS, type Sensitivity } from './presets.ts';
export { initialAlertState, type AlertState } from './state.ts';
export { stepAlerts, type AlertStep } from './step.ts';
export { outcomeAt } from './decide/outcome-at.ts';
export { revive } from './revive.ts';
