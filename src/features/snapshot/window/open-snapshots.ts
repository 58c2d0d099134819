import { effect, signal } from '@preact/signals';
import { millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { openSnapshotStore } from '../../../history/store/snapshot-store.ts';
import { storageUse } from '../../../platform/persistence.ts';
import { measurePicture, type MeasuredSnapshot } from '../pure/measure/measure-picture.ts';
import { proposedTags, savedSnapshotOf } from '../pure/saved/saved-snapshot.ts';
import { createSnapshotWorker } from './snapshot-worker.ts';
import type { CapturedPicture } from './capture.ts';
import type { AppState } from '../../../state/state.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { Queue } from '../pure/queue.ts';
import type { Capture, OpenSnapshot, SnapshotsSource } from '../source.ts';
import { placingAfter } from '../pure/level/placing-steps.ts';
import { text } from '../text.ts';
import { faultText } from '../view/fault-text.ts';
import { screen } from '../../../ui/route.ts';
import { persistStorage, type StoredData } from '../../../state/settings-store.ts';
import { createCaptureSession, type WatchPause } from './capture-session.ts';
import { createSnapshotEditor } from './snapshot-editor.ts';
import { createPictureQueue } from './picture-queue.ts';
import type { AppWriters } from '../../../state/create-state.ts';
import { taggedSupport } from '../pure/saved/compare.ts';
import { fitWithin } from '../../../base/picture.ts';

/** A saved picture: enough to see what was measured, and small in a backup. [H] */
const SAVED_PICTURE = { side: 1280, as: { type: 'image/jpeg', quality: 0.85 } } as const;
/** A picture of the camera is analysed without loss. */
const LOSSLESS = { type: 'image/png' } as const;

export interface SnapshotsParts {
  readonly stored: StoredData;
  readonly state: AppState;
  readonly writers: Pick<AppWriters, 'app' | 'data'>;
  readonly watching: WatchPause;
}

/** Taking, measuring, correcting and saving snapshots. Loaded when the screen is first opened; lives as long as the page. */
export async function openSnapshots(parts: SnapshotsParts): Promise<SnapshotsSource> {
  const { stored, state, writers, watching } = parts;
  const store = openSnapshotStore(stored.history.store);
  const queue = signal<Queue>([]);
  const capture = signal<Capture>({ phase: 'off' });
  const open = signal<OpenSnapshot | null>(null);
  const saved = signal<readonly SavedSnapshot[]>(await store.list());

  const waiting = new Map<string, () => void>(); // by id: pictures of the camera, called once they are analysed
  let autoOpen = false; // files were added and nothing was opened or closed since: the first that is measured opens by itself
  const worker = createSnapshotWorker();
  const editor = createSnapshotEditor(open);
  const pictures = createPictureQueue({
    worker,
    queue,
    onSettled(id) {
      const onAnalysed = waiting.get(id);
      if (onAnalysed) onAnalysed();
      else if (editor.held?.id === id) void show(id, true);
      else if (autoOpen && open.value === null && pictures.held(id)?.analysed) void show(id);
      endIdleWorker();
    },
    onNotPlaced: () => writers.app.tell(text.level.nobody),
  });
  /** Ends the worker when nobody needs the networks: their memory is given back. */
  const endIdleWorker = () => {
    if (screen.value !== 'snapshot' && !pictures.isBusy()) worker.end();
  };

  let wanted: string | null = null; // id of the picture to show; only the newest is shown
  const show = async (id: string, again = false): Promise<void> => {
    const held = pictures.held(id);
    if (!held?.analysed || (editor.held === held && !again)) return;
    autoOpen = false;
    wanted = id;
    const picture = await pictures.pixels(id);
    if ('kind' in picture) writers.app.tell(faultText(picture));
    else if (wanted === id && pictures.held(id)) editor.show(held, picture);
    else picture.close();
  };

  /** A picture of the camera exists nowhere else: it is gone once it is closed. */
  const close = () => {
    autoOpen = false;
    wanted = null;
    const { held } = editor;
    editor.close();
    if (held?.from === 'camera') pictures.remove(held.id);
  };
  const remove = (id: string) => {
    if (wanted === id) wanted = null;
    if (editor.held?.id === id) editor.close();
    pictures.remove(id);
  };

  const onTaken = async ({ picture, camera }: CapturedPicture, signal: AbortSignal): Promise<SnapshotFault | null> => {
    const writing = encodePicture(picture, Infinity, LOSSLESS);
    picture.close();
    const file = await writing;
    if (signal.aborted) return null;
    const [id = ''] = pictures.add([{ from: 'camera', name: camera, file, at: millis(Date.now()) }]);
    await new Promise<void>((resolve) => {
      waiting.set(id, resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    waiting.delete(id);
    if (signal.aborted) {
      remove(id);
      return null;
    }
    const found = queue.value.find((one) => one.id === id)?.state;
    if (found?.kind !== 'done') {
      remove(id);
      return found?.kind === 'failed' ? found.fault : { kind: 'nobody' };
    }
    await show(id);
    return null;
  };
  const captures = createCaptureSession({ state, watching, worker, capture, onTaken });

  const refresh = async () => {
    saved.value = await store.list();
  };
  const changed = async () => {
    await refresh();
    const { held } = editor;
    if (held?.savedId && !saved.value.some(({ id }) => id === held.savedId)) editor.savedAs(null);
    writers.data.storageMeasured(await storageUse());
  };
  stored.history.onChange((change) => {
    if (change === 'snapshots' || change === 'everything') void changed();
  });
  effect(() => {
    if (state.data.recorded.value > 0) void refresh(); // a backup was read, or everything was deleted here
  });
  effect(() => {
    if (screen.value === 'snapshot') return;
    captures.end();
    endIdleWorker();
  });

  const measuredOf = (id: string): MeasuredSnapshot | null => {
    const held = pictures.held(id);
    return held?.analysed ? measurePicture(held.analysed, held.edits.now.marks, held.edits.now.assumption) : null;
  };
  /** Numbers and lines of the pictures in the queue, those that are saved only if `all`. */
  const unsaved = (all: boolean) =>
    queue.value.flatMap(({ id }) => {
      const [held, measured] = [pictures.held(id), measuredOf(id)];
      if (held === null || measured === null || measured.reading.gate !== null) return [];
      if (held.savedId !== null && !all) return [];
      const request = { picture: false, tags: proposedTags(measured), note: '' };
      return [{ held, snapshot: savedSnapshotOf(measured, request, millis(Date.now())) }];
    });

  return {
    queue,
    capture,
    open,
    saved,
    take(ask) {
      autoOpen = false;
      captures.take(ask);
    },
    takeNow: () => captures.takeNow(),
    endCapture: () => captures.end(),
    addFiles(files) {
      autoOpen = open.value === null;
      pictures.add(files.map((file) => ({ from: 'file', name: file.name, file, at: millis(file.lastModified) })));
    },
    cancelQueue: () => pictures.removeWaiting(),
    removeFromQueue: remove,
    clearQueue() {
      pictures.removeWaiting();
      for (const { id } of queue.value) remove(id);
    },
    measuredOf,
    thumbnailOf: (id) => pictures.held(id)?.thumbnail ?? null,
    batch: () => unsaved(true).map(({ snapshot }) => snapshot),
    async saveAll() {
      const all = unsaved(false);
      for (const { held, snapshot } of all) {
        await store.save(snapshot, null);
        if (editor.held === held) editor.savedAs(snapshot.id);
        else held.savedId = snapshot.id;
      }
      await changed();
      await persistStorage({ state, data: writers.data, stored });
      return all.length;
    },
    show: (id) => void show(id),
    close,
    move: (landmark, to, last) => editor.move(landmark, to, last),
    undo: () => editor.undo(),
    resetMarks: () => editor.resetMarks(),
    place(step) {
      const { held } = editor;
      if (!held?.analysed) return;
      editor.savedAs(null); // what was saved is no longer this
      pictures.place(held.id, placingAfter(held.analysed, step));
    },
    assume: (said) => editor.assume(said),
    async save(request) {
      const { held } = editor;
      if (!held || !open.value) return;
      const said = taggedSupport(request);
      const { reading, support } = open.value.measured;
      if (said !== null && said !== support && isSide(reading.view)) editor.assume({ support: said });
      const { measured, picture } = open.value;
      const { side, as } = SAVED_PICTURE;
      const snapshot = savedSnapshotOf(measured, request, millis(Date.now()));
      await store.save(snapshot, request.picture ? await encodePicture(picture, side, as) : null);
      if (editor.held === held && open.value.measured === measured) editor.savedAs(snapshot.id);
      await changed();
      await persistStorage({ state, data: writers.data, stored });
    },
    async change(id, part) {
      await store.change(id, part);
      await refresh();
    },
    pictureOf: (id) => store.pictureOf(id),
    async delete(id) {
      const deletion = await store.delete(id);
      await changed();
      return deletion;
    },
    async deletePicture(id) {
      const deletion = await store.deletePicture(id);
      await changed();
      return deletion;
    },
    async deleteAll() {
      const deletion = await store.deleteAll();
      await changed();
      return deletion;
    },
  };
}

/**
 * A picture as a file, no larger than `side` px. It is drawn before the first await, so the picture may be closed at once. The
 * file holds pixels only: no place, no time, no device.
 */
function encodePicture(picture: ImageBitmap, side: number, options: ImageEncodeOptions): Promise<Blob> {
  const { width, height } = fitWithin(picture.width, picture.height, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new TypeError('this browser has no 2d canvas to write pictures with');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob(options);
}
