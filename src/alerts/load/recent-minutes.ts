import { millis, minutes, type Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** The last ten measured minutes, for "8 of the last 10 minutes". */
export interface Minutes {
  readonly count: number; // complete measured minutes since the last break, at most 9; the current one is the tenth
  readonly open: Millis; // ms measured in the current minute
}

export const initial = (): Minutes => ({ count: 0, open: millis(0) });

/** Adds an interval, which is shorter than a minute. `over`: a minute ends with it. */
export function step(now: Minutes, credit: Millis): { minutes: Minutes; over: boolean } {
  const open = now.open + credit;
  const over = open >= minutes(1);
  return over
    ? { minutes: { count: Math.min(now.count + 1, LIMITS.ring - 1), open: millis(open - minutes(1)) }, over }
    : { minutes: { count: now.count, open: millis(open) }, over };
}

/** Measured time of the remembered minutes. */
export const rememberedTime = (now: Minutes): Millis => millis(minutes(now.count) + now.open);

/** Poor time in each of those minutes, newest last: seconds for complete minutes, ms for the current one. */
export type Ring = readonly number[];

export function mark(ring: Ring, poor: Millis, minuteOver: boolean): Ring {
  if (poor <= 0 && (!minuteOver || ring.length === 0)) return ring;
  const open = (ring.at(-1) ?? 0) + Math.round(poor);
  const whole = ring.slice(0, -1);
  if (!minuteOver) return [...whole, open];
  const next = [...whole, Math.round(open / 1000), 0].slice(-LIMITS.ring);
  return next.some((time) => time > 0) ? next : [];
}

/** Poor time in the remembered minutes. */
export const markedTime = (ring: Ring): Millis =>
  millis(ring.reduce((sum, time, index) => sum + (index < ring.length - 1 ? time * 1000 : time), 0));
