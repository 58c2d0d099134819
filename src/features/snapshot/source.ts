import type { ReadonlySignal } from '@preact/signals';
import type { Assumption } from '../../geometry/sitting-or-standing.ts';
import type { BackMark } from '../../geometry/marks.ts';
import type { SavedSnapshot, SnapshotChange } from '../../history/records/snapshot.ts';
import type { SnapshotDeletion } from '../../history/store/snapshot-store.ts';
import type { KeypointName } from '../../pose/pose.ts';
import type { SnapshotFault } from './pure/fault.ts';
import type { Advice, Turn } from './pure/guide/advice.ts';
import type { PlacingStep } from './pure/level/placing-steps.ts';
import type { MeasuredSnapshot, Taken } from './pure/measure/measure-picture.ts';
import type { Queue } from './pure/queue.ts';
import type { Correction } from './pure/saved/correct.ts';
import type { SaveRequest } from './pure/saved/saved-snapshot.ts';

export type SnapshotLandmark = KeypointName | BackMark;

/** Taking one with the camera. */
export type Capture =
  | { readonly phase: 'off' }
  | { readonly phase: 'opening' }
  | {
      readonly phase: 'guiding'; // not right yet
      readonly stream: MediaStream;
      readonly advice: Advice;
      readonly turn: Turn | null; // with advice to turn: which way, and how far; null: not known, or either way
      readonly stuck: boolean; // for a while: it can be taken as it is
      readonly seated: boolean; // the figure to fill sits, as the person does
    }
  | { readonly phase: 'counting'; readonly stream: MediaStream; readonly secondsLeft: number; readonly seated: boolean } // all is right: hold still
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
  readonly repeats: string | null; // id of the kept one that it was taken to repeat
}

/** Posture snapshots: taking, measuring, correcting, saving. Its code is loaded when it is first opened. */
export interface SnapshotsSource {
  readonly queue: ReadonlySignal<Queue>;
  readonly capture: ReadonlySignal<Capture>;
  readonly captureAsk: ReadonlySignal<CaptureAsk | null>; // what was last asked of the camera; null: nothing yet
  readonly open: ReadonlySignal<OpenSnapshot | null>;
  readonly saved: ReadonlySignal<readonly SavedSnapshot[]>; // newest first
  readonly corrected: ReadonlySignal<ReadonlySet<string>>; // ids of saved ones whose correction can be taken back

  take(ask: CaptureAsk): void; // opens the camera, guides, counts, takes; needs the click
  takeAgain(): void; // the same posture as the open one, which is saved: how well it comes out again
  takeNow(): void; // without waiting for all to be right
  endCapture(): void;

  addFiles(files: readonly File[], folders?: ReadonlySet<string>): void; // any number; they are measured one by one. `folders`: names of those that are folders
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
  date(taken: Taken): void;

  /** Saves the open one. Throws a `HistoryError` whose message is for people. */
  save(request: SaveRequest): Promise<void>;
  change(id: string, part: Pick<SnapshotChange, 'tags' | 'note' | 'repeats'>): Promise<void>;
  correct(id: string, correction: Correction): Promise<void>; // a saved one: what its numbers and lines allow
  uncorrect(id: string): Promise<void>; // the last correction since the page was opened
  reopen(id: string): Promise<void>; // the picture of a saved one is measured again, to be put right in any way
  pictureOf(id: string): Promise<Blob | null>; // null: none was saved
  delete(id: string): Promise<SnapshotDeletion>; // counted afterwards
  deletePicture(id: string): Promise<SnapshotDeletion>; // numbers and lines stay
  deleteAll(): Promise<SnapshotDeletion>;
}
