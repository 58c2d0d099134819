import type { ReadonlySignal } from '@preact/signals';
import type { Assumption, BackMark } from '../../geometry/index.ts';
import type { SnapshotDeletion } from '../../history/store/snapshot-store.ts';
import type { SavedSnapshot, SnapshotTag } from '../../history/records/snapshot.ts';
import type { KeypointName } from '../../pose/pose.ts';
import type { MeasuredSnapshot } from './pure/measure/measure-picture.ts';

export type LandmarkName = KeypointName | BackMark;

/** One picture on its way, in the order it was handed in. */
export interface QueuedPicture {
  readonly id: string;
  readonly name: string;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'looking' }
    | { readonly kind: 'done' } // can be opened
    | { readonly kind: 'nobody' } // no person was found
    | { readonly kind: 'failed'; readonly why: string }; // a sentence: what was expected, what came, what to do
}

/** Taking one with the camera. */
export type Capture =
  | { readonly phase: 'off' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'guiding'; readonly stream: MediaStream; readonly advice: CaptureAdvice } // not right yet
  | { readonly phase: 'counting'; readonly stream: MediaStream; readonly secondsLeft: number } // all is right: hold still
  | { readonly phase: 'looking' } // taken, being measured
  | { readonly phase: 'failed'; readonly why: string };

/** What to change before a picture is worth taking. */
export type CaptureAdvice =
  | 'loading' // the networks are on their way
  | 'nobody'
  | 'several people'
  | 'come closer'
  | 'step back' // head or hips are outside the picture
  | 'turn to the side'
  | 'face the camera'
  | 'more light'
  | 'hold still';

export interface CaptureAsk {
  readonly view: 'side' | 'front';
  readonly timer: 3 | 5 | 10; // s, counted from when all is right
  readonly sound: 'spoken' | 'ticking' | 'none';
}

/** The snapshot that is open on the screen. */
export interface OpenSnapshot {
  readonly measured: MeasuredSnapshot;
  readonly picture: ImageBitmap; // as analysed; closed when another one is opened
  readonly canUndo: boolean;
  readonly savedId: string | null; // set once it was kept
}

/** Posture snapshots: taking, measuring, putting right, keeping. Its code is loaded when it is first opened. */
export interface SnapshotsSource {
  readonly queue: ReadonlySignal<readonly QueuedPicture[]>;
  readonly capture: ReadonlySignal<Capture>;
  readonly open: ReadonlySignal<OpenSnapshot | null>;
  readonly kept: ReadonlySignal<readonly SavedSnapshot[]>; // newest first

  take(ask: CaptureAsk): void; // opens the camera, guides, counts, takes; needs the click
  takeNow(): void; // without waiting for all to be right
  endCapture(): void;

  addFiles(files: readonly File[]): void; // any number; they are looked at one by one
  cancelQueue(): void; // those that wait are dropped
  removeFromQueue(id: string): void;
  show(id: string): void; // a queued picture that is done
  putAway(): void; // closes the open one; its picture is gone unless it was kept

  move(landmark: LandmarkName, to: { readonly x: number; readonly y: number }, last: boolean): void; // px; `last`: one step of undo ends here
  undo(): void;
  resetMarks(): void;
  assume(said: Partial<Assumption>): void; // what is not said stays as it was said before

  /** Keeps the open one. Throws a `HistoryError` whose message is for people. */
  keep(ask: { readonly picture: boolean; readonly tags: readonly SnapshotTag[]; readonly note: string }): Promise<void>;
  change(id: string, part: { readonly tags?: readonly SnapshotTag[]; readonly note?: string }): Promise<void>;
  pictureOf(id: string): Promise<Blob | null>; // null: none was kept
  forget(id: string): Promise<SnapshotDeletion>; // counted afterwards
  forgetPicture(id: string): Promise<SnapshotDeletion>; // numbers and lines stay
  forgetAll(): Promise<SnapshotDeletion>;
}
