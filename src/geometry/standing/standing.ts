import type { Pose } from '../../pose/pose.ts';
import { UNKNOWN_ROLL, type CameraRoll } from '../camera-roll.ts';
import { NO_MARKS, withMarks, type Marks } from '../marks.ts';
import { unknown, type Measure, type UnknownReason } from '../metric.ts';
import type { View } from '../reading.ts';
import { frontalLevels, frontalMeasures } from './frontal.ts';
import { plumbFrameOf, type PlumbFrame } from './plumb-frame.ts';
import { sagittalMeasures } from './sagittal.ts';
import { STANDING, STANDING_IDS, type StandingId } from './standing-catalogue.ts';
import type { LevelId } from './standing-errors.ts';

/** Somebody who stands, against the plumb line through the feet. */
export interface StandingReading {
  readonly measures: Readonly<Record<StandingId, Measure>>;
  readonly levels: Readonly<Partial<Record<LevelId, Measure>>>; // against the vertical of the room; empty from the side
  readonly frame: PlumbFrame | null; // null: nothing was measured, for the same reason everywhere
}

const everywhere = (reason: UnknownReason): StandingReading => ({
  measures: Object.fromEntries(STANDING_IDS.map((id) => [id, unknown(reason)])) as Record<StandingId, Measure>,
  levels: {},
  frame: null,
});

/** Which way the image's right points for this view; null: no plumb line can be measured from there. */
export function towardsOf(view: View): 1 | -1 | null {
  if (view === 'front' || view === 'sideRight') return 1;
  return view === 'back' || view === 'sideLeft' ? -1 : null;
}

/**
 * Measures one picture of somebody who stands, head to feet. Lengths by average size: an error of 8.5 % of each is in sigma, and so is what
 * is not known of the camera's roll and pitch.
 */
export function measureStanding(
  pose: Pose,
  view: View,
  roll: CameraRoll = UNKNOWN_ROLL,
  marks: Marks = NO_MARKS,
): StandingReading {
  const towards = towardsOf(view);
  if (towards === null) return everywhere(view === 'unknown' ? 'view unclear' : 'turned away');
  const aspect = view === 'front' || view === 'back' ? view : null;
  const frame = plumbFrameOf(withMarks(pose, marks), marks, aspect === null ? 'side' : 'frontal', towards, roll);
  if (typeof frame === 'string') return everywhere(frame);
  const measured: Partial<Record<StandingId, Measure>> =
    aspect === null ? sagittalMeasures(frame) : frontalMeasures(frame, aspect);
  const from = aspect === null ? 'side' : 'frontal';
  return {
    measures: Object.fromEntries(
      STANDING_IDS.map((id) => [
        id,
        (STANDING[id].seenFrom === from ? measured[id] : undefined) ?? unknown('wrong view'),
      ]),
    ) as Record<StandingId, Measure>,
    levels: aspect === null ? {} : frontalLevels(frame, aspect),
    frame,
  };
}
