import type { Millis } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';

/** What the window asks of the snapshot worker. Every ask is answered once, in the order they came. */
export type Ask =
  | { readonly kind: 'look'; readonly picture: Blob; readonly at: Millis } // `at`: for pictures that do not say when they were taken
  | { readonly kind: 'show'; readonly picture: Blob } // the same picture once more, to be looked at by people
  | { readonly kind: 'guide'; readonly frame: ImageBitmap; readonly at: Millis }; // is it worth taking? points only; the frame is closed

export type Answer =
  | { readonly kind: 'person'; readonly pose: Pose; readonly at: Millis; readonly picture: ImageBitmap } // as analysed; the receiver closes it
  | { readonly kind: 'nobody' }
  | { readonly kind: 'shown'; readonly picture: ImageBitmap } // likewise
  | { readonly kind: 'seen'; readonly pose: Pose | null; readonly light: number; readonly at: Millis }
  | { readonly kind: 'failed'; readonly why: string }; // a sentence for people

export interface ToSnapshotWorker {
  readonly number: number; // of the ask, counted up
  readonly ask: Ask;
}

export interface FromSnapshotWorker {
  readonly number: number;
  readonly answer: Answer;
}
