import type { ReadonlySignal } from '@preact/signals';
import { millis } from '../../../base/units.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { SnapshotStore } from '../../../history/store/snapshot-store.ts';
import type { Queue } from '../pure/queue.ts';
import { requestFor, savedSnapshotOf } from '../pure/saved/saved-snapshot.ts';
import type { OpenSnapshot } from '../source.ts';
import type { HeldPicture, PictureQueue } from './picture-queue.ts';
import { encodePicture, SAVED_PICTURE } from './saved-picture.ts';
import { measuredOf, type SnapshotEditor } from './snapshot-editor.ts';

export interface QueueBatch {
  /** Numbers and lines of every picture of the queue, as they would be saved now. */
  snapshots(): readonly SavedSnapshot[];
  /** Saves those that are not saved as they are, and tells the id of each. Rejects at the first that cannot be saved. */
  saveAll(onSaved: (id: string) => void): Promise<void>;
}

export interface QueueBatchParts {
  readonly store: SnapshotStore;
  readonly queue: ReadonlySignal<Queue>;
  readonly open: ReadonlySignal<OpenSnapshot | null>;
  readonly pictures: PictureQueue;
  readonly editor: SnapshotEditor;
  readonly keptOf: (id: string) => SavedSnapshot | undefined;
}

interface BatchRow {
  readonly held: HeldPicture;
  readonly snapshot: SavedSnapshot;
}

/** All pictures of the queue at once. What was said of one that was saved before stays: its picture, tags and note. */
export function createQueueBatch({ store, queue, open, pictures, editor, keptOf }: QueueBatchParts): QueueBatch {
  const rowOf = (id: string): BatchRow | null => {
    const held = pictures.held(id);
    const measured = held && measuredOf(held);
    if (held === null || measured === null || measured.reading.gate !== null) return null;
    const request = requestFor(measured, keptOf(id));
    return { held, snapshot: savedSnapshotOf(measured, request, millis(Date.now())) };
  };

  /** As it lies now. Null: it cannot be decoded any more. */
  const pictureFor = async (id: string): Promise<Blob | null> => {
    const shown = editor.held?.id === id ? (open.value?.picture ?? null) : null;
    const picture = shown ?? (await pictures.pixels(id));
    if ('kind' in picture) return null;
    const writing = encodePicture(picture, SAVED_PICTURE.side, SAVED_PICTURE.as);
    if (picture !== shown) picture.close();
    return writing;
  };

  return {
    snapshots: () => queue.value.flatMap(({ id }) => rowOf(id)?.snapshot ?? []),
    async saveAll(onSaved) {
      // While others are written, one may be put right, laid another way or removed: each is taken as it is at its turn.
      for (const { id } of queue.value) {
        const row = rowOf(id);
        if (row === null || row.held.savedId !== null) continue;
        const { held, snapshot } = row;
        const { analysed, edits } = held;
        await store.save(snapshot, snapshot.picture ? await pictureFor(id) : null);
        onSaved(snapshot.id);
        if (held.analysed === analysed && held.edits.now === edits.now) editor.savedAs(held, snapshot.id);
      }
    },
  };
}
