import type { BandEdges, MetricRow } from './metric-row.ts';
import { minutes } from '../base/units.ts';

const above = (watch: number, poor: number): BandEdges => ({ high: { watch, poor }, low: null, hold: null });
const below = (watch: number, poor: number): BandEdges => ({ high: null, low: { watch, poor }, hold: null });
const bothSides = (watch: number, poor: number): BandEdges => ({
  high: { watch, poor },
  low: { watch: -watch, poor: -poor },
  hold: null,
});

/**
 * Every metric, one row each: ids, units, bands, order and all other tables derive from here (metric.ts). The order of the rows is
 * that of the columns in exports. A row never leaves again and never changes its id: stored records and backups use both.
 *
 * Formulas, signs and sources: docs/metrics.md. [L] literature, [H] our own choice without a threshold in the literature.
 * Ends of `scale` say how much is drawn, nothing else. [H]
 */
export const METRIC_ROWS = {
  /** Line from shoulder to ear against the vertical, forward positive. Absolute, so it never warns. */
  earShoulderInclination: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    bands: above(25, 40), // [H] a little above what upright people show (about 20), poor where slouched ones do (40)
    seatedShift: 0,
    warns: false,
    relativeError: false,
    scale: [0, 60],
    order: 150,
    learn: 'posture',
    snapshot: { group: 'further', order: 30 },
  },
  /** Change of the elevation of C7 -> ears, forward negative. */
  headForwardAngle: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    bands: below(-5, -10), // [L Mahmoud 2019] groups with and without neck pain differ by 4.84 deg; twice that is poor [H]
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [6, -20],
    order: 30,
    learn: 'posture',
    snapshot: null,
  },
  /** Craniovertebral angle: elevation of C7 -> tragus, smaller is further forward. Absolute and wide, so it never warns. */
  cva: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    bands: below(50, 45), // [L Titcomb 2024] standing
    seatedShift: -2, // [L Titcomb 2024]
    warns: false,
    relativeError: false,
    scale: [66, 30],
    order: 40,
    learn: 'posture',
    snapshot: { group: 'main', order: 10 },
  },
  /** Neck flexion beyond what the pitch brings, in per cent of the own chin-forward pose. */
  headForwardIndex: {
    unit: '%',
    seenFrom: 'both',
    sided: false,
    bands: above(40, 60), // from 40 on, 95 of 100 who do not carry the head forward are below, in front; 60: [H]
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [0, 100],
    order: 10,
    learn: 'posture',
    snapshot: null,
  },
  /**
   * From the camera to the eyes. Absolute, with an error of 18 % that is the same every day (the lens), so a value warns only when its
   * whole 90 % interval is nearer than an arm's length.
   */
  viewingDistance: {
    unit: 'cm',
    seenFrom: 'front',
    sided: false,
    bands: below(38.5, 31), // [H] 50 and 40 cm, an arm's length and clearly less, over 1 + 1.645 * 0.181, the stated error (bands.test.ts)
    seatedShift: 0,
    warns: true,
    basis: 'nearScreen',
    relativeError: true,
    scale: [90, 25],
    order: 80,
    learn: 'posture',
    snapshot: null,
  },
  /** Change of the face's direction, nose-down positive. */
  headPitch: {
    unit: 'deg',
    seenFrom: 'both',
    sided: false,
    // ISO 11226: 25 deg 8 min -> 85 deg 1 min. Its lower limit (0) lies inside our error: looking up counts from -15 [H]
    bands: {
      high: { watch: 25, poor: 85 },
      low: { watch: -15, poor: -25 },
      hold: { from: 25, fromLimit: minutes(8), to: 85, toLimit: minutes(1) },
    },
    seatedShift: 0,
    warns: true,
    basis: 'standard',
    relativeError: false,
    scale: [-40, 100],
    order: 70,
    learn: 'posture',
    snapshot: { group: 'further', order: 20 },
  },
  /** Change of the angle between neck and trunk, forward positive. */
  neckFlexion: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    bands: above(15, 25), // [H] between RULA's 20 and the EMG rise at 30-45 [L], measured from the own upright
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [-5, 40],
    order: 50,
    learn: 'posture',
    snapshot: { group: 'further', order: 10 },
  },
  /** Change of hips -> shoulders from the vertical, forward positive. */
  trunkInclination: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    // ISO 11226, unsupported: 20 deg 4 min -> 60 deg 1 min. Reclining on a chair back is not held against anyone
    bands: {
      high: { watch: 20, poor: 60 },
      low: null,
      hold: { from: 20, fromLimit: minutes(4), to: 60, toLimit: minutes(1) },
    },
    seatedShift: 0,
    warns: true,
    basis: 'standard',
    relativeError: false,
    scale: [-10, 75],
    order: 60,
    learn: 'posture',
    snapshot: { group: 'main', order: 40 },
  },
  /** Share of the own slump: 0 is the own upright, 1 the slump shown when calibrating. Not clipped. */
  slouch: {
    unit: '1',
    seenFrom: 'both',
    sided: false,
    bands: above(0.35, 0.65), // [H]
    seatedShift: 0,
    warns: true,
    basis: 'flexionLab',
    relativeError: false,
    scale: [0, 1],
    order: 20,
    learn: 'posture',
    snapshot: null,
  },
  /** Kyphosis at the surface, T1 to T12, rounding positive. Absolute and wide, so it never warns. */
  thoracicCurve: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    // [L Lang-Tapia 2011] surface norms of standing people (Spinal Mouse, n = 659), mean +-1 and +-2 SD of men (42.8+-8.8)
    // and women (40.4+-9.5) together
    bands: { high: { watch: 51, poor: 60 }, low: { watch: 32, poor: 23 }, hold: null },
    seatedShift: null,
    warns: false,
    relativeError: false,
    scale: [10, 75],
    order: 90,
    learn: 'too-much-curve',
    snapshot: { group: 'main', order: 20 },
  },
  /** Lordosis at the surface, T12 to L5, hollow positive. Absolute and wide, so it never warns. */
  lumbarCurve: {
    unit: 'deg',
    seenFrom: 'side',
    sided: false,
    // [L Lang-Tapia 2011] likewise; men (17.3+-9.3) and women (29.6+-11.3) differ, so the outer edge of either counts
    bands: { high: { watch: 41, poor: 52 }, low: { watch: 8, poor: -1 }, hold: null },
    seatedShift: null,
    warns: false,
    relativeError: false,
    scale: [-20, 65],
    order: 100,
    learn: 'too-little-curve',
    snapshot: { group: 'main', order: 30 },
  },
  /** Change of the shoulder line. */
  shoulderTilt: {
    unit: 'deg',
    seenFrom: 'front',
    sided: true,
    bands: bothSides(3, 6), // [H]
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [-12, 12],
    order: 120,
    learn: 'one-side',
    snapshot: { group: 'main', order: 10 },
  },
  /** Change of the lines of eyes and ears. */
  headTilt: {
    unit: 'deg',
    seenFrom: 'front',
    sided: true,
    bands: bothSides(5, 10), // ISO 11226: +-10
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [-20, 20],
    order: 130,
    learn: 'one-side',
    snapshot: { group: 'main', order: 20 },
  },
  /** Lean of the trunk to the side. */
  sideLean: {
    unit: 'deg',
    seenFrom: 'front',
    sided: true,
    bands: bothSides(10, 20), // ISO 11226, EN 1005-4
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [-30, 30],
    order: 110,
    learn: 'one-side',
    snapshot: { group: 'main', order: 30 },
  },
  /** Turn of the shoulder line. */
  trunkTwist: {
    unit: 'deg',
    seenFrom: 'front',
    sided: true,
    bands: bothSides(10, 20), // EN 1005-4
    seatedShift: 0,
    warns: true,
    basis: 'ownUpright',
    relativeError: false,
    scale: [-30, 30],
    order: 140,
    learn: 'one-side',
    snapshot: { group: 'further', order: 40 },
  },
} as const satisfies Readonly<Record<string, MetricRow>>;
