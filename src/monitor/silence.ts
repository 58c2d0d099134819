import { millis, seconds, type Millis } from '../base/units.ts';

/** How often the clock beats that the worker's silence is counted by. [H] */
export const BEAT = seconds(5);

/**
 * How many beats the worker may be silent. A watching worker speaks at every frame, and every few seconds while none comes.
 * While it starts, a slow machine compiles networks for a minute without a word.
 */
export const PATIENCE = {
  watching: { doubted: 4, hung: 12 }, // 20 s, 60 s [H]
  starting: { doubted: 24, hung: 36 }, // 2 min, 3 min [H]
} as const;

/** How long the worker has said nothing, counted in beats: a machine that slept, or a page that was held up, is no silence. */
export interface Silence {
  readonly beats: number; // since the worker last spoke
  readonly beatAt: Millis; // of the page's own clock, when the last beat was counted
}

export const heard = (at: Millis): Silence => ({ beats: 0, beatAt: at });

/** Counts one beat. Beats that arrive in a bunch count once: the page was held up, and the worker's messages come with them. */
export const beat = (silence: Silence, at: Millis): Silence =>
  millis(at - silence.beatAt) < BEAT / 2 ? silence : { beats: silence.beats + 1, beatAt: at };

/** `doubted`: the person should know; it may come back. `hung`: it should be replaced. */
export function judge({ beats }: Silence, phase: keyof typeof PATIENCE): 'alive' | 'doubted' | 'hung' {
  const { doubted, hung } = PATIENCE[phase];
  if (beats >= hung) return 'hung';
  return beats >= doubted ? 'doubted' : 'alive';
}
