import type { MetricId } from '../metric.ts';
import type { StandingId } from './standing-catalogue.ts';

/** Levels of somebody who stands; they are metrics that every picture has (metric-catalogue.ts). */
export type LevelId = Extract<MetricId, 'shoulderTilt' | 'headTilt' | 'sideLean'>;

/**
 * One standard error with the vertical known and both networks agreeing, in the measure's unit, so that nine in ten of the lab's standing
 * people lie within, each of them by constants that the others have set (`npm run validate -- --standing` names them).
 */
export const STANDING_FLOORS: Readonly<
  Record<'front' | 'back' | 'side', Readonly<Partial<Record<StandingId | LevelId, number>>>>
> = {
  front: {
    pelvisShift: 0.77,
    thoraxShift: 0.57,
    headShift: 0.3,
    weightLeft: 0.037,
    stanceWidth: 1.2,
    shoulderTilt: 1.15,
    headTilt: 2.2,
    sideLean: 0.66,
  },
  back: {
    pelvisShift: 0.65,
    thoraxShift: 0.65,
    headShift: 0.3,
    weightLeft: 0.035,
    stanceWidth: 1.5,
    shoulderTilt: 1.1,
    headTilt: 1.8,
    sideLean: 0.87,
  },
  side: {
    earShift: 1,
    shoulderShift: 1.05,
    hipShift: 1.2,
    kneeShift: 2.1,
    ankleLean: 0.7,
    bodyLean: 0.3,
    sway: 0.75,
    kneeFlexion: 3.25,
  },
};
