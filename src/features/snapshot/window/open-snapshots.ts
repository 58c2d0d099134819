import { effect, signal } from '@preact/signals';
import { millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { openSnapshotStore } from '../../../history/store/snapshot-store.ts';
import { storageUse } from '../../../platform/persistence.ts';
import { assumed, initialEdits } from '../pure/measure/edits.ts';
import { isSeenFrom } from '../pure/guide/advice.ts';
import { savedSnapshotOf } from '../pure/saved/saved-snapshot.ts';
import { createSnapshotWorker } from './snapshot-worker.ts';
import type { CapturedPicture } from './capture.ts';
import type { AppState } from '../../../state/state.ts';
import type { SnapshotFault } from '../pure/fault.ts';
import type { Queue } from '../pure/queue.ts';
import type { Capture, CaptureAsk, OpenSnapshot, SnapshotsSource } from '../source.ts';
import { placingAfter } from '../pure/level/placing-steps.ts';
import { text } from '../text.ts';
import { faultText } from '../view/fault-text.ts';
import { screen } from '../../../ui/route.ts';
import { persistStorage } from '../../../state/persist-storage.ts';
import type { StoredData } from '../../../state/settings-store.ts';
import { createCaptureSession, type WatchPause } from './capture-session.ts';
import { createSnapshotEditor, measuredOf } from './snapshot-editor.ts';
import { createQueueBatch } from './queue-batch.ts';
import { createPictureQueue, type HeldPicture } from './picture-queue.ts';
import type { AppWriters } from '../../../state/create-state.ts';
import { aspectOf, taggedSupport } from '../pure/saved/measures.ts';
import { AS_IT_IS } from '../pure/level/turning.ts';
import { whenInBrief } from '../view/saved-format.ts';
import { encodePicture, LOSSLESS, SAVED_PICTURE } from './saved-picture.ts';
import { createSavedCorrections } from './saved-corrections.ts';

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

  const corrections = createSavedCorrections(store);

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

  const captureAsk = signal<CaptureAsk | null>(null);
  let repeating: string | null = null; // id of the saved one that the next picture of the camera is to repeat
  const onTaken = async ({ picture, camera }: CapturedPicture, signal: AbortSignal): Promise<SnapshotFault | null> => {
    const writing = encodePicture(picture, Infinity, LOSSLESS);
    picture.close();
    const file = await writing;
    if (signal.aborted) return null;
    const [id = ''] = pictures.add([
      { from: 'camera', name: camera, file, at: millis(Date.now()), repeats: repeating },
    ]);
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
    const held = pictures.held(id);
    if (held !== null && captureAsk.value !== null) asAsked(held, captureAsk.value.view);
    await show(id);
    return null;
  };
  /** Of a view that is not clear the person has said what it is before it was taken. */
  const asAsked = (held: HeldPicture, view: CaptureAsk['view']) => {
    const measured = measuredOf(held);
    const isClear = measured !== null && aspectOf(measured.reading.view) !== null;
    if (held.analysed && !isClear && isSeenFrom(held.analysed.pose, view)) held.edits = assumed(held.edits, { view });
  };
  const captures = createCaptureSession({ state, watching, worker, capture, onTaken });

  const keptOf = (id: string): SavedSnapshot | undefined => saved.value.find((one) => one.id === id);
  const refresh = async () => {
    saved.value = await store.list();
    for (const { id } of queue.value) {
      const held = pictures.held(id);
      if (held?.savedId && !keptOf(held.savedId)) editor.savedAs(held, null);
    }
  };
  const changed = async () => {
    await refresh();
    for (const id of corrections.undoable.value) if (!keptOf(id)) corrections.forget(id);
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

  const batch = createQueueBatch({ store, queue, open, pictures, editor, keptOf });

  const take = (ask: CaptureAsk, repeats: string | null) => {
    autoOpen = false;
    captureAsk.value = ask;
    repeating = repeats;
    captures.take(ask);
  };

  return {
    queue,
    capture,
    captureAsk,
    open,
    saved,
    corrected: corrections.undoable,
    take: (ask) => take(ask, null),
    takeAgain() {
      const { savedId, measured } = open.value ?? {};
      const aspect = measured && aspectOf(measured.reading.view);
      if (!savedId || (aspect !== 'side' && aspect !== 'front')) return;
      take({ timer: 5, sound: 'spoken', ...captureAsk.value, view: aspect }, savedId);
    },
    takeNow: () => captures.takeNow(),
    endCapture: () => captures.end(),
    addFiles(files, folders) {
      autoOpen = open.value === null;
      pictures.add(
        files.map((file) => ({
          from: 'file',
          name: file.name,
          file,
          at: millis(file.lastModified),
          ...(folders?.has(file.name) && { fault: { kind: 'folder' } }),
        })),
      );
    },
    cancelQueue: () => pictures.removeWaiting(),
    removeFromQueue: remove,
    clearQueue() {
      pictures.removeWaiting();
      for (const { id } of queue.value) remove(id);
    },
    measuredOf: (id) => {
      const held = pictures.held(id);
      return held && measuredOf(held);
    },
    thumbnailOf: (id) => pictures.held(id)?.thumbnail ?? null,
    batch: () => batch.snapshots(),
    async saveAll() {
      let count = 0;
      try {
        await batch.saveAll((id) => {
          count += 1;
          corrections.forget(id);
        });
      } finally {
        await changed(); // those before one that could not be saved are there
      }
      await persistStorage({ state, data: writers.data, stored });
      return count;
    },
    show: (id) => void show(id),
    close,
    move: (landmark, to, last) => editor.move(landmark, to, last),
    undo: () => editor.undo(),
    resetMarks: () => editor.resetMarks(),
    place(step) {
      const { held } = editor;
      if (!held?.analysed) return;
      editor.savedAs(held, null); // what was saved is no longer this
      pictures.place(held.id, placingAfter(held.analysed, step));
    },
    assume: (said) => editor.assume(said),
    date: (taken) => editor.date(taken),
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
      corrections.forget(snapshot.id);
      if (editor.held === held && open.value.measured === measured) editor.savedAs(held, snapshot.id);
      await changed();
      await persistStorage({ state, data: writers.data, stored });
    },
    async change(id, part) {
      await store.change(id, part);
      await refresh();
    },
    async correct(id, correction) {
      const snapshot = keptOf(id);
      if (snapshot === undefined) return;
      await corrections.correct(snapshot, correction);
      remove(id); // as it was handed in, it is no longer what is kept
      await refresh();
    },
    async uncorrect(id) {
      await corrections.undo(id);
      remove(id);
      await refresh();
    },
    async reopen(id) {
      const snapshot = keptOf(id);
      if (snapshot === undefined) return;
      if (pictures.held(id)) return void show(id);
      const file = await store.pictureOf(id);
      if (file === null || pictures.held(id)) return; // the second: asked twice
      waiting.set(id, () => {
        waiting.delete(id);
        void show(id);
      });
      const { at, offset, from, vertical } = snapshot;
      const first = initialEdits();
      const edits = { ...first, now: { ...first.now, taken: { at, offset } } };
      // It was kept as it was laid: what was level then is level now.
      const isLevel = vertical === 'room' || vertical === 'person' || vertical === 'phone';
      const wanted = isLevel ? { ...AS_IT_IS, exact: true } : null;
      pictures.add([{ from, name: whenInBrief(snapshot), file, at, kept: { id, wanted, edits } }]);
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
