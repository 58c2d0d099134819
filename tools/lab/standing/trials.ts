import { degrees } from '../../../src/base/units.ts';
import type { CameraRoll } from '../../../src/geometry/camera-roll.ts';
import { NO_MARKS } from '../../../src/geometry/marks.ts';
import { isMeasured, type Measured } from '../../../src/geometry/metric.ts';
import type { View } from '../../../src/geometry/reading.ts';
import { chestInMass } from '../../../src/geometry/standing/frontal.ts';
import { besideLine } from '../../../src/geometry/standing/plumb-frame.ts';
import type { StandingId } from '../../../src/geometry/standing/standing-catalogue.ts';
import type { LevelId } from '../../../src/geometry/standing/standing-errors.ts';
import {
  measurePicture,
  type AnalysedPicture,
  type MeasuredSnapshot,
} from '../../../src/features/snapshot/pure/measure/measure-picture.ts';
import { UNKNOWN_LEVEL } from '../../../src/features/snapshot/pure/level/picture-level.ts';
import { uprightRoll } from '../../analyze/beside-upright.ts';
import type { SeenStanding, StandingTruth } from './looks.ts';

/**
 * What is known of the vertical. known: the camera's true roll, within 0.3 deg. unknown: nothing, and the camera is rolled as the lab's are, by up to
 * 3 deg; the standing body says the vertical then. beside: the body in the level picture of the same person before the same camera says it.
 * comes: what the app finds by itself, the view included.
 */
export const CONDITIONS = ['known', 'unknown', 'beside', 'comes'] as const;
export type Condition = (typeof CONDITIONS)[number];
export type Aspect = 'front' | 'back' | 'side';
export type StandingMeasure = Exclude<StandingId, 'pelvisTilt' | `${string}OfStance`> | LevelId;

/** One measure of one picture beside its truth, in the measure's unit. */
export interface StandingTrial {
  readonly picture: string;
  readonly group: string;
  readonly subject: string;
  readonly aspect: Aspect;
  readonly posture: string;
  readonly isLevel: boolean;
  readonly condition: Condition;
  readonly id: StandingMeasure;
  readonly measure: Measured | null; // null: unknown
  readonly truth: number;
  readonly outline: number; // deg, lean of the head by its outline less what is measured; 0: not found
  readonly toes: number; // cm, tips of the feet beside the heels: how far the body is turned
  readonly hip: number; // cm, beside the line from ankles to ears
  readonly shoulder: number; // likewise
  readonly chest: number; // cm, shoulders beside hips as the centre of mass is told by them; 0: from the side
}

const TRUTH: Readonly<Record<StandingMeasure, (truth: StandingTruth) => number>> = {
  weightLeft: ({ weightLeftFraction }) => weightLeftFraction,
  pelvisShift: ({ pelvisShiftMm }) => pelvisShiftMm / 10,
  thoraxShift: ({ thoraxShiftMm }) => thoraxShiftMm / 10,
  headShift: ({ headShiftMm }) => headShiftMm / 10,
  stanceWidth: ({ stanceWidthMm }) => stanceWidthMm / 10,
  shoulderTilt: ({ shoulderTiltDeg }) => shoulderTiltDeg,
  headTilt: ({ headTiltDeg }) => headTiltDeg,
  sideLean: ({ trunkLateralLeanDeg }) => trunkLateralLeanDeg,
  earShift: ({ earShiftMm }) => earShiftMm / 10,
  shoulderShift: ({ shoulderShiftMm }) => shoulderShiftMm / 10,
  hipShift: ({ hipShiftMm }) => hipShiftMm / 10,
  kneeShift: ({ kneeShiftMm }) => kneeShiftMm / 10,
  ankleLean: ({ ankleLeanDeg }) => ankleLeanDeg,
  bodyLean: ({ bodyLeanDeg }) => bodyLeanDeg,
  sway: ({ hipShiftMm, shoulderShiftMm }) => (hipShiftMm - shoulderShiftMm) / 10,
  kneeFlexion: ({ kneeFlexionLDeg, kneeFlexionRDeg }) => (kneeFlexionLDeg + kneeFlexionRDeg) / 2,
};
const FRONTAL: readonly StandingMeasure[] = [
  'pelvisShift',
  'thoraxShift',
  'headShift',
  'weightLeft',
  'stanceWidth',
  'shoulderTilt',
  'headTilt',
  'sideLean',
];
const SIDE: readonly StandingMeasure[] = [
  'earShift',
  'shoulderShift',
  'hipShift',
  'kneeShift',
  'ankleLean',
  'bodyLean',
  'sway',
  'kneeFlexion',
];
const LEVELS = ['shoulderTilt', 'headTilt', 'sideLean'] as const;
const isLevelId = (id: StandingMeasure): id is LevelId => LEVELS.some((level) => level === id);

