import { millis, minutes, type Millis } from '../../base/units.ts';
import { isSeated, type SeenPlace } from './place-window.ts';

/** How long somebody has sat clearly taller than their calibrated upright: then that was a slump, or half of one. */
export interface LowUpright {
  readonly taller: Millis; // time seen so; other time takes away half as much
  readonly told: boolean; // once for a baseline is enough
}

export const initialLowUpright = (): LowUpright => ({ taller: millis(0), told: false });

/** All [H]. */
const LIMITS = {
  slouch: -0.4, // nobody sits taller than their own upright by so much
  time: minutes(10), // nobody stretches for as long
} as const;

/** Adds the time that one picture stands for. */
export function stepLowUpright({ taller, told }: LowUpright, place: SeenPlace, passed: Millis): LowUpright {
  const isTaller = isSeated(place) && place.slouch < LIMITS.slouch;
  const next = isTaller ? taller + passed : taller - passed / 2;
  return { taller: millis(Math.min(Math.max(0, next), LIMITS.time)), told };
}

export const isTooLow = ({ taller, told }: LowUpright): boolean => !told && taller >= LIMITS.time;
