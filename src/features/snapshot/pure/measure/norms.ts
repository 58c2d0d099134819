import { BANDS, bandOf, type MeasuredBand } from '../../../../geometry/bands.ts';
import { NINE_IN_TEN, type Measured, type MetricId } from '../../../../geometry/metric.ts';
import type { Support } from '../../../../geometry/sitting-or-standing.ts';

/** Where a norm is published; docs/metrics.md has the full titles. */
export type NormSource = 'lang-tapia-2011' | 'titcomb-2024';

/** One group of people that was measured. */
export interface NormGroup {
  readonly who: 'men' | 'women';
  readonly mean: number; // metric's unit
  readonly sd: number; // metric's unit
}

export interface Norm {
  readonly groups: readonly NormGroup[];
  readonly limit: number | null; // metric's unit, where the source gives an edge in place of groups
  readonly source: NormSource;
}

/** Surface norms only: surface numbers are not X-ray numbers (docs/metrics.md). */
export const NORMS: Readonly<Partial<Record<MetricId, Norm>>> = {
  thoracicCurve: {
    groups: [
      { who: 'men', mean: 42.8, sd: 8.8 }, // [L Lang-Tapia 2011]
      { who: 'women', mean: 40.4, sd: 9.5 }, // [L Lang-Tapia 2011]
    ],
    limit: null,
    source: 'lang-tapia-2011',
  },
  lumbarCurve: {
    groups: [
      { who: 'men', mean: 17.3, sd: 9.3 }, // [L Lang-Tapia 2011]
      { who: 'women', mean: 29.6, sd: 11.3 }, // [L Lang-Tapia 2011]
    ],
    limit: null,
    source: 'lang-tapia-2011',
  },
  cva: {
    groups: [],
    limit: 50, // [L Titcomb 2024]
    source: 'titcomb-2024',
  },
};

type Side = 'within' | 'above' | 'below';

/** Where a measured value lies among the norms. */
export interface Judgement {
  readonly band: MeasuredBand;
  readonly side: Side; // above: larger than the usual range
  readonly sure: 'yes' | 'side' | 'no'; // what the whole 90 % interval agrees on: side and band, the side alone, neither
}

function sideOf(metric: MetricId, value: number, support: Support): Side {
  const edges = BANDS[metric];
  const band = bandOf(metric, value, support);
  if (edges === null || band === null || band === 'normal') return 'within';
  const { high, low } = edges;
  if (high === null || low === null) return high === null ? 'below' : 'above';
  return value > (high.watch + low.watch) / 2 ? 'above' : 'below';
}

/** Null where there is no norm to compare with: none was measured, or none of people who sit. */
export function judge(metric: MetricId, { value, sigma }: Measured, support: Support): Judgement | null {
  const band = bandOf(metric, value, support);
  if (band === null) return null;
  const side = sideOf(metric, value, support);
  const ends = [value - NINE_IN_TEN * sigma, value + NINE_IN_TEN * sigma];
  if (ends.some((end) => sideOf(metric, end, support) !== side)) return { band, side, sure: 'no' };
  return { band, side, sure: ends.every((end) => bandOf(metric, end, support) === band) ? 'yes' : 'side' };
}
