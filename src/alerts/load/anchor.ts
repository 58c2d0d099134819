import { isMeasured, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { millis, type Millis } from '../../base/units.ts';
import { metricIndex, type MetricValues } from './metric-track.ts';

/** A reference posture: how long the person has stayed near it, and which metrics are leaving it. */
export interface Anchor {
  readonly values: Readonly<Partial<Record<MetricId, number>>>; // the posture, metric's units
  readonly off: Readonly<Partial<Record<MetricId, number>>>; // ms for which a metric has been away from it; unmeasured time does not reset that
  readonly held: Millis; // ms measured near it
}

export const initial = (): Anchor => ({ values: {}, off: {}, held: millis(0) });

/** How far a metric may deviate: `least` plus `share` of the anchor's value. */
export interface Deviation {
  readonly least: number; // metric's unit
  readonly share: number; // of the anchor's value
  readonly sure: boolean; // true: a change smaller than its standard error does not count
}

/** The tolerance of one metric. */
export interface Tolerance extends Deviation {
  readonly metric: MetricId;
  readonly index: number; // in `MetricValues`
}

export const tolerances = (table: Readonly<Partial<Record<MetricId, Deviation>>>): readonly Tolerance[] =>
  (Object.entries(table) as [MetricId, Deviation][]).map(([metric, stray]) => ({
    ...stray,
    metric,
    index: metricIndex(metric),
  }));

/** One measured interval. */
export interface AnchorInput {
  readonly reading: Reading;
  readonly values: MetricValues; // the reading's
  readonly credit: Millis;
}

/** Advances by one measured interval. `leaving`: a metric that deviates for this long makes a new anchor. */
export function step(
  anchor: Anchor,
  look: AnchorInput,
  those: readonly Tolerance[],
  leaving: Millis,
): { anchor: Anchor; moved: boolean } {
  const { credit } = look;
  let { values, off } = anchor;
  let moved = false;
  for (const one of those) {
    const value = look.values[one.index] ?? null;
    if (value === null) continue;
    const { metric } = one;
    const from = values[metric];
    if (from === undefined) values = { ...values, [metric]: rounded(value) };
    else if (deviates(value, from, one, look.reading)) {
      const away = (off[metric] ?? 0) + credit;
      off = { ...off, [metric]: away };
      moved ||= away >= leaving;
    } else if (off[metric] !== undefined) off = without(off, metric);
  }
  if (!moved) return { anchor: { values, off, held: millis(anchor.held + credit) }, moved };
  return { anchor: { values: valuesAt(look.values, those), off: {}, held: millis(0) }, moved };
}

function deviates(
  value: number,
  from: number,
  { metric, least, share, sure }: Tolerance,
  { metrics }: Reading,
): boolean {
  const way = Math.abs(value - from);
  if (way < least + share * from) return false;
  const measure = metrics[metric];
  return !sure || (isMeasured(measure) && way >= measure.sigma);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function without(off: Anchor['off'], metric: MetricId): Anchor['off'] {
  const { [metric]: _back, ...rest } = off;
  return rest;
}

function valuesAt(now: MetricValues, those: readonly Tolerance[]): Anchor['values'] {
  const values: Partial<Record<MetricId, number>> = {};
  for (const { metric, index } of those) {
    const value = now[index] ?? null;
    if (value !== null) values[metric] = rounded(value);
  }
  return values;
}
