import { millis, seconds, type Millis } from '../../base/units.ts';

/** What is seen in a stretch of the sample clip, from the truth it was rendered with. */
export type SampleLabel =
  'upright' | 'to_slump' | 'slump' | 'to_chin' | 'chin' | 'to_upright' | 'to_slouch' | 'slouch' | 'look_aside';

export interface SampleInterval {
  readonly label: SampleLabel;
  readonly start: Millis; // in the clip, inclusive
  readonly end: Millis; // in the clip, exclusive
}

const interval = (label: SampleLabel, start: number, end: number): SampleInterval => ({
  label,
  start: seconds(start),
  end: seconds(end),
});

/** The clip, gapless. The first upright, slump and chin are the calibration poses. */
export const SAMPLE_INTERVALS: readonly SampleInterval[] = [
  interval('upright', 0, 4),
  interval('to_slump', 4, 5),
  interval('slump', 5, 9),
  interval('to_chin', 9, 10),
  interval('chin', 10, 14),
  interval('to_upright', 14, 15),
  interval('upright', 15, 20),
  interval('to_slouch', 20, 30),
  interval('slouch', 30, 38),
  interval('to_upright', 38, 40),
  interval('look_aside', 40, 43),
  interval('upright', 43, 45),
];

/** A stretch of the clip and how long it lasts in the showing; longer than itself, it is played to and fro. */
export interface Stretch {
  readonly start: Millis; // in the clip
  readonly end: Millis; // in the clip
  readonly lasts: Millis;
}

const stretch = (start: number, end: number, lasts = end - start): Stretch => ({
  start: seconds(start),
  end: seconds(end),
  lasts: seconds(lasts),
});

/**
 * How the sample is shown, over and over: upright, sinking, the slouch held for six minutes so that a warning comes,
 * upright for three so that it is cleared, and last the calibration poses that the clip begins with.
 */
export const SAMPLE_PLAN: readonly Stretch[] = [
  stretch(15, 20, 20),
  stretch(20, 30),
  stretch(30, 38, 360),
  stretch(38, 43),
  stretch(43, 45, 180),
  stretch(0, 15),
];

/** Where in the clip the showing is, `elapsed` after it began. */
export function clipTimeAt(elapsed: Millis, plan: readonly Stretch[] = SAMPLE_PLAN): Millis {
  const round = plan.reduce((sum, { lasts }) => sum + lasts, 0);
  let left = ((elapsed % round) + round) % round;
  for (const { start, end, lasts } of plan) {
    if (left < lasts) return millis(start + toAndFro(left, end - start));
    left -= lasts;
  }
  throw new RangeError('a plan needs at least one stretch');
}

/** 0 .. length .. 0 .. length, never quite reaching either end twice. */
function toAndFro(elapsed: number, length: number): number {
  const inRound = elapsed % (2 * length);
  return inRound < length ? inRound : Math.max(0, 2 * length - inRound - 1);
}

/** The frame on show; both sides of the page agree because both ask with the same two instants. */
export const frameAt = (startedAt: Millis, at: Millis, fps: number, count: number): number =>
  Math.min(count - 1, Math.floor((clipTimeAt(millis(at - startedAt)) / 1000) * fps));
