import { type MetricId, METRIC_IDS } from '../geometry/metric.ts';
import { millis, minutes, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';

export type Preset = 'gentle' | 'standard' | 'strict';

/** The person's settings for warnings. How they are delivered (sound, notification) is a setting of the platform. */
export interface AlertSettings {
  readonly preset: Preset; // how early and how often: see PRESETS
  readonly patience: Millis; // time in a poor band until its risk is 1; 6 min unless chosen otherwise [H]; 1-60 min
  readonly off: readonly (MetricId | 'stillness' | 'staticHold' | 'suddenMovement' | 'creep')[]; // measures that never warn
  readonly pace: Paces; // measures that warn later or sooner than usual
  readonly heldUntil?: Millis | null; // epoch, end of quiet hours or of a guided reset, which hold warnings back; never stored
}

export const defaultAlertSettings = (): AlertSettings => ({
  preset: 'standard',
  patience: minutes(6),
  off: [],
  pace: {},
});

/** The patience, clamped to its bounds; the default when it is not finite. */
export const patienceOf = ({ patience }: AlertSettings): Millis =>
  Number.isFinite(patience)
    ? millis(Math.min(Math.max(patience, LIMITS.patienceLeast), LIMITS.patienceMost))
    : defaultAlertSettings().patience;

/** How early and how often warnings come. */
export interface Sensitivity {
  readonly cueAt: number; // risk, 0-1: a quiet sign from here
  readonly alertAt: number; // risk, 0-1: a warning from here, before the tipping point at 1
  readonly betweenAlerts: Millis; // at least
  readonly alertsAnHour: number; // at most
  readonly lookingDownCeiling: number; // risk, 0-1, upper limit for looking down alone (reading, writing)
}

/** `standard` is docs/metrics.md, "Risk and alerts" [H]; the others vary it within its bounds [H]. */
export const PRESETS: Readonly<Record<Preset, Sensitivity>> = {
  gentle: { cueAt: 0.65, alertAt: 0.95, betweenAlerts: minutes(20), alertsAnHour: 2, lookingDownCeiling: 0.6 },
  standard: { cueAt: 0.5, alertAt: 0.8, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 0.75 },
  strict: { cueAt: 0.4, alertAt: 0.7, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 1 },
};

/** The person can have a metric warn sooner or later. The bands stay the same. */
export type Pace = 'later' | 'sooner';

/** What has a pace: everything that can begin a warning. */
export const PACED = [...METRIC_IDS, 'creep', 'stillness'] as const;
export type Paced = (typeof PACED)[number];

/** The paces that differ from the usual one. */
type Paces = Readonly<Partial<Record<Paced, Pace>>>;

/** Factor on loading time. [H] */
const COUNTS: Readonly<Record<Pace, number>> = { later: 2 / 3, sooner: 1.5 };

export function paceOf({ pace }: { readonly pace: Paces }, what: Paced): number {
  const chosen = pace[what];
  return chosen === undefined ? 1 : COUNTS[chosen];
}

/** Choices for the length of a snooze, minutes; one press gives the shortest. [H] */
export const SNOOZE_MINUTES = [15, 30, 60] as const;
/** Choices for the length of a pause, minutes. [H] */
export const PAUSE_MINUTES = [15, 60] as const;

/** The length of a snooze by one press: on the banner, in the mini window, on a notification. */
export const SNOOZE = minutes(SNOOZE_MINUTES[0]);
