import { millis, seconds, type Millis } from '../base/units.ts';

/** The interval of the ticks that measure the worker's silence. [H] */
export const BEAT = seconds(5);

/**
 * How many ticks the worker may be silent. A watching worker posts a message at every frame, and every few seconds while none comes.
 * While it starts, a slow machine compiles networks for a minute without a message.
 */
export const PATIENCE = {
  watching: { doubted: 4, hung: 12 }, // 20 s, 60 s [H]
  starting: { doubted: 24, hung: 36 }, // 2 min, 3 min [H]
} as const;

/** How long the worker has posted nothing, counted in ticks, so that a machine that slept or a page that was delayed does not count. */
export interface Silence {
  readonly beats: number; // ticks since the last message of the worker
  readonly beatAt: Millis; // when the last tick was counted, by the page's clock
}

export const heard = (at: Millis): Silence => ({ beats: 0, beatAt: at });

/** Counts one tick. Ticks that arrive together count once: the page was delayed, and so were the worker's messages. */
export const beat = (silence: Silence, at: Millis): Silence =>
  millis(at - silence.beatAt) < BEAT / 2 ? silence : { beats: silence.beats + 1, beatAt: at };

/** `doubted`: the person should know; the worker may recover. `hung`: it should be replaced. */
export function judge({ beats }: Silence, phase: keyof typeof PATIENCE): 'alive' | 'doubted' | 'hung' {
  const { doubted, hung } = PATIENCE[phase];
  if (beats >= hung) return 'hung';
  return beats >= doubted ? 'doubted' : 'alive';
}
