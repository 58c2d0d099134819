import { type MetricId, METRIC_IDS } from '../geometry/metric.ts';
import type { Profile } from '../geometry/profile-ids.ts';
import { minutes, type Millis } from '../base/units.ts';
import type { Preset } from './alert-frequency.ts';
import type { WarningAnswer } from './answers/answer.ts';

/** The person's settings for warnings. How they are delivered (sound, notification) is a setting of the platform. */
export interface AlertSettings {
  readonly preset: Preset; // how early and how often: see PRESETS
  readonly patience: Millis; // time in a poor band until its risk is 1; 6 min unless chosen otherwise [H]; 1-60 min
  readonly off: readonly (MetricId | 'stillness' | 'staticHold' | 'suddenMovement' | 'creep')[]; // measures that never warn
  readonly pace: Paces; // measures that warn later or sooner than usual
  readonly answers: readonly WarningAnswer[]; // what the person said about warnings, oldest first
  readonly heldUntil?: Millis | null; // epoch, end of quiet hours or of a guided reset, which hold warnings back; never stored
  readonly cueFree?: boolean; // today nothing warns, by an own trial; never stored
  readonly profiles?: readonly Profile[]; // what the body is like: `alertsFor` puts it here; never stored here
}

export const defaultAlertSettings = (): AlertSettings => ({
  preset: 'standard',
  patience: minutes(6),
  off: [],
  pace: {},
  answers: [],
});

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
