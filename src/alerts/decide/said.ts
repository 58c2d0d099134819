import type { Millis } from '../../base/units.ts';
import type { Cause } from './outcome.ts';

/** The last warning of one cause within an episode. */
export interface Said {
  readonly cause: Cause;
  readonly at: Millis; // age
  readonly alerted: boolean; // false: a cue
}

/** Causes that one posture brings together: to name the other one is no news. */
const TOGETHER: Readonly<Partial<Record<Cause, string>>> = {
  slouch: 'rounding',
  creep: 'rounding',
  headForwardIndex: 'head forward',
  headForwardAngle: 'head forward',
  neckFlexion: 'head forward',
};

export const isSame = (a: Cause, b: Cause): boolean => a === b || (a in TOGETHER && TOGETHER[a] === TOGETHER[b]);

export const isSaid = (said: readonly Said[], cause: Cause): boolean => said.some((one) => isSame(one.cause, cause));

/** Adds an entry in place of an earlier one of the same cause. */
export const remember = (said: readonly Said[], entry: Said): readonly Said[] => [
  ...said.filter(({ cause }) => !isSame(cause, entry.cause)),
  entry,
];

/** After a move the next stillness is a new one. */
export const withoutStillness = (said: readonly Said[]): readonly Said[] =>
  said.filter(({ cause }) => cause !== 'stillness');

/** Age of the last warning; -Infinity: none, as in an episode of an earlier version. */
export const newestSaid = (said: readonly Said[]): number => said.reduce((age, { at }) => Math.max(age, at), -Infinity);
