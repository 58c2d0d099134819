import { isMeasured, type MetricId } from '../geometry/metric.ts';
import type { Reading } from '../geometry/reading.ts';
import { millis, type Millis } from '../geometry/units.ts';
import { valueOf } from './value.ts';

/** A posture that someone is held against: how long they have stayed near it, and whether they are just leaving it. */
export interface Anchor {
  readonly values: Readonly<Partial<Record<MetricId, number>>>; // the posture, metric's units
  readonly off: Readonly<Partial<Record<MetricId, number>>>; // ms for which a measure has been away from it; unmeasured time does not end that
  readonly held: Millis; // ms measured near it
}

export const fresh = (): Anchor => ({ values: {}, off: {}, held: millis(0) });

/** How far a measure may stray from `value`, metric's unit. */
export type Tolerance = (value: number, sigma: number) => number;

/** The measures that count, and how far each may stray. */
export type Tolerances = Readonly<Partial<Record<MetricId, Tolerance>>>;

/** Moves on by one measured interval; `leaving`: a measure astray for this long makes a new anchor. */
export function stay(
  anchor: Anchor,
  reading: Reading,
  credit: Millis,
  tolerances: Tolerances,
  leaving: Millis,
): { anchor: Anchor; moved: boolean } {
  let { values, off } = anchor;
  let moved = false;
  for (const [metric, tolerance] of entries(tolerances)) {
    const value = valueOf(reading, metric);
    if (value === null) continue;
    const from = values[metric];
    if (from === undefined) values = { ...values, [metric]: rounded(value) };
    else if (Math.abs(value - from) >= tolerance(from, sigmaOf(reading, metric))) {
      const away = (off[metric] ?? 0) + credit;
      off = { ...off, [metric]: away };
      moved ||= away >= leaving;
    } else if (off[metric] !== undefined) off = without(off, metric);
  }
  if (!moved) return { anchor: { values, off, held: millis(anchor.held + credit) }, moved };
  return { anchor: { values: valuesOf(reading, tolerances), off: {}, held: millis(0) }, moved };
}

function sigmaOf({ metrics }: Reading, metric: MetricId): number {
  const measure = metrics[metric];
  return isMeasured(measure) ? measure.sigma : 0;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function without(off: Anchor['off'], metric: MetricId): Anchor['off'] {
  const { [metric]: _back, ...rest } = off;
  return rest;
}

function valuesOf(reading: Reading, tolerances: Tolerances): Anchor['values'] {
  const values: Partial<Record<MetricId, number>> = {};
  for (const [metric] of entries(tolerances)) {
    const value = valueOf(reading, metric);
    if (value !== null) values[metric] = rounded(value);
  }
  return values;
}

const lists = new WeakMap<Tolerances, readonly (readonly [MetricId, Tolerance])[]>();

/** The table as a list; made once for each table, because this runs for every picture. */
function entries(tolerances: Tolerances): readonly (readonly [MetricId, Tolerance])[] {
  let list = lists.get(tolerances);
  if (list === undefined) lists.set(tolerances, (list = Object.entries(tolerances) as [MetricId, Tolerance][]));
  return list;
}
