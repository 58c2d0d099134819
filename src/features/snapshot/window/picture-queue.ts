import type { Signal } from '@preact/signals';
import { fitWithin } from '../../../base/picture.ts';
import type { Millis } from '../../../base/units.ts';
import type { AnalysedPicture } from '../pure/measure/measure-picture.ts';
import { CAMERA_LEVEL, isUndisputed } from '../pure/level/picture-level.ts';
import { AS_IT_IS } from '../pure/level/turning.ts';
import type { WantedPlacing } from '../pure/level/find-placing.ts';
import { initialEdits, relaid, type Edits } from '../pure/measure/edits.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import {
  isBusy,
  nextOf,
  queued,
  without,
  withoutWaiting,
  withState,
  type Queue,
  type QueuedPicture,
} from '../pure/queue.ts';
import type { SnapshotWorker } from './snapshot-worker.ts';

/** A picture that was handed in, without its pixels: they are decoded again when it is shown. */
export interface NewPicture {
  readonly from: AnalysedPicture['from'];
  readonly name: string;
  readonly file: Blob;
  readonly at: Millis; // epoch; where the file itself does not say when it was taken
  readonly fault?: SnapshotFault; // known beforehand
  readonly repeats?: string | null; // id of the kept one that it was taken to repeat
  /** Of one that was kept with its picture: its id, how it lies, and what was said of it. */
  readonly kept?: { readonly id: string; readonly wanted: WantedPlacing | null; readonly edits: Edits };
}

/** What stays of a picture as long as it is in the queue. */
export interface HeldPicture extends NewPicture {
  readonly id: string;
  analysed: AnalysedPicture | null; // null until somebody was found in it
  edits: Edits;
  wanted: WantedPlacing | null; // how the person says that it lies; null: not said
  savedId: string | null; // null: not saved as it is now
  thumbnail: OffscreenCanvas | null; // null until somebody was found in it
}

export interface PictureQueue {
  /** Returns their ids. */
  add(pictures: readonly NewPicture[]): readonly string[];
  held(id: string): HeldPicture | null;
  /** The picture as it was analysed; the receiver closes it. A fault when it cannot be decoded any more. */
  pixels(id: string): Promise<ImageBitmap | SnapshotFault>;
  /** Measures it again, laid as the person says. */
  place(id: string, wanted: WantedPlacing): void;
  remove(id: string): void;
  removeWaiting(): void;
  isBusy(): boolean;
}

export interface PictureQueueParts {
  readonly worker: SnapshotWorker;
  readonly queue: Signal<Queue>;
  readonly onSettled: (id: string) => void; // measured, or failed
  readonly onNotPlaced: (id: string) => void; // nobody was found after it was laid another way: it stays as it was
}

/** Measures pictures one by one, in the order in which they came. */
export function createPictureQueue({ worker, queue, onSettled, onNotPlaced }: PictureQueueParts): PictureQueue {
  const heldById = new Map<string, HeldPicture>();
  let newest: { readonly id: string; readonly picture: ImageBitmap } | null = null; // most often the one to be shown next

  const keepNewest = (id: string | null, picture: ImageBitmap | null) => {
    newest?.picture.close();
    newest = id !== null && picture !== null ? { id, picture } : null;
  };

  const analyse = async (held: HeldPicture): Promise<QueuedPicture['state']> => {
    const { id, from, name, file, wanted, fault } = held;
    if (fault !== undefined) return { kind: 'failed', fault };
    const answer = await worker.ask({ kind: 'analyse', picture: file, at: held.at, wanted });
    if (answer.kind === 'person') {
      held.thumbnail = thumbnailOf(answer.picture);
      keepNewest(id, answer.picture);
      const { people } = answer.pose;
      // While a camera watches, several people are a reason not to measure. In a picture the lines show who is measured.
      const { found, decoded } = answer;
      const before = held.analysed;
      const level = from === 'camera' && isUndisputed(found.level) ? CAMERA_LEVEL : found.level;
      held.analysed = {
        id,
        at: answer.at,
        from,
        name,
        placing: found.placing,
        level,
        decoded,
        pose: { ...answer.pose, people: 1 },
        people,
      };
      if (before !== null) {
        held.edits = relaid(held.edits, before, held.analysed);
        held.savedId = null; // it may have been saved while it was laid another way
      }
      return { kind: 'done' };
    }
    return answer.kind === 'failed' ? answer : { kind: 'nobody' };
  };

  const analyseNext = async () => {
    const next = nextOf(queue.value);
    const held = next && heldById.get(next.id);
    if (!held) return;
    queue.value = withState(queue.value, held.id, { kind: 'measuring' });
    const found = await analyse(held);
    const isBack = found.kind !== 'done' && held.analysed !== null;
    if (isBack) onNotPlaced(held.id);
    const state: QueuedPicture['state'] = isBack ? { kind: 'done' } : found;
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
        return {
          ...one,
          id: one.kept?.id ?? crypto.randomUUID(),
          analysed: null,
          edits: one.kept?.edits ?? initialEdits(),
          wanted: one.kept?.wanted ?? null,
          savedId: null,
          thumbnail: null,
        };
      });
      for (const held of added) heldById.set(held.id, held);
      queue.value = queued(queue.value, added);
      void analyseNext();
      return added.map(({ id }) => id);
    },
    held: (id) => heldById.get(id) ?? null,
    async pixels(id) {
      const held = heldById.get(id);
      if (!held) return { kind: 'not-listed' };
      if (newest?.id === id) {
        const { picture } = newest;
        newest = null;
        return picture;
      }
      const placing = held.analysed?.placing ?? AS_IT_IS;
      const answer = await worker.ask({ kind: 'decode', picture: held.file, placing });
      if (answer.kind === 'decoded') return answer.picture;
      return answer.kind === 'failed' ? answer.fault : { kind: 'not-decoded' };
    },
    place(id, wanted) {
      const held = heldById.get(id);
      if (!held) return;
      held.wanted = wanted;
      if (newest?.id === id) keepNewest(null, null);
      queue.value = withState(queue.value, id, { kind: 'waiting' });
      void analyseNext();
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

const THUMBNAIL = 112; // px of the longer side: twice as large as it is shown

function thumbnailOf(picture: ImageBitmap): OffscreenCanvas {
  const { width, height } = fitWithin(picture.width, picture.height, THUMBNAIL);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  return canvas;
}
