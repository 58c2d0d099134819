import { minutes, type Millis } from '../base/units.ts';

export type Preset = 'gentle' | 'standard' | 'strict';

/** How early and how often warnings come. */
export interface Sensitivity {
  readonly cueAt: number; // risk, 0-1: a quiet sign from here
  readonly alertAt: number; // risk, 0-1: a warning from here, before the limit at 1
  readonly betweenAlerts: Millis; // at least
  readonly alertsAnHour: number; // at most
  readonly lookingDownCeiling: number; // risk, 0-1, upper limit for looking down alone (reading, writing): a cue, and no alert unless strict
}

/** `standard` is docs/metrics.md, "Risk and alerts" [H]; the others vary it within its bounds [H]. */
export const PRESETS: Readonly<Record<Preset, Sensitivity>> = {
  gentle: { cueAt: 0.65, alertAt: 0.95, betweenAlerts: minutes(20), alertsAnHour: 2, lookingDownCeiling: 0.7 },
  standard: { cueAt: 0.5, alertAt: 0.8, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 0.75 },
  strict: { cueAt: 0.4, alertAt: 0.7, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 1 },
};
