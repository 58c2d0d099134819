import type { MinuteRecord } from '../records/minute.ts';
import type { Break } from './breaks.ts';
import { addPostureSeconds, NO_SECONDS, type PostureSeconds } from './posture-seconds.ts';

export const HELPERS = ['break', 'shift', 'desk'] as const;
/** What may help: a break, a large shift of posture, a change between sitting and standing. */
export type Helper = (typeof HELPERS)[number];

/** Measured time soon after each of them. The rest of the day is what it is compared with. */
export type Aftermath = Readonly<Record<Helper, PostureSeconds>>;

/** How long "soon after" is, min. A shift is made several times an hour, so that longer would be always. [H] */
export const SOON: Readonly<Record<Helper, number>> = { break: 30, shift: 5, desk: 30 };

const MINUTE = 60_000;

/**
 * Posture soon after breaks, shifts and changes of the desk. Compared with the rest of the day, not with the minutes before: a
 * break is often taken because posture was poor, and what is poor by chance gets better by itself.
 */
export function aftermathOf(minutes: readonly MinuteRecord[], breaks: readonly Break[]): Aftermath {
  const ends = breaks.map(({ to }): number => to);
  const sums: Record<Helper, PostureSeconds> = { break: NO_SECONDS, shift: NO_SECONDS, desk: NO_SECONDS };
  const last: Record<Helper, number> = { break: -Infinity, shift: -Infinity, desk: -Infinity };
  let desk: MinuteRecord['desk'] = null;
  let next = 0;
  for (const { at, seconds, shifts, desk: now } of minutes) {
    while (next < ends.length && ends[next]! <= at) last.break = ends[next++]!;
    if (desk !== null && now !== null && now !== desk) last.desk = at;
    desk = now ?? desk;
    for (const helper of HELPERS) {
      if (at - last[helper] < SOON[helper] * MINUTE) sums[helper] = addPostureSeconds(sums[helper], seconds);
    }
    if (shifts > 0) last.shift = at + MINUTE; // the minute of the shift itself belongs to neither
  }
  return sums;
}
