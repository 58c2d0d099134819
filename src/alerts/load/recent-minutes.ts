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
  const next = ring.length === 0 ? [0] : ring.slice();
  const newest = next.length - 1;
  const open = next[newest]! + Math.round(poor);
  next[newest] = minuteOver ? Math.round(open / 1000) : open;
  if (!minuteOver) return next;
  next.push(0);
  if (next.length > LIMITS.ring) next.shift();
  return next.some((time) => time > 0) ? next : [];
}

/** Poor time in the remembered minutes. */
export function markedTime(ring: Ring): Millis {
  let time = 0;
  for (let index = 0; index < ring.length; index++) time += ring[index]! * (index < ring.length - 1 ? 1000 : 1);
  return millis(time);
}