export const aspectOf = (view: View): Aspect => (view === 'front' || view === 'back' ? view : 'side');
const KNOWN = 0.3; // deg, one standard error

/**
 * The vertical as it is taken in the picture as the app laid it; a picture that the room has levelled is asked as it came. Null: there is no level picture
 * to say it.
 */
function rollIn(
  condition: 'known' | 'unknown' | 'beside',
  { roll, view }: SeenStanding,
  { placing: { turn } }: AnalysedPicture,
  level: AnalysedPicture | null,
): CameraRoll | null {
  if (condition === 'known') return { roll, sigma: degrees(KNOWN) };
  if (condition === 'unknown') return { roll: turn, sigma: UNKNOWN_LEVEL.sigma };
  const before = level && uprightRoll(level.pose, aspectOf(view));
  return before && { ...before, roll: degrees(before.roll - level.placing.turn + turn) };
}

function under(
  condition: Condition,
  seen: SeenStanding,
  analysed: AnalysedPicture,
  level: AnalysedPicture | null,
): MeasuredSnapshot | null {
  if (condition === 'comes') return measurePicture(analysed, NO_MARKS, { view: 'auto', support: 'auto' });
  const roll = rollIn(condition, seen, analysed, level);
  if (roll === null) return null;
  const by = condition === 'unknown' ? 'nothing' : 'person';
  const asked = { view: aspectOf(seen.view), support: 'standing' } as const;
  return measurePicture({ ...analysed, level: { by, sigma: roll.sigma } }, NO_MARKS, asked, roll);
}

/** Every measure of one picture in each condition. Nothing of somebody who was not found. `level`: the level picture of the group. */
function trialsOf(seen: SeenStanding, level: AnalysedPicture | null): readonly StandingTrial[] {
  const { analysed } = seen;
  if (analysed === null) return [];
  const aspect = aspectOf(seen.view);
  return CONDITIONS.flatMap((condition) => {
    const measured = under(condition, seen, analysed, level);
    const rightly = measured !== null && aspectOf(measured.reading.view) === aspect;
    return (aspect === 'side' ? SIDE : FRONTAL).map((id): StandingTrial => {
      const measure = isLevelId(id) ? measured?.reading.metrics[id] : measured?.standing?.measures[id];
      const frame = measured?.standing?.frame ?? null;
      const value = measure !== undefined && isMeasured(measure) ? measure.value : NaN;
      return {
        picture: seen.id,
        group: seen.group,
        subject: seen.subject,
        aspect,
        posture: seen.posture,
        isLevel: seen.isLevel,
        condition,
        id,
        measure: rightly && measure !== undefined && isMeasured(measure) ? measure : null,
        truth: TRUTH[id](seen.truth),
        outline: id === 'headTilt' && frame !== null && frame.headAxis !== null ? frame.headAxis - value : 0,
        toes: frame?.toes ?? 0,
        hip: frame === null ? 0 : besideLine(frame.middles, 'hip'),
        shoulder: frame === null ? 0 : besideLine(frame.middles, 'shoulder'),
        chest: frame === null || aspect === 'side' ? 0 : chestInMass(frame, aspect),
      };
    });
  });
}

/** All trials of people who stand. */
export function standingTrials(seen: readonly SeenStanding[]): readonly StandingTrial[] {
  const levels = new Map(seen.flatMap(({ isLevel, group, analysed }) => (isLevel ? [[group, analysed] as const] : [])));
  return seen.flatMap((one) => trialsOf(one, levels.get(one.group) ?? null));
}
