import type { Signal } from '@preact/signals';
import type { Millis } from '../../../base/units.ts';
import type { Look } from '../pure/measure/measure-picture.ts';
import { freshEdits, type Edits } from '../pure/measure/edits.ts';
import { isBusy, nextOf, queued, without, withoutWaiting, withState } from '../pure/queue.ts';
import type { SnapshotEngine } from './snapshot-worker.ts';
import type { QueuedPicture } from '../source.ts';

/** A picture that was handed in. Its pixels are not among this: they are decoded again when it is shown. */
export interface NewPicture {
  readonly from: Look['from'];
  readonly name: string;
  readonly file: Blob;
  readonly at: Millis; // epoch; where the file itself does not say when it was taken
}

/** What is held of a picture for as long as it is in the queue. */
export interface HeldPicture extends NewPicture {
  readonly id: string;
  look: Look | null; // null until somebody was found in it
  edits: Edits;
  savedId: string | null; // null: not kept as it is now
}

export interface Pictures {
  /** Hands pictures in; answers their ids. */
  add(pictures: readonly NewPicture[]): readonly string[];
  held(id: string): HeldPicture | null;
  /** The picture as it was analysed; the receiver closes it. A sentence when it cannot be had any more. */
  pixels(id: string): Promise<ImageBitmap | string>;
  remove(id: string): void;
  removeWaiting(): void;
  isBusy(): boolean;
}

export interface PicturesParts {
  readonly engine: SnapshotEngine;
  readonly queue: Signal<readonly QueuedPicture[]>;
  readonly onSettled: (id: string) => void; // looked at, whatever came of it
}

/** Pictures looked at one by one, in the order they came. */
export function createPictures({ engine, queue, onSettled }: PicturesParts): Pictures {
  const heldById = new Map<string, HeldPicture>();
  let newest: { readonly id: string; readonly picture: ImageBitmap } | null = null; // most often the one to be shown next

  const keepNewest = (id: string | null, picture: ImageBitmap | null) => {
    newest?.picture.close();
    newest = id !== null && picture !== null ? { id, picture } : null;
  };

  const analyse = async (held: HeldPicture): Promise<QueuedPicture['state']> => {
    const { id, from, name, file } = held;
    const answer = await engine.ask({ kind: 'look', picture: file, at: held.at });
    if (answer.kind === 'person') {
      keepNewest(id, answer.picture);
      const { people } = answer.pose;
      // Nobody knows a passer-by from the person when a camera watches; in a picture the lines show who is measured.
      held.look = { id, at: answer.at, from, name, pose: { ...answer.pose, people: 1 }, people };
      return { kind: 'done' };
    }
    return answer.kind === 'failed' ? answer : { kind: 'nobody' };
  };

  const analyseNext = async () => {
    const next = nextOf(queue.value);
    const held = next && heldById.get(next.id);
    if (!held) return;
    queue.value = withState(queue.value, held.id, { kind: 'looking' });
    const state = await analyse(held);
    queue.value = withState(queue.value, held.id, state);
    if (heldById.has(held.id)) onSettled(held.id);
    else if (newest?.id === held.id) keepNewest(null, null); // removed meanwhile
    void analyseNext();
  };

  const remove = (id: string) => {
    heldById.delete(id);
    if (newest?.id === id) keepNewest(null, null);
    queue.value = without(queue.value, id);
  };

  return {
    add(pictures) {
      const added = pictures.map((one): HeldPicture => {
        return { ...one, id: crypto.randomUUID(), look: null, edits: freshEdits(), savedId: null };
      });
      for (const held of added) heldById.set(held.id, held);
      queue.value = queued(queue.value, added);
      void analyseNext();
      return added.map(({ id }) => id);
    },
    held: (id) => heldById.get(id) ?? null,
    async pixels(id) {
      const held = heldById.get(id);
      if (!held) return 'This picture is not in the list any more. Choose it again.';
      if (newest?.id === id) {
        const { picture } = newest;
        newest = null;
        return picture;
      }
      const answer = await engine.ask({ kind: 'show', picture: held.file });
      if (answer.kind === 'shown') return answer.picture;
      return answer.kind === 'failed' ? answer.why : 'This picture cannot be shown. Choose it again.';
    },
    remove,
    removeWaiting() {
      const waiting = queue.value.filter(({ state }) => state.kind === 'waiting');
      for (const { id } of waiting) heldById.delete(id);
      queue.value = withoutWaiting(queue.value);
    },
    isBusy: () => isBusy(queue.value),
  };
}
