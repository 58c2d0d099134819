import { insertAscending, medianOfAscending } from '../../base/statistics.ts';
import type { Millis } from '../../base/units.ts';
import { isMeasured, type Measure, type Measured, type MetricId } from '../../geometry/metric.ts';
import type { Place, Reading } from '../../geometry/reading.ts';
import { LIMITS } from '../limits.ts';

/** Something that a look of the networks measures and that stillness goes by. */
export interface Channel {
  readonly of: (reading: Reading) => Measure | null;
  readonly body: boolean; // true: trunk or seat; false: the head, which moves without relieving the back
  readonly large: number; // channel's unit, change from which it is a large shift by itself
}

const shoulders = (axis: keyof Place): Channel => ({
  of: ({ place }) => place?.shoulders[axis] ?? null,
  body: true,
  large: LIMITS.shiftLarge,
});
const metric = (id: MetricId, large: number, body = true): Channel => ({
  of: ({ metrics }) => metrics[id],
  body,
  large,
});

/** In the order in which states keep their values. Those of side views are last, so that front views need not keep them. */
export const CHANNELS: readonly Channel[] = [
  shoulders('forward'),
  shoulders('up'),
  shoulders('left'),
  metric('sideLean', LIMITS.shiftAngle),
  metric('trunkTwist', LIMITS.shiftAngle),
  metric('shoulderTilt', LIMITS.shiftAngle),
  metric('slouch', LIMITS.shiftSlouch),
  metric('headPitch', LIMITS.staticAngle, false),
  metric('trunkInclination', LIMITS.shiftAngle),
  metric('headForwardAngle', LIMITS.staticAngle, false),
];
/** The channels that are a way in cm, along one axis each. */
export const WAYS: readonly number[] = [0, 1, 2];
export const [TRUNK_TWIST, HEAD_PITCH, TRUNK_INCLINATION] = [4, 7, 8];

/** One value a channel, in its unit; null: not measured. */
export type Values = readonly (number | null)[];

/** One run of the networks: its age, and what it measured. A pair, because the stored state is small. */
export type Look = readonly [age: Millis, values: Values];

/** The looks of the last seconds and how much they scatter by themselves. */
export interface Looks {
  readonly recent: readonly Look[]; // oldest first; just as many as span `LIMITS.shiftSpan`
  readonly noise: Values; // one standard deviation of a single look, learnt from this person; null: never measured
}

export const initial = (): Looks => ({ recent: [], noise: [] });

/** Keeps the state small; below any scatter. */
const rounded = (value: number, { large }: Channel): number => {
  const steps = large < 1 ? 100 : 10;
  return Math.round(value * steps) / steps;
};

/** What a reading measures of each channel; null: nothing. Looked up once for both what is seen and what is stated of its error. */
export type Measures = readonly (Measured | null)[];

export function measuresOf(reading: Reading): Measures {
  const measures: (Measured | null)[] = [];
  for (const channel of CHANNELS) {
    const measure = channel.of(reading);
    measures.push(measure !== null && isMeasured(measure) ? measure : null);
  }
  return measures;
}

export function valuesOf(measures: Measures): Values {
  const values: (number | null)[] = [];
  for (let index = 0; index < measures.length; index++) {
    const measure = measures[index]!;
    if (measure === null || !Number.isFinite(measure.value)) continue;
    while (values.length < index) values.push(null);
    values.push(rounded(measure.value, CHANNELS[index]!));
  }
  return values;
}

/** Whether trunk or seat was measured: else nothing is known of stillness. */
export function isKnown(values: Values): boolean {
  for (let index = 0; index < values.length; index++) if (values[index] !== null && CHANNELS[index]!.body) return true;
  return false;
}

/** Adds a look; null: it follows the last one too soon to tell anything new. */
export function add({ recent, noise }: Looks, look: Look): Looks | null {
  const last = recent.at(-1);
  if (last !== undefined && look[0] - last[0] < LIMITS.lookEvery) return null;
  // The newest looks that together span the time for which a shift is held, and no fewer than a median needs.
  const kept = [look];
  let passed = 0; // since the oldest of them
  for (let index = recent.length - 1; index >= 0; index--) {
    if (passed >= LIMITS.shiftSpan && kept.length >= LIMITS.shiftLooks) break;
    const earlier = recent[index]!;
    passed = look[0] - earlier[0];
    if (passed > LIMITS.lookAge) break;
    kept.push(earlier);
  }
  return { recent: kept.toReversed(), noise };
}

