import * as v from 'valibot';
import { fresh, type AlertState } from '../alerts/index.ts';
import type { Millis } from '../geometry/units.ts';
import { instant } from './schema.ts';

/** What the running monitor goes on from after a reload, a crash or a restart of the browser. */
export interface SavedState {
  readonly version: 1; // of this record
  readonly savedAt: Millis; // epoch
  readonly alerts: AlertState;
}

/**
 * Whether `value` is built like `model`: every field of the model is there with the same type, every number is one. What
 * is null in the model may be anything, and there may be more: lists and tables grow, the model is what they begin as.
 */
const isBuiltLike = (model: unknown, value: unknown): boolean => {
  if (!isSound(value)) return false;
  if (model === null) return true;
  if (typeof value !== typeof model || value === null || Array.isArray(value) !== Array.isArray(model)) return false;
  if (typeof model !== 'object' || typeof value !== 'object') return true;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(model).every(([name, part]) => isBuiltLike(part, fields[name]));
};

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isSound);
};

const isAlertState = (value: unknown): value is AlertState => isBuiltLike(fresh(), value);

export const savedStateSchema: v.GenericSchema<unknown, SavedState> = v.object({
  version: v.literal(1),
  savedAt: instant,
  alerts: v.custom<AlertState>(isAlertState, 'expected a state of the alert layer'),
});
