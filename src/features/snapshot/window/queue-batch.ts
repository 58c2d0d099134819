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
  /** Saves those that are not saved as they are; answers their ids. */
  saveAll(): Promise<readonly string[]>;
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
  const rows = (): readonly BatchRow[] =>
    queue.value.flatMap(({ id }) => {
      const held = pictures.held(id);
      const measured = held && measuredOf(held);
      if (held === null || measured === null || measured.reading.gate !== null) return [];
      const request = requestFor(measured, keptOf(id));
      return [{ held, snapshot: savedSnapshotOf(measured, request, millis(Date.now())) }];
    });

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
    snapshots: () => rows().map(({ snapshot }) => snapshot),
    async saveAll() {
      const unsaved = rows().filter(({ held }) => held.savedId === null);
      for (const { held, snapshot } of unsaved) {
        await store.save(snapshot, snapshot.picture ? await pictureFor(held.id) : null);
        if (editor.held === held) editor.savedAs(snapshot.id);
        else held.savedId = snapshot.id;
      }
      return unsaved.map(({ snapshot }) => snapshot.id);
    },
  };
}
