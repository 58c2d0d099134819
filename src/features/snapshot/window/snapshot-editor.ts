import type { Signal } from '@preact/signals';
import type { Assumption } from '../../../geometry/index.ts';
import { measured } from '../pure/measure/measure-picture.ts';
import { assumed, canUndo, moved, undone, withoutMarks, type Edits } from '../pure/measure/edits.ts';
import type { LandmarkName, OpenSnapshot } from '../source.ts';
import type { HeldPicture } from './picture-queue.ts';

/** The snapshot on the screen, and what the person says of it. */
export interface Opened {
  readonly held: HeldPicture | null; // null: none is open
  /** Takes the picture over; the one before is closed. */
  show(held: HeldPicture, picture: ImageBitmap): void;
  putAway(): void;
  kept(savedId: string | null): void;
  move(landmark: LandmarkName, to: { readonly x: number; readonly y: number }, last: boolean): void;
  undo(): void;
  resetMarks(): void;
  assume(said: Partial<Assumption>): void;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

export function createOpened(open: Signal<OpenSnapshot | null>): Opened {
  let held: HeldPicture | null = null;

  const publish = (picture: ImageBitmap) => {
    if (!held?.look) return;
    const { look, edits, savedId } = held;
    const { marks, assumption } = edits.now;
    open.value = { measured: measured(look, marks, assumption), picture, canUndo: canUndo(edits), savedId };
  };

  const put = (next: HeldPicture | null, picture: ImageBitmap | null) => {
    const before = open.value?.picture;
    held = next;
    if (picture === null) open.value = null;
    else publish(picture);
    if (before !== picture) before?.close(); // only now that nobody draws it any more
  };

  const edit = (change: (edits: Edits) => Edits) => {
    if (!held || !open.value) return;
    const { now } = held.edits;
    held.edits = change(held.edits);
    if (held.edits.now !== now) held.savedId = null; // what is kept is no longer this
    publish(open.value.picture);
  };

  return {
    get held() {
      return held;
    },
    show: put,
    putAway: () => put(null, null),
    kept(savedId) {
      if (!held || !open.value) return;
      held.savedId = savedId;
      open.value = { ...open.value, savedId };
    },
    move(landmark, { x, y }, last) {
      const pose = held?.look?.pose;
      if (!pose || !Number.isFinite(x) || !Number.isFinite(y)) return;
      const to = { x: within(x, pose.width), y: within(y, pose.height) };
      edit((edits) => moved(edits, landmark, to, last));
    },
    undo: () => edit(undone),
    resetMarks: () => edit(withoutMarks),
    assume: (said) => edit((edits) => assumed(edits, said)),
  };
}
