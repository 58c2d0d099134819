import { millis, seconds, type Millis } from '../../base/units.ts';

/** What a part of the sample clip shows, from the parameters it was rendered with. */
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

/** The whole clip, without gaps. The first upright, slump and chin are the calibration poses. */
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

/** A part of the clip and its playing time. When `lasts` is longer than the part, it plays forwards and backwards in turn. */
export interface PlanSegment {
  readonly start: Millis; // in the clip
  readonly end: Millis; // in the clip
  readonly lasts: Millis;
}

const segment = (start: number, end: number, lasts = end - start): PlanSegment => ({
  start: seconds(start),
  end: seconds(end),
  lasts: seconds(lasts),
});

/**
 * The order of playback, repeated: upright, sinking, the slouch held for six minutes so that a warning comes,
 * upright for three minutes so that it clears, and last the calibration poses from the clip's beginning.
 */
export const SAMPLE_PLAN: readonly PlanSegment[] = [
  segment(15, 20, 20),
  segment(20, 30),
  segment(30, 38, 360),
  segment(38, 43),
  segment(43, 45, 180),
  segment(0, 15),
];

/** The position in the clip, `elapsed` after playback began. */
export function clipTimeAt(elapsed: Millis, plan: readonly PlanSegment[] = SAMPLE_PLAN): Millis {
  const round = plan.reduce((sum, { lasts }) => sum + lasts, 0);
  let left = ((elapsed % round) + round) % round;
  for (const { start, end, lasts } of plan) {
    if (left < lasts) return millis(start + toAndFro(left, end - start));
    left -= lasts;
  }
  throw new RangeError('a plan needs at least one segment');
}

/** A triangle wave: 0 .. length .. 0 .. length. The end points are not repeated. */
function toAndFro(elapsed: number, length: number): number {
  const inRound = elapsed % (2 * length);
  return inRound < length ? inRound : Math.max(0, 2 * length - inRound - 1);
}

/** The number of the current frame, 0-based. Window and worker agree, because both pass the same two instants. */
export const frameAt = (startedAt: Millis, at: Millis, fps: number, count: number): number =>
  Math.min(count - 1, Math.floor((clipTimeAt(millis(at - startedAt)) / 1000) * fps));
