import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';
import { defaultAlertSettings, type AlertSettings } from './settings.ts';

/** The patience, clamped to its bounds; the default when it is not finite. */
export const patienceOf = ({ patience }: AlertSettings): Millis =>
  Number.isFinite(patience)
    ? millis(Math.min(Math.max(patience, LIMITS.patienceLeast), LIMITS.patienceMost))
    : defaultAlertSettings().patience;
