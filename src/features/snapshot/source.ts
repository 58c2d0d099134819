import type { ReadonlySignal } from '@preact/signals';
import type { Assumption } from '../../geometry/support.ts';
import type { BackMark } from '../../geometry/marks.ts';
import type { SavedSnapshot, SnapshotTag } from '../../history/records/snapshot.ts';
import type { SnapshotDeletion } from '../../history/store/snapshot-store.ts';
import type { KeypointName } from '../../pose/pose.ts';
import type { SnapshotFault } from './pure/fault.ts';
import type { Advice } from './pure/guide/advice.ts';
import type { PlacingStep } from './pure/level/placing-steps.ts';
import type { MeasuredSnapshot } from './pure/measure/measure-picture.ts';
import type { Queue } from './pure/queue.ts';
import type { SaveRequest } from './pure/saved/saved-snapshot.ts';

export type SnapshotLandmark = KeypointName | BackMark;

/** Taking one with the camera. */
export type Capture =
  | { readonly phase: 'off' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'guiding'; readonly stream: MediaStream; readonly advice: Advice } // not right yet
  | { readonly phase: 'counting'; readonly stream: MediaStream; readonly secondsLeft: number } // all is right: hold still
  | { readonly phase: 'measuring' } // the picture is taken
  | { readonly phase: 'failed'; readonly fault: SnapshotFault };

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
  readonly savedId: string | null; // null: not saved as it is now
}

/** Posture snapshots: taking, measuring, correcting, saving. Its code is loaded when it is first opened. */
export interface SnapshotsSource {
  readonly queue: ReadonlySignal<Queue>;
  readonly capture: ReadonlySignal<Capture>;
  readonly open: ReadonlySignal<OpenSnapshot | null>;
  readonly saved: ReadonlySignal<readonly SavedSnapshot[]>; // newest first

  take(ask: CaptureAsk): void; // opens the camera, guides, counts, takes; needs the click
  takeNow(): void; // without waiting for all to be right
  endCapture(): void;

  addFiles(files: readonly File[]): void; // any number; they are measured one by one
  cancelQueue(): void; // drops those that wait
  removeFromQueue(id: string): void;
  clearQueue(): void;
  /** What a queued picture shows, with what the person set; null: nobody was found, or it was not looked at yet. */
  measuredOf(id: string): MeasuredSnapshot | null;
  thumbnailOf(id: string): OffscreenCanvas | null; // null: not looked at yet
  /** All of the queue as they would be saved now. */
  batch(): readonly SavedSnapshot[];
  /** Saves the numbers and lines of every picture of the queue that is not saved yet. Answers how many. Throws a `HistoryError`. */
  saveAll(): Promise<number>;
  show(id: string): void; // a queued picture that is done
  close(): void; // the open one; its picture is gone unless it was saved

  move(landmark: SnapshotLandmark, to: { readonly x: number; readonly y: number }, last: boolean): void; // px; `last`: one step of undo ends here
  undo(): void;
  resetMarks(): void;
  place(step: PlacingStep): void; // turns or mirrors the open picture, or says that it is level; it is measured again
  assume(said: Partial<Assumption>): void; // what is not said stays as it was said before

  /** Saves the open one. Throws a `HistoryError` whose message is for people. */
  save(request: SaveRequest): Promise<void>;
  change(id: string, part: { readonly tags?: readonly SnapshotTag[]; readonly note?: string }): Promise<void>;
  pictureOf(id: string): Promise<Blob | null>; // null: none was saved
  delete(id: string): Promise<SnapshotDeletion>; // counted afterwards
  deletePicture(id: string): Promise<SnapshotDeletion>; // numbers and lines stay
  deleteAll(): Promise<SnapshotDeletion>;
}
