import { fresh, type AlertState } from './state.ts';

/** Parts that came later: older states lack them and are gone on from all the same. */
const LATER: readonly string[] = ['sidedness'] satisfies (keyof AlertState)[];

/** Whether what was stored can be gone on from: this version, every part there, no number that is none. */
export function isAlertState(stored: unknown): stored is AlertState {
  return isRecord(stored) && stored['version'] === fresh().version && hasPartsOf(stored, fresh()) && isSound(stored);
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const hasPartsOf = (stored: Fields, model: object): boolean =>
  Object.entries(model).every(([part, value]) =>
    part in stored ? isRecord(stored[part]) === isRecord(value) : LATER.includes(part),
  );

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return !isRecord(value) || Object.values(value).every(isSound);
};
