import { BANDS } from '../../geometry/bands.ts';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/**
 * Creep of the passive tissues of the lower back, 0-1 (McGill & Brown 1992): it rises towards the slouch with one time constant and
 * recovers with two, half within two minutes, the rest slowly. Laboratory data from sustained full flexion, which is more than a
 * slump at a desk.
 */
export interface Creep {
  readonly quick: number; // 0-1, the part that recovers in minutes
  readonly slow: number; // 0-1, the part that recovers in half an hour
  readonly loading: Millis; // ms of slouch beyond the watch edge that raised it; recovery reduces it twice as fast
  readonly unknown?: Millis; // ms for which somebody was seen and the slouch was not measured; absent: it is measured
}

export const initial = (): Creep => ({ quick: 0, slow: 0, loading: millis(0) });

export const total = (creep: Creep): number => creep.quick + creep.slow;

/** Exponential decay: the share that is left after `time`. */
const left = (time: Millis, constant: Millis): number => Math.exp((-1 * time) / constant);

/** Time constant of the quick part, chosen so that equal parts leave exactly half after `creepHalf`. */
const QUICK = millis((-1 * LIMITS.creepHalf) / Math.log(1 - left(LIMITS.creepHalf, LIMITS.creepTail)));

const COUNTS = BANDS.slouch?.high?.watch ?? 1; // slouch, 0-1

/** The exact solution over `time` at a constant `slouch` (0-1), so that the result does not depend on the step size. */
export function load(creep: Creep, slouch: number, time: Millis): Creep {
  const target = Math.min(Math.max(0, slouch), 1);
  const now = total(creep);
  if (target < now) return recover(creep, time, target);
  const gain = (target - now) * (1 - left(time, LIMITS.creepRise));
  return {
    quick: creep.quick + gain / 2,
    slow: creep.slow + gain / 2,
    loading: target >= COUNTS ? millis(creep.loading + time) : creep.loading,
  };
}

/** Advances over `time` in which the slouch was not measured: like time in which nobody was, it recovers after a grace period. */
export function pass(creep: Creep, time: Millis): Creep {
  const before = creep.unknown ?? 0;
  const unknown = millis(before + time);
  const fading = unknown - Math.max(LIMITS.unseenGrace, before);
  return { ...(fading > 0 ? recover(creep, millis(fading)) : creep), unknown };
}

/** Recovers over `time`, but not below `floor`, the posture that is still held. */
export function recover(creep: Creep, time: Millis, floor = 0): Creep {
  const before = total(creep);
  if (before <= floor) return creep;
  const quick = creep.quick * left(time, QUICK);
  const slow = creep.slow * left(time, LIMITS.creepTail);
  const after = quick + slow;
  const back = after < floor ? (floor - after) / (before - after) : 0; // share of the recovery to undo
  return {
    quick: quick + back * (creep.quick - quick),
    slow: slow + back * (creep.slow - slow),
    loading: millis(Math.max(0, creep.loading - LIMITS.drain * time)),
  };
}

/** The usual patience, at which creep warns as the studies say. */
const USUAL_PATIENCE = minutes(6);

/** Whether its limit is the tipping point itself. */
export const isUsual = (patience: Millis): boolean => patience <= USUAL_PATIENCE;

/**
 * The share of the way to the limit, 0 and more. Somebody who wants warnings later than usual has a limit as much later in a full
 * slump; sooner does not change it, because poor time warns before it then.
 */
export function shareOf(creep: Creep, patience: Millis, pace: number): number {
  const stretch = Math.max(1, patience / USUAL_PATIENCE);
  const now = Math.min(total(creep), 1);
  return (pace * (stretch === 1 ? now : 1 - (1 - now) ** (1 / stretch))) / LIMITS.creepTipping;
}

/** The creep at which that share is 1; above 1 when it never is. */
export function limitOf(patience: Millis, pace: number): number {
  const level = LIMITS.creepTipping / pace;
  return level >= 1 ? level : 1 - (1 - level) ** Math.max(1, patience / USUAL_PATIENCE);
}

/** Time until `level` at a constant `slouch`; Infinity when it is never reached. */
export function timeUntil(creep: Creep, slouch: number, level: number): Millis {
  const now = total(creep);
  if (now >= level) return millis(0);
  const target = Math.min(slouch, 1);
  return millis(target > level ? LIMITS.creepRise * Math.log((target - now) / (target - level)) : Infinity);
}
