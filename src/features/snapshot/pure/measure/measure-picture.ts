import { backOf, type Back } from '../../../../geometry/outline/back.ts';
import { isMeasured } from '../../../../geometry/metric.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';
import { measure } from '../../../../geometry/measure.ts';
import { supportOf, type Assumption, type Support } from '../../../../geometry/support.ts';
import { withMarks, type Marks } from '../../../../geometry/marks.ts';
import type { AssumedView } from '../../../../geometry/view.ts';
import { type Millis, degrees } from '../../../../base/units.ts';
import type { Pose } from '../../../../pose/pose.ts';
import { withPictureAngles } from './picture-vertical.ts';

/** What the networks saw in one picture. The pose lies in the pixels of the picture that was analysed. */
export interface AnalysedPicture {
  readonly id: string;
  readonly at: Millis; // when it was taken, epoch: of a file its EXIF time, else when the file was changed
  readonly from: 'camera' | 'file';
  readonly name: string; // the file's name, or the camera's
  readonly pose: Pose; // with landmarks and silhouette; of the largest, most central person
  readonly people: number; // in the picture, at least 1; the lines show who is measured
}

/** A measured picture, with what the person has set by hand. */
export interface MeasuredSnapshot {
  readonly analysed: AnalysedPicture;
  readonly view: AssumedView; // what the person says it is; 'auto': not said
  readonly support: Support; // as the person says, else as hips and knees show: all numbers and norms go by it
  readonly marks: Marks;
  readonly reading: Reading;
  readonly back: Back | null; // the line of the back and the places on it; null where none is seen, the reason is in the reading
}

/**
 * Measures one picture, without a calibration: a snapshot is seldom taken at the desk. So tilts and leans are measured against the
 * picture's own vertical. Pass the same `marks` object for the same marks: it is the key of a cache in the geometry.
 */
export function measurePicture(
  analysed: AnalysedPicture,
  marks: Marks,
  { view, support: assumed }: Assumption,
): MeasuredSnapshot {
  const pose = withMarks(analysed.pose, marks);
  const support = supportOf(pose, assumed);
  const reading = withPictureAngles(measure(analysed.pose, null, view, marks, support), pose, support);
  const { yaw } = reading;
  const back =
    isSide(reading.view) && isMeasured(yaw) ? backOf(analysed.pose, degrees(yaw.value), marks, support) : null;
  return { analysed, view, support, marks, reading, back: typeof back === 'string' ? null : back };
}
