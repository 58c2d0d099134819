import type { AssumedView, Back, Marks, Reading } from '../geometry/index.ts';
import type { Millis } from '../geometry/units.ts';
import type { Pose } from '../pose/pose.ts';

/** What the networks saw in one picture. The pose lies in the pixels of the picture that was analysed. */
export interface Look {
  readonly id: string;
  readonly at: Millis; // when it was taken, epoch: of a file its EXIF time, else when the file was changed
  readonly from: 'camera' | 'file';
  readonly name: string; // the file's name, or the camera's
  readonly pose: Pose; // with landmarks and silhouette
}

/** A picture measured, with what the person has put right by hand. */
export interface MeasuredSnapshot {
  readonly look: Look;
  readonly view: AssumedView; // what the person says it is; 'auto' unless they had to
  readonly marks: Marks;
  readonly reading: Reading;
  readonly back: Back | null; // the line of the back and the places on it; null where none is seen, the reason is in the reading
}
