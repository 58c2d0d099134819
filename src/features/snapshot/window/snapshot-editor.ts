import type { Signal } from '@preact/signals';
import type { Assumption } from '../../../geometry/sitting-or-standing.ts';
import { measurePicture, type MeasuredSnapshot, type Taken } from '../pure/measure/measure-picture.ts';
import { assumed, canUndo, dated, moved, undone, withoutMarks, type Edits } from '../pure/measure/edits.ts';
import type { SnapshotLandmark, OpenSnapshot } from '../source.ts';
import type { HeldPicture } from './picture-queue.ts';

/** The snapshot on the screen, and what the person says of it. */
export interface SnapshotEditor {
  readonly held: HeldPicture | null; // null: none is open
  /** Takes the picture over and closes the one before. */
  show(held: HeldPicture, picture: ImageBitmap): void;
  close(): void;
  savedAs(of: HeldPicture, savedId: string | null): void; // shown or not; null: what was saved is deleted, or another
  move(landmark: SnapshotLandmark, to: { readonly x: number; readonly y: number }, last: boolean): void;
  undo(): void;
  resetMarks(): void;
  assume(said: Partial<Assumption>): void;
  date(taken: Taken): void;
}

/** What is known of it now; null: it was not looked at yet. */
export function measuredOf({ analysed, edits }: HeldPicture): MeasuredSnapshot | null {
  if (analysed === null) return null;
  const { marks, assumption, taken } = edits.now;
  const measured = measurePicture(analysed, marks, assumption);
  return taken === null ? measured : { ...measured, taken };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

export function createSnapshotEditor(open: Signal<OpenSnapshot | null>): SnapshotEditor {
  let held: HeldPicture | null = null;

  const publish = (picture: ImageBitmap) => {
    if (held === null) return;
    const { edits, savedId, repeats = null } = held;
    const measured = measuredOf(held);
    if (measured) open.value = { measured, picture, canUndo: canUndo(edits), savedId, repeats };
  };

  const put = (next: HeldPicture | null, picture: ImageBitmap | null) => {
    const before = open.value?.picture;
    held = next;
    if (picture === null) open.value = null;
    else publish(picture);
    if (before !== picture) before?.close(); // only now, when nothing draws it any more
  };

  const edit = (change: (edits: Edits) => Edits) => {
    if (!held || !open.value) return;
    const { now } = held.edits;
    held.edits = change(held.edits);
    if (held.edits.now !== now) held.savedId = null; // what was saved is no longer this
    publish(open.value.picture);
  };

  return {
    get held() {
      return held;
    },
    show: put,
    close: () => put(null, null),
    savedAs(of, savedId) {
      of.savedId = savedId;
      if (of === held && open.value) open.value = { ...open.value, savedId };
    },
    move(landmark, { x, y }, last) {
      const pose = held?.analysed?.pose;
      if (!pose || !Number.isFinite(x) || !Number.isFinite(y)) return;
      const to = { x: within(x, pose.width), y: within(y, pose.height) };
      edit((edits) => moved(edits, landmark, to, last));
    },
    undo: () => edit(undone),
    resetMarks: () => edit(withoutMarks),
    assume: (said) => edit((edits) => assumed(edits, said)),
    date: (taken) => edit((edits) => dated(edits, taken)),
  };
}
