import type { MetricId } from '../metric.ts';
import type { StandingId } from './standing-catalogue.ts';

/** Levels of somebody who stands; they are metrics that every picture has (metric-catalogue.ts). */
export type LevelId = Extract<MetricId, 'shoulderTilt' | 'headTilt' | 'sideLean'>;

/**
 * One standard error with the vertical known and both networks agreeing, in the measure's unit, so that nine in ten of the lab's standing
 * people lie within. Set on all of them (docs/metrics.md).
 */
export const STANDING_FLOORS: Readonly<
  Record<'front' | 'back' | 'side', Readonly<Partial<Record<StandingId | LevelId, number>>>>
> = {
  front: {
    pelvisShift: 0.85,
    thoraxShift: 0.75,
    headShift: 0.55,
    weightLeft: 0.047,
    stanceWidth: 1.7,
    shoulderTilt: 1.2,
    headTilt: 2.2,
    sideLean: 0.9,
  },
  back: {
    pelvisShift: 0.75,
    thoraxShift: 0.72,
    headShift: 0.6,
    weightLeft: 0.035,
    stanceWidth: 2,
    shoulderTilt: 1.2,
    headTilt: 1.6,
    sideLean: 0.9,
  },
  side: {
    earShift: 1.2,
    shoulderShift: 1,
    hipShift: 1.15,
    kneeShift: 2.2,
    ankleLean: 0.6,
    bodyLean: 0.4,
    sway: 0.65,
    kneeFlexion: 3.4,
  },
};
