import { addPostureSeconds, NO_SECONDS, measuredSeconds, type PostureSeconds } from './posture-seconds.ts';
import { weekdayOf } from '../records/calendar.ts';
import { summarise, type Day } from './summary.ts';
import type { SidedMetric } from '../../geometry/metric.ts';

/** Thresholds for an insight. All [H]: strict, because many comparisons are made and some differ by chance. */
const ENOUGH = {
  days: 4, // on each side of a comparison
  cell: 20 * 60, // s measured that make a day count in a comparison
  difference: 0.1, // of measured time
  drift: 0.05, // of measured time, between two halves
  tBlock: 3.2, // Welch's t, one of 21 blocks
  tPair: 2.6, // Welch's t, a single comparison
  waits: 10, // breaks
  sided: 0.1, // of the time measured that must be out of range to one side or the other
  lopsided: 2, // times as long to one side
  sidedTime: 3 * 3600, // s measured
};

export const PARTS = ['morning', 'midday', 'late'] as const;
/** Before noon, noon to three, after three. */
export type Part = (typeof PARTS)[number];
const partOf = (hour: number): Part => (hour < 12 ? 'morning' : hour < 15 ? 'midday' : 'late');

/** A pattern that the data supports, with its numbers. Shares are 0-1 of measured time. */
export type Insight =
  | {
      readonly kind: 'block';
      readonly weekday: number; // 0 Monday
      readonly part: Part;
      readonly share: number;
      readonly otherwise: number;
      readonly days: number;
    }
  | {
      readonly kind: 'drift';
      readonly before: number;
      readonly after: number;
      readonly days: number;
      readonly beyondError: boolean;
    }
  | {
      readonly kind: 'desk';
      readonly sitting: number;
      readonly standing: number;
      readonly hours: number;
      readonly days: number;
    }
  | {
      readonly kind: 'side';
      readonly metric: SidedMetric;
      readonly towards: 'left' | 'right';
      readonly share: number;
      readonly other: number;
      readonly hours: number;
    }
  | { readonly kind: 'slump'; readonly seconds: number; readonly waits: number };

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
};

/** Welch's t of two samples of days; 0 if either sample is too small. */
const welch = (a: readonly number[], b: readonly number[]): number => {
  if (a.length < ENOUGH.days || b.length < ENOUGH.days) return 0;
  const spread = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
  return spread === 0 ? 0 : (mean(a) - mean(b)) / spread;
};

const goodOf = (split: PostureSeconds): readonly number[] => {
  const all = measuredSeconds(split);
  return all < ENOUGH.cell ? [] : [split.good / all];
};

/** The share of good time of every day in every block of the week. */
const byBlock = (days: readonly Day[]): ReadonlyMap<string, readonly number[]> => {
  const blocks = new Map<string, number[]>();
  for (const { day, rollup } of days) {
    const parts: Record<Part, PostureSeconds> = { morning: NO_SECONDS, midday: NO_SECONDS, late: NO_SECONDS };
    for (const [hour, split] of Object.entries(rollup.hours)) {
      if (split) parts[partOf(Number(hour))] = addPostureSeconds(parts[partOf(Number(hour))], split);
    }
    for (const part of PARTS) {
      const name = `${weekdayOf(day)} ${part}`;
      blocks.set(name, [...(blocks.get(name) ?? []), ...goodOf(parts[part])]);
    }
  }
  return blocks;
};

/** The block of the week that differs most from all the others, if one does. */
const block = (days: readonly Day[]): readonly Insight[] => {
  const blocks = byBlock(days);
  const found = [...blocks].flatMap(([name, inside]) => {
    const outside = [...blocks].filter(([other]) => other !== name).flatMap(([, shares]) => shares);
    const t = welch(inside, outside);
    if (Math.abs(t) < ENOUGH.tBlock || Math.abs(mean(inside) - mean(outside)) < ENOUGH.difference) return [];
    const [weekday = '0', part = 'late'] = name.split(' ');
    const insight: Insight = {
      kind: 'block',
      weekday: Number(weekday),
      part: part as Part,
      share: mean(inside),
      otherwise: mean(outside),
      days: inside.length,
    };
    return [{ t, insight }];
  });
  return found
    .toSorted((a, b) => Math.abs(b.t) - Math.abs(a.t))
    .slice(0, 1)
    .map(({ insight }) => insight);
};

const drift = (days: readonly Day[]): readonly Insight[] => {
  const shares = days.flatMap(({ rollup }) => goodOf(rollup.measured));
  if (shares.length < 4 * ENOUGH.days) return [];
  const half = Math.floor(shares.length / 2);
  const [first, second] = [shares.slice(0, half), shares.slice(-half)];
  const [before, after] = [mean(first), mean(second)];
  if (Math.abs(welch(second, first)) < ENOUGH.tPair || Math.abs(after - before) < ENOUGH.drift) return [];
  const { good } = summarise(days);
  const error = good === null ? 0 : Math.max(good.high - good.value, good.value - good.low);
  return [{ kind: 'drift', before, after, days: shares.length, beyondError: Math.abs(after - before) > error }];
};

const desk = (days: readonly Day[]): readonly Insight[] => {
  const sitting = days.flatMap(({ rollup }) => goodOf(rollup.desks.sitting));
  const standing = days.flatMap(({ rollup }) => goodOf(rollup.desks.standing));
  if (Math.abs(welch(standing, sitting)) < ENOUGH.tPair || Math.abs(mean(standing) - mean(sitting)) < ENOUGH.difference)
    return [];
  const hours = measuredSeconds(summarise(days).desks.standing) / 3600;
  return [{ kind: 'desk', sitting: mean(sitting), standing: mean(standing), hours, days: standing.length }];
};

const side = (days: readonly Day[]): readonly Insight[] =>
  Object.entries(summarise(days).sides).flatMap(([metric, { left, level, right }]): Insight[] => {
    const all = left + level + right;
    const towards = left > right ? 'left' : 'right';
    const [more, less] = [Math.max(left, right), Math.min(left, right)];
    if (all < ENOUGH.sidedTime || (left + right) / all < ENOUGH.sided || more < ENOUGH.lopsided * less) return [];
    return [
      { kind: 'side', metric: metric as SidedMetric, towards, share: more / all, other: less / all, hours: all / 3600 },
    ];
  });

const slump = (days: readonly Day[]): readonly Insight[] => {
  const { median, waits } = summarise(days).slump;
  return median === null || waits < ENOUGH.waits ? [] : [{ kind: 'slump', seconds: median, waits }];
};

/** The insights in these days, the strongest kinds first; empty if the data supports none. */
export const insightsIn = (days: readonly Day[]): readonly Insight[] => [
  ...block(days),
  ...drift(days),
  ...desk(days),
  ...side(days),
  ...slump(days),
];
