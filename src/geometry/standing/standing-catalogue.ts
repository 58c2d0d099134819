import type { Unit } from '../metric-row.ts';

/** One measure of somebody who stands, head to feet in the picture. */
export interface StandingRow {
  readonly unit: Unit;
  readonly seenFrom: 'frontal' | 'side'; // frontal: from the front or from behind
  readonly sided: boolean; // true: positive towards the person's own left
  readonly shown: 'row' | 'beside'; // beside: said in the sentence of another measure
  readonly digits: 0 | 1; // decimals on the screen
}

const frontal = { seenFrom: 'frontal', sided: true, shown: 'row', digits: 1 } as const;
const side = { seenFrom: 'side', sided: false, shown: 'row', digits: 1 } as const;

/**
 * What a plumb line through the feet shows, one row each, in the order of the screen. They come from single pictures alone and never warn,
 * so they are no metrics (metric-catalogue.ts), which the watch carries in every minute. A row never leaves again and never changes its id:
 * saved snapshots use both. No row has bands: no norm for them is published with an error that a picture keeps.
 *
 * Formulas, signs and errors: docs/metrics.md, "Standing on the plumb line".
 */
const ROWS = {
  /** Estimated share of the body's weight on the left leg, 0-1. */
  weightLeft: { ...frontal, unit: '1', digits: 0 },
  /** Middle of the hips beside the middle of the ankles. */
  pelvisShift: { ...frontal, unit: 'cm' },
  /** Middle of the shoulders beside the middle of the hips. */
  thoraxShift: { ...frontal, unit: 'cm' },
  /** Middle of the ears beside the middle of the ankles. */
  headShift: { ...frontal, unit: 'cm' },
  /** The three shifts in per cent of the distance between the ankles. */
  pelvisShiftOfStance: { ...frontal, unit: '%', shown: 'beside', digits: 0 },
  thoraxShiftOfStance: { ...frontal, unit: '%', shown: 'beside', digits: 0 },
  headShiftOfStance: { ...frontal, unit: '%', shown: 'beside', digits: 0 },
  /** Between the ankle joints. */
  stanceWidth: { ...frontal, unit: 'cm', sided: false, shown: 'beside' },
  /** Line of the hip joints against the level, left side higher positive. The points do not show it: always unknown. */
  pelvisTilt: { ...frontal, unit: 'deg' },
  /** In front of the plumb line through the outer ankle bones. */
  earShift: { ...side, unit: 'cm' },
  shoulderShift: { ...side, unit: 'cm' },
  hipShift: { ...side, unit: 'cm' },
  kneeShift: { ...side, unit: 'cm' },
  /** Ankles -> hips and ankles -> ears from the vertical, forward positive. */
  ankleLean: { ...side, unit: 'deg' },
  bodyLean: { ...side, unit: 'deg' },
  /** Hips in front of the shoulders: the pelvis forward, the thorax back. */
  sway: { ...side, unit: 'cm' },
  /** Thigh against shank, bent positive, hyperextended negative; the mean of both legs. */
  kneeFlexion: { ...side, unit: 'deg', digits: 0 },
} as const satisfies Readonly<Record<string, StandingRow>>;

export type StandingRows = typeof ROWS;
export type StandingId = keyof StandingRows;
export const STANDING_IDS: readonly StandingId[] = Object.keys(ROWS) as StandingId[];
export const isStanding = (name: string): name is StandingId => Object.hasOwn(ROWS, name);
/** The row of each measure. */
export const STANDING: Readonly<Record<StandingId, StandingRow>> = ROWS;
