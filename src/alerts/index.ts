export type { AlertInput } from './input.ts';
export type { Band, BandState, Cause, Explanation, Outcome, PlumblineEvent, Posture } from './outcome.ts';
export { defaults, type AlertSettings, type Preset } from './settings.ts';
export { PRESETS, type Sensitivity } from './presets.ts';
export { fresh, type AlertState } from './state.ts';
export { step, type Stepped } from './step.ts';
export { outcomeAt } from './derive.ts';
export { revive } from './revive.ts';
export { isAlertState } from './stored.ts';