/** Whether the looks span the time for which a shift is held. */
export function isFull({ recent }: Looks): boolean {
  const [first, last] = [recent[0], recent.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    recent.length >= LIMITS.shiftLooks &&
    last[0] - first[0] >= LIMITS.shiftHeld
  );
}

/** The median of each channel from the look `from` on; null where fewer than half of those looks measured it. Loops for speed: this runs several times for every look. */
export function mediansOf(looks: readonly Look[], from = 0): Values {
  const count = looks.length - from;
  const medians: (number | null)[] = [];
  for (let channel = 0; channel < CHANNELS.length; channel++) {
    const known: number[] = [];
    for (let index = from; index < looks.length; index++) {
      const values = looks[index]![1];
      const value = channel < values.length ? values[channel]! : null;
      if (value !== null) insertAscending(known, value);
    }
    const isKnown = known.length > 0 && known.length * 2 >= count;
    medians.push(isKnown ? Math.round(medianOfAscending(known) * 100) / 100 : null);
  }
  return medians;
}

/**
 * Whether each channel's newest looks are as near to `anchor` as its noise explains. Further away it may be a shift under way, which must
 * teach neither the noise nor the place held.
 */
function calmOf({ recent, noise }: Looks, anchor: Values, anchorLooks: number): readonly boolean[] {
  if (anchor.length === 0) return [];
  const since = Math.max(0, recent.length - LIMITS.shiftLooks);
  return mediansOf(recent, since).map((value, index) => {
    const from = anchor[index] ?? null;
    const sigma = noise[index] ?? null;
    if (value === null || from === null || sigma === null) return true;
    return Math.abs(value - from) <= LIMITS.noiseCalm * differenceError(sigma, recent.length - since, anchorLooks);
  });
}

/** The place held, and the looks behind its median. */
export interface Anchor {
  readonly values: Values; // []: none yet
  readonly looks: number;
}

/**
 * Learns from a look at a person who holds a place: the short-term noise of each channel, and the place. The noise follows the median
 * of the distances by steps of a few per cent, so that single bad looks weigh no more than good ones; it is bounded by shares of the
 * stated error. No look can draw the place far.
 */
export function learn(looks: Looks, measures: Measures, anchor: Anchor): { looks: Looks; anchor: Anchor } {
  const { recent, noise } = looks;
  const values = recent.at(-1)?.[1] ?? [];
  const calm = calmOf(looks, anchor.values, anchor.looks);
  const learnt = measures.map((measure, index) => {
    const before = noise[index] ?? null;
    if (measure === null || !Number.isFinite(measure.sigma)) return before;
    const { sigma } = measure;
    const value = values[index] ?? null;
    const from = anchor.values[index] ?? null;
    const now = before ?? sigma * LIMITS.noiseFirst;
    const way = value === null || from === null ? null : Math.abs(value - from);
    const idle = way === null || calm[index] === false || way > LIMITS.noiseMost * now;
    const step = idle ? 0 : 1.4826 * way > now ? LIMITS.noiseStep : -LIMITS.noiseStep;
    return (
      Math.round(1e3 * Math.min(LIMITS.noiseCap * sigma, Math.max(LIMITS.noiseShare * sigma, now * (1 + step)))) / 1e3
    );
  });
  return { looks: { recent, noise: learnt }, anchor: refined(anchor, values, learnt, calm) };
}

function refined(anchor: Anchor, values: Values, noise: Values, calm: readonly boolean[]): Anchor {
  if (anchor.values.length === 0 || anchor.looks >= LIMITS.anchorLooks || calm.includes(false)) return anchor;
  const looks = anchor.looks + 1;
  const moved = anchor.values.map((from, index) => {
    const value = values[index] ?? null;
    if (from === null || value === null) return from ?? value;
    const most = 1.5 * (noise[index] ?? 0);
    return Math.round(100 * (from + Math.min(most, Math.max(-most, value - from)) / looks)) / 100;
  });
  return { values: moved, looks };
}

/** Standard error of the difference of two medians of so many looks. */
export const differenceError = (noise: number, looks: number, anchorLooks: number): number =>
  1.25 * noise * Math.sqrt(1 / Math.max(1, looks) + 1 / Math.max(1, anchorLooks));
