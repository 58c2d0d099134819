import { effect, signal } from '@preact/signals';
import { millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { openSnapshotStore } from '../../../history/store/snapshot-store.ts';
import { storageUse } from '../../../platform/persistence.ts';
import { savedSnapshotOf } from '../pure/saved/saved-snapshot.ts';
import { encoded } from './encode-picture.ts';
import { createSnapshotEngine } from './snapshot-worker.ts';
import type { Taken } from './capture.ts';
import type { AppState } from '../../../state/state.ts';
import type { Capture, OpenSnapshot, QueuedPicture, SnapshotsSource } from '../source.ts';
import { screen } from '../../../ui/route.ts';
import { persistStorage } from '../../../state/storage-persistence.ts';
import { createCapturing, type WatchPause } from './capture-session.ts';
import { createOpened } from './snapshot-editor.ts';
import { createPictures } from './picture-queue.ts';
import type { AppWriters } from '../../../state/create-state.ts';
import type { StoredData } from '../../../state/settings-store.ts';
import { taggedSupport } from '../pure/saved/compare.ts';

/** A picture that is kept: enough to see what was measured, and small in a backup. [H] */
const KEPT_PICTURE = { side: 1280, as: { type: 'image/jpeg', quality: 0.85 } } as const;
/** Between camera and networks nothing is lost. */
const LOSSLESS = { type: 'image/png' } as const;

const NOBODY = 'No person was found in the picture. Stand where the camera sees you from head to hips, and try again.';

export interface SnapshotsParts {
  readonly stored: StoredData;
  readonly state: AppState;
  readonly writers: Pick<AppWriters, 'app' | 'data'>;
  readonly watching: WatchPause;
}

/** Taking, measuring, putting right and keeping snapshots. Loaded when the screen is first opened; lives as long as the page. */
export async function openSnapshots(parts: SnapshotsParts): Promise<SnapshotsSource> {
  const { stored, state, writers, watching } = parts;
  const saved = openSnapshotStore(stored.history.store);
  const queue = signal<readonly QueuedPicture[]>([]);
  const capture = signal<Capture>({ phase: 'off' });
  const open = signal<OpenSnapshot | null>(null);
  const kept = signal<readonly SavedSnapshot[]>(await saved.list());

  const waiting = new Map<string, () => void>(); // by id: pictures of the camera, called once they are analysed
  let autoOpen = false; // files were added and nothing was opened or put away since: the first that is measured opens by itself
  const engine = createSnapshotEngine();
  const opened = createOpened(open);
  const pictures = createPictures({
    engine,
    queue,
    onSettled(id) {
      const onAnalysed = waiting.get(id);
      if (onAnalysed) onAnalysed();
      else if (autoOpen && open.value === null && pictures.held(id)?.look) void show(id);
      endIdleEngine();
    },
  });
  /** Ends the worker when nobody needs the networks: their memory is given back. */
  const endIdleEngine = () => {
    if (screen.value !== 'snapshot' && !pictures.isBusy()) engine.end();
  };

  let wanted: string | null = null; // the newest wish wins
  const show = async (id: string): Promise<void> => {
    const held = pictures.held(id);
    if (!held?.look || opened.held === held) return;
    autoOpen = false;
    wanted = id;
    const picture = await pictures.pixels(id);
    if (typeof picture === 'string') writers.app.tell(picture);
    else if (wanted === id && pictures.held(id)) opened.show(held, picture);
    else picture.close();
  };

  /** What the camera gave exists nowhere else: it goes when it is put away. */
  const putAway = () => {
    autoOpen = false;
    wanted = null;
    const { held } = opened;
    opened.putAway();
    if (held?.from === 'camera') pictures.remove(held.id);
  };
  const remove = (id: string) => {
    if (wanted === id) wanted = null;
    if (opened.held?.id === id) opened.putAway();
    pictures.remove(id);
  };

  const onTaken = async ({ picture, camera }: Taken, signal: AbortSignal): Promise<string | null> => {
    const writing = encoded(picture, Infinity, LOSSLESS);
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
      return found?.kind === 'failed' ? found.why : NOBODY;
    }
    await show(id);
    return null;
  };
  const capturing = createCapturing({ state, watching, engine, capture, onTaken });

  const refresh = async () => {
    kept.value = await saved.list();
  };
  const changed = async () => {
    await refresh();
    const { held } = opened;
    if (held?.savedId && !kept.value.some(({ id }) => id === held.savedId)) opened.kept(null);
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
    capturing.end();
    endIdleEngine();
  });

  return {
    queue,
    capture,
    open,
    kept,
    take(ask) {
      autoOpen = false;
      capturing.take(ask);
    },
    takeNow: () => capturing.takeNow(),
    endCapture: () => capturing.end(),
    addFiles(files) {
      autoOpen = open.value === null;
      pictures.add(files.map((file) => ({ from: 'file', name: file.name, file, at: millis(file.lastModified) })));
    },
    cancelQueue: () => pictures.removeWaiting(),
    removeFromQueue: remove,
    show: (id) => void show(id),
    putAway,
    move: (landmark, to, last) => opened.move(landmark, to, last),
    undo: () => opened.undo(),
    resetMarks: () => opened.resetMarks(),
    assume: (said) => opened.assume(said),
    async keep(ask) {
      const { held } = opened;
      if (!held || !open.value) return;
      const said = taggedSupport(ask);
      if (said !== null && isSide(open.value.measured.reading.view)) opened.assume({ support: said });
      const { measured, picture } = open.value;
      const { side, as } = KEPT_PICTURE;
      const snapshot = savedSnapshotOf(measured, ask, millis(Date.now()));
      await saved.save(snapshot, ask.picture ? await encoded(picture, side, as) : null);
      if (opened.held === held && open.value.measured === measured) opened.kept(snapshot.id);
      await changed();
      await persistStorage({ state, data: writers.data, stored });
    },
    async change(id, part) {
      await saved.change(id, part);
      await refresh();
    },
    pictureOf: (id) => saved.pictureOf(id),
    async forget(id) {
      const gone = await saved.delete(id);
      await changed();
      return gone;
    },
    async forgetPicture(id) {
      const gone = await saved.deletePicture(id);
      await changed();
      return gone;
    },
    async forgetAll() {
      const gone = await saved.deleteAll();
      await changed();
      return gone;
    },
  };
}
