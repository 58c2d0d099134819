import { backOf, type Back } from '../../../../geometry/outline/back.ts';
import { isMeasured, unknown } from '../../../../geometry/metric.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';
import { measure, nothingMeasured } from '../../../../geometry/measure.ts';
import type { CameraRoll } from '../../../../geometry/camera-roll.ts';
import { rollByBody } from '../../../../geometry/standing/body-roll.ts';
import { measureStanding, type StandingReading } from '../../../../geometry/standing/standing.ts';
import { isStandingWhole, viewToMeasure } from '../../../../geometry/standing/seen-from-behind.ts';
import { supportOf, type Assumption, type Support } from '../../../../geometry/sitting-or-standing.ts';
import { withMarks, type Marks } from '../../../../geometry/marks.ts';
import type { AssumedView } from '../../../../geometry/view.ts';
import { type Degrees, type Millis, degrees } from '../../../../base/units.ts';
import type { VerticalSource } from '../../../../history/records/snapshot.ts';
import type { Pose } from '../../../../pose/pose.ts';
import type { Size } from '../../../../base/picture.ts';
import type { PictureLevel } from '../level/picture-level.ts';
import type { Placing } from '../level/turning.ts';
import { withPictureLevel } from './picture-roll.ts';
import { withPictureTurn } from './picture-turn.ts';
import { withPictureAngles } from './picture-vertical.ts';

/** When a picture was taken, and by which clock. */
export interface Taken {
  readonly at: Millis; // epoch
  readonly offset: number; // minutes ahead of UTC
}

/** What the networks saw in one picture. The pose lies in the pixels of the picture that was analysed. */
export interface AnalysedPicture {
  readonly id: string;
  readonly at: Millis; // when it was taken, epoch: of a file its EXIF time, else when the file was changed
  readonly from: 'camera' | 'file';
  readonly name: string; // the file's name, or the camera's
  readonly pose: Pose; // with landmarks and silhouette; of the largest, most central person
  readonly placing: Placing; // how the picture was laid before
  readonly level: PictureLevel;
  readonly decoded: Size; // px, of the picture before it was laid
  readonly people: number; // in the picture, at least 1; the lines show who is measured
}

/** A measured picture, with what the person has set by hand. */
export interface MeasuredSnapshot {
  readonly analysed: AnalysedPicture;
  readonly taken?: Taken; // as the person says; absent: as the picture says
  readonly view: AssumedView; // what the person says it is; 'auto': not said
  readonly support: Support; // as the person says, else as hips and knees show: all numbers and norms go by it
  readonly marks: Marks;
  readonly reading: Reading;
  readonly vertical: { readonly by: VerticalSource; readonly lean: Degrees }; // lean: to the picture's right, as it was laid
  readonly standing: StandingReading | null; // against the plumb line through the feet; null: the person sits
  readonly back: Back | null; // the line of the back and the places on it; null where none is seen, the reason is in the reading
}

/**
 * Measures one picture, without a calibration: a snapshot is seldom taken at the desk. So tilts and leans are measured against the
 * vertical of the room, as far as `roll` says where it is. Pass the same `marks` object for the same marks: it is the key of a cache in
 * the geometry.
 */
export function measurePicture(
  analysed: AnalysedPicture,
  marks: Marks,
  { view, support: assumed }: Assumption,
  roll: CameraRoll = { roll: degrees(0), sigma: analysed.level.sigma },
): MeasuredSnapshot {
  const pose = withMarks(analysed.pose, marks);
  // Whoever hangs on a plumb line stands, also where the hips are too unsure to say it.
  const support = assumed === 'auto' && isStandingWhole(pose) ? 'standing' : supportOf(pose, assumed);
  const read = (by: CameraRoll): Reading => readPicture(analysed.pose, pose, marks, view, support, by);
  const first = read(roll);
  const stand = (by: CameraRoll): StandingReading | null =>
    assumed === 'sitting' ? null : measureStanding(analysed.pose, first.view, by, marks);
  const upright = stand(roll);
  const byBody = upright !== null && analysed.level.by === 'nothing';
  const levelled = byBody ? rollByBody(upright, first.view, roll) : roll;
  const [plain, standing] = byBody ? [read(levelled), stand(levelled)] : [first, upright];
  const stands = standing !== null && standing.frame !== null;
  const seen = stands ? onTheirFeet(plain, standing) : plain;
  const reading = withPictureTurn(withPictureLevel(seen, pose, analysed.level));
  const known = reading.gate === null; // false: a picture that is askew shows no posture
  const { yaw } = reading;
  const back =
    known && isSide(reading.view) && isMeasured(yaw) ? backOf(analysed.pose, degrees(yaw.value), marks, support) : null;
  return {
    analysed,
    view,
    support,
    marks,
    reading,
    vertical: { by: byBody && upright.frame !== null ? 'body' : analysed.level.by, lean: levelled.roll },
    standing: !known || (isSide(reading.view) && support === 'sitting') ? null : standing,
    back: typeof back === 'string' ? null : back,
  };
}

/** The reading against the vertical of the room. `put`: the pose with what was set by hand. */
function readPicture(
  pose: Pose,
  put: Pose,
  marks: Marks,
  view: AssumedView,
  support: Support,
  roll: CameraRoll,
): Reading {
  const seen = view === 'auto' ? viewToMeasure(put) : view;
  if (seen === 'unsure') return nothingMeasured(pose.at, 'unknown', 'view unclear');
  return withPictureAngles(measure(pose, null, seen, marks, support), put, support, roll);
}

/**
 * Levels of somebody who stands, head to feet, are better known than of a bust; from behind there are no others. And nobody who is that far
 * away looks at a screen.
 */
function onTheirFeet(reading: Reading, { levels }: StandingReading): Reading {
  const onlyFromBehind = reading.view === 'back' && reading.gate === 'wrong view';
  if (reading.gate !== null && !onlyFromBehind) return reading;
  const metrics = { ...reading.metrics, ...levels, viewingDistance: unknown('wrong view') };
  return { ...reading, gate: null, metrics };
}
