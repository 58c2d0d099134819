import type { MetricId } from '../geometry/metric.ts';
import { millis, minutes, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';
import type { Paces } from './load/patience.ts';

export type Preset = 'gentle' | 'standard' | 'strict';

/** What the person chose about warnings; how they reach them (sound, notification) is the platform's affair. */
export interface AlertSettings {
  readonly preset: Preset; // how early and how often: see the table in presets.ts
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
