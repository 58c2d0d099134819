import { millis, type Millis } from '../../geometry/units.ts';
import type { Manners } from '../manners.ts';
import { BREAKS } from './limits.ts';
import type { Breaks, Prompt } from './state.ts';

/** What the body says. */
export interface Loads {
  readonly stillFor: Millis;
  readonly creep: number; // 0-1
}

/** What is worth suggesting now: movement first. Null: nothing. */
export function need(
  { sat, dry, sameDesk }: Breaks,
  { stillFor, creep }: Loads,
  manners: Manners,
): Prompt['what'] | null {
  const loaded = stillFor >= BREAKS.moveStill || creep >= BREAKS.moveCreep;
  if (manners.move && sat >= BREAKS.moveAfter && loaded) return 'move';
  if (manners.desk && sameDesk >= manners.deskEvery) return 'desk';
  return manners.water && dry >= manners.waterEvery ? 'water' : null;
}

/** As if it had been due `later` from now. */
const backBy = (time: Millis, due: Millis): Millis => millis(Math.min(time, Math.max(0, due - BREAKS.later)));

export function putOff(breaks: Breaks, { waterEvery, deskEvery }: Manners): Breaks {
  switch (breaks.prompt?.what) {
    case 'move':
      return { ...breaks, prompt: null, sat: backBy(breaks.sat, BREAKS.moveAfter) };
    case 'water':
      return { ...breaks, prompt: null, dry: backBy(breaks.dry, waterEvery) };
    case 'desk':
      return { ...breaks, prompt: null, sameDesk: backBy(breaks.sameDesk, deskEvery) };
    case undefined:
      return breaks;
  }
}
