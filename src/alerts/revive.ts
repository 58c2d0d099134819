import { millis, type Millis } from '../base/units.ts';
import { LIMITS } from './limits.ts';
import type { AlertState } from './state.ts';
import type { Clock } from './clock.ts';
import * as Episodes from './decide/episodes.ts';
import { recoverLoads } from './step.ts';

/**
 * Goes on from a stored state at `at` (epoch) after a reload, a crash or a night: the absence counts as recovery,
 * because whoever was not watched is not accused. A state from the future (the clock was set back) has no absence.
 */
export function revive(stored: AlertState, at: Millis): AlertState {
  const absence = millis(Math.max(0, at - (stored.clock.at ?? at)));
  const over = absence >= LIMITS.unseenBreak;
  const clock: Clock = { at, age: millis(stored.clock.age + absence), unseen: millis(0), late: null };
  const rested = recoverLoads({ ...stored, clock, seen: 'unseen' }, absence, {
    forget: absence >= LIMITS.unseenGrace,
    over,
  });
  return { ...rested, episodes: over ? Episodes.forget(stored.episodes) : stored.episodes };
}
