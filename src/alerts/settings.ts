import { type MetricId, METRIC_IDS } from '../geometry/metric.ts';
import { millis, minutes, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';

export type Preset = 'gentle' | 'standard' | 'strict';

/** What the person chose about warnings; how they reach them (sound, notification) is the platform's affair. */
export interface AlertSettings {
  readonly preset: Preset; // how early and how often: see PRESETS
  readonly patience: Millis; // time in a poor band until its risk is 1; 6 min unless chosen otherwise [H]; 1-60 min
  readonly off: readonly (MetricId | 'stillness' | 'staticHold' | 'suddenMovement' | 'creep')[]; // measures that never warn
  readonly pace: Paces; // measures that warn later or sooner than usual
  readonly heldUntil?: Millis | null; // epoch: quiet hours or a guided reset hold warnings back now; never stored
}

export const defaultAlertSettings = (): AlertSettings => ({
  preset: 'standard',
  patience: minutes(6),
  off: [],
  pace: {},
});

/** The patience within its bounds, whatever was stored. */
export const patienceOf = ({ patience }: AlertSettings): Millis =>
  Number.isFinite(patience)
    ? millis(Math.min(Math.max(patience, LIMITS.patienceLeast), LIMITS.patienceMost))
    : defaultAlertSettings().patience;

/** How early and how often somebody wants to hear of it. */
export interface Sensitivity {
  readonly cueAt: number; // risk, 0-1: a quiet sign from here
  readonly alertAt: number; // risk, 0-1: a warning from here, before the tipping point at 1
  readonly betweenAlerts: Millis; // at least
  readonly alertsAnHour: number; // at most
  readonly lookingDownCeiling: number; // risk, 0-1: looking down alone (reading, writing) never counts for more
}

/** `standard` is docs/metrics.md, "Risk and alerts" [H]; the others bend it within its bounds [H]. */
export const PRESETS: Readonly<Record<Preset, Sensitivity>> = {
  gentle: { cueAt: 0.65, alertAt: 0.95, betweenAlerts: minutes(20), alertsAnHour: 2, lookingDownCeiling: 0.6 },
  standard: { cueAt: 0.5, alertAt: 0.8, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 0.75 },
  strict: { cueAt: 0.4, alertAt: 0.7, betweenAlerts: minutes(10), alertsAnHour: 3, lookingDownCeiling: 1 },
};

/** Somebody may want to hear of one measure sooner, of another later. What a band means stays the same. */
export type Pace = 'later' | 'sooner';

/** What can be tuned so: whatever can begin a warning. */
export const PACED = [...METRIC_IDS, 'creep', 'stillness'] as const;
export type Paced = (typeof PACED)[number];

/** Those that are tuned; the rest go as usual. */
type Paces = Readonly<Partial<Record<Paced, Pace>>>;

/** How much a minute counts. [H] */
const COUNTS: Readonly<Record<Pace, number>> = { later: 2 / 3, sooner: 1.5 };

export function paceOf({ pace }: { readonly pace: Paces }, what: Paced): number {
  const chosen = pace[what];
  return chosen === undefined ? 1 : COUNTS[chosen];
}

/** For how long warnings can be held back, minutes; the shortest is what one press gives. [H] */
export const SNOOZE_MINUTES = [15, 30, 60] as const;
/** For how long measuring can be stopped, minutes. [H] */
export const PAUSE_MINUTES = [15, 60] as const;

/** What one press gives: on the banner, in the mini window, on a notification. */
export const SNOOZE = minutes(SNOOZE_MINUTES[0]);
