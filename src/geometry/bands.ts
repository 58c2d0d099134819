import type { MetricId } from './metric.ts';
import { millis, minutes, type Millis } from './units.ts';

/** Where a value lies. Acts on a median of at least 10 s (src/alerts), never on one frame. */
export type MeasuredBand = 'normal' | 'watch' | 'poor';

/** One side of a metric's scale: beyond `watch` it is worth watching, beyond `poor` it is poor. */
export interface Side {
  readonly watch: number; // metric's unit
  readonly poor: number; // metric's unit, further out than `watch`
}

/** How long a value may be held at the two ends of the timed zone; between them the limit is linear. */
export interface HoldLimit {
  readonly from: number; // metric's unit
  readonly fromLimit: Millis;
  readonly to: number; // metric's unit
  readonly toLimit: Millis;
}

export interface BandEdges {
  readonly high: Side | null; // larger than these; null: no upper limit
  readonly low: Side | null; // smaller than these; null: no lower limit
  readonly hold: HoldLimit | null; // ISO-type limit of the watch zone; null: none
  readonly warns: boolean; // false: shown, but never warned about by itself
}

const above = (watch: number, poor: number): BandEdges => ({
  high: { watch, poor },
  low: null,
  hold: null,
  warns: true,
});
const below = (watch: number, poor: number): BandEdges => ({
  high: null,
  low: { watch, poor },
  hold: null,
  warns: true,
});
const bothSides = (watch: number, poor: number): BandEdges => ({
  high: { watch, poor },
  low: { watch: -watch, poor: -poor },
  hold: null,
  warns: true,
});
const shownOnly = (edges: BandEdges): BandEdges => ({ ...edges, warns: false });

/** Edges of every metric. Sources: docs/metrics.md; [H] is our own choice without a threshold in the literature. */
export const BANDS: Readonly<Record<MetricId, BandEdges | null>> = {
  // [H] a little above what upright people show (about 20), poor where slouched ones do (40); absolute, so it never warns
  earShoulderInclination: shownOnly(above(25, 40)),
  // [L Mahmoud 2019] groups with and without neck pain differ by 4.84 deg; twice that is poor [H]
  headForwardAngle: below(-5, -10),
  // [L Titcomb 2024] standing; 2 deg less when seated: see bandOf. Absolute and wide, so it never warns
  cva: shownOnly(below(50, 45)),
  headForwardIndex: above(30, 60), // [H]
  viewingDistance: below(50, 40), // [H] arm's length at a screen
  // ISO 11226: 25 deg 8 min -> 85 deg 1 min. Its lower limit (0) lies inside our error: looking up counts from -15 [H]
  headPitch: {
    high: { watch: 25, poor: 85 },
    low: { watch: -15, poor: -25 },
    hold: { from: 25, fromLimit: minutes(8), to: 85, toLimit: minutes(1) },
    warns: true,
  },
  neckFlexion: above(15, 25), // [H] between RULA's 20 and the EMG rise at 30-45 [L], measured from the own upright
  // ISO 11226, unsupported: 20 deg 4 min -> 60 deg 1 min. Reclining on a chair back is not held against anyone
  trunkInclination: {
    high: { watch: 20, poor: 60 },
    low: null,
    hold: { from: 20, fromLimit: minutes(4), to: 60, toLimit: minutes(1) },
    warns: true,
  },
  slouch: above(0.35, 0.65), // [H]
  // [L Lang-Tapia 2011] surface norms of standing people (Spinal Mouse, n = 659), mean +-1 and +-2 SD of men (42.8+-8.8)
  // and women (40.4+-9.5) together. Absolute and wide, so it never warns
  thoracicCurve: shownOnly({ ...above(51, 60), low: { watch: 32, poor: 23 } }),
  // [L Lang-Tapia 2011] likewise; men (17.3+-9.3) and women (29.6+-11.3) differ, so the outer edge of either counts
  lumbarCurve: shownOnly({ ...above(41, 52), low: { watch: 8, poor: -1 } }),
  shoulderTilt: bothSides(3, 6), // [H]
  headTilt: bothSides(5, 10), // ISO 11226: +-10
  sideLean: bothSides(10, 20), // ISO 11226, EN 1005-4
  trunkTwist: bothSides(10, 20), // EN 1005-4
};

/** Norms of standing people say nothing about a back that sits. */
const STANDING_ONLY: ReadonlySet<MetricId> = new Set(['thoracicCurve', 'lumbarCurve']);
const SEATED_CVA = 2; // deg less than standing [L Titcomb 2024]

const beyond = (value: number, { high, low }: BandEdges, edge: keyof Side): boolean =>
  (high !== null && value > high[edge]) || (low !== null && value < low[edge]);

/** The band of one value; null when the metric has none. `desk` matters to `cva` and the curves of the back. */
export function bandOf(metric: MetricId, value: number, desk: 'sitting' | 'standing' = 'sitting'): MeasuredBand | null {
  const edges = BANDS[metric];
  if (edges === null || (desk === 'sitting' && STANDING_ONLY.has(metric))) return null;
  const onScale = metric === 'cva' && desk === 'sitting' ? value + SEATED_CVA : value;
  if (!beyond(onScale, edges, 'watch')) return 'normal'; // nearly always
  return beyond(onScale, edges, 'poor') ? 'poor' : 'watch';
}

/** How long `value` may be held by an ISO-type limit; null where there is none or below the timed zone. */
export function holdLimit(metric: MetricId, value: number): Millis | null {
  const hold = BANDS[metric]?.hold ?? null;
  if (hold === null || value <= hold.from) return null;
  const share = Math.min(1, (value - hold.from) / (hold.to - hold.from));
  return millis(hold.fromLimit + share * (hold.toLimit - hold.fromLimit));
}
