import type { AngularSpeeds } from '../../geometry/motion/speed.ts';
import { upperMedian } from '../../base/statistics.ts';
import type { Millis } from '../../base/units.ts';
import { LIMITS } from '../limits.ts';

/** Recent angular speeds of head and trunk: the person's usual speeds. */
export interface Sudden {
  readonly head: readonly number[]; // deg/s, newest last
  readonly trunk: readonly number[]; // deg/s, newest last
  readonly seenAt: Millis | null; // age of the last such event
}

export const initial = (): Sudden => ({ head: [], trunk: [], seenAt: null });

/** Adds the speeds of a frame; without speeds (slow pacing) nothing changes. `happened`: a sudden movement. */
export function step(
  sudden: Sudden,
  { head, trunk }: AngularSpeeds,
  age: Millis,
): { sudden: Sudden; happened: boolean } {
  if (head === null && trunk === null) return { sudden, happened: false };
  const rested = sudden.seenAt === null || age - sudden.seenAt >= LIMITS.suddenPause;
  const happened =
    rested && (isSudden(head, sudden.head, LIMITS.suddenHead) || isSudden(trunk, sudden.trunk, LIMITS.suddenTrunk));
  return {
    sudden: {
      head: remember(sudden.head, head),
      trunk: remember(sudden.trunk, trunk),
      seenAt: happened ? age : sudden.seenAt,
    },
    happened,
  };
}

const remember = (ring: readonly number[], speed: number | null): readonly number[] =>
  speed === null ? ring : [...ring.slice(1 - LIMITS.suddenRing), Math.round(speed)];

function isSudden(speed: number | null, ring: readonly number[], floor: number): boolean {
  if (speed === null || speed <= floor || ring.length < LIMITS.suddenFew) return false;
  const usual = upperMedian(ring);
  const spread = upperMedian(ring.map((other) => Math.abs(other - usual)));
  return speed - usual > LIMITS.suddenMads * spread;
}
