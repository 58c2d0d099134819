import type { Size } from '../../base/picture.ts';
import type { Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { FoundPlacing, WantedPlacing } from './pure/level/find-placing.ts';
import type { Placing } from './pure/level/turning.ts';
import type { SnapshotFault } from './pure/fault.ts';

/** What the window asks of the snapshot worker. Each ask is answered once, in the order in which they came. */
export type SnapshotAsk =
  | { readonly kind: 'analyse'; readonly picture: Blob; readonly at: Millis; readonly wanted: WantedPlacing | null } // `at`: for pictures that do not say when they were taken
  | { readonly kind: 'decode'; readonly picture: Blob; readonly placing: Placing } // the same picture once more, to be shown
  | { readonly kind: 'guide'; readonly frame: ImageBitmap; readonly at: Millis }; // is it worth taking? points only; the frame is closed

export type SnapshotAnswer =
  | {
      readonly kind: 'person';
      readonly pose: Pose;
      readonly at: Millis;
      readonly picture: ImageBitmap; // as analysed; the receiver closes it
      readonly found: FoundPlacing;
      readonly decoded: Size; // px, before it was laid that way
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'decoded'; readonly picture: ImageBitmap } // the receiver closes it
  | { readonly kind: 'seen'; readonly pose: Pose | null; readonly light: number; readonly at: Millis } // light: 0-1, mean luminance
  | { readonly kind: 'failed'; readonly fault: SnapshotFault };

export interface ToSnapshotWorker {
  readonly number: number; // of the ask, counted up
  readonly ask: SnapshotAsk;
}

export interface FromSnapshotWorker {
  readonly number: number;
  readonly answer: SnapshotAnswer;
}
