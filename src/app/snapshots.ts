import { signal } from '@preact/signals';
import type { KeptSnapshot } from '../history/index.ts';
import type { AppState, Capture, OpenSnapshot, QueuedPicture, SnapshotsSource } from '../ui/index.ts';
import type { Stored } from './stored.ts';
import { openKept } from '../history/kept.ts';

/** Taking, measuring, putting right and keeping snapshots. Loaded when the screen is first opened. */
export async function openSnapshots(stored: Stored, _state: AppState): Promise<SnapshotsSource> {
  const history = openKept(stored.history);
  const queue = signal<readonly QueuedPicture[]>([]);
  const capture = signal<Capture>({ phase: 'off' });
  const open = signal<OpenSnapshot | null>(null);
  const kept = signal<readonly KeptSnapshot[]>(await history.list());
  const refresh = async () => {
    kept.value = await history.list();
  };
  const nothing = () => undefined;
  return {
    queue,
    capture,
    open,
    kept,
    take: nothing,
    takeNow: nothing,
    endCapture: nothing,
    addFiles: nothing,
    cancelQueue: nothing,
    removeFromQueue: nothing,
    show: nothing,
    putAway: nothing,
    move: nothing,
    undo: nothing,
    resetMarks: nothing,
    assume: nothing,
    keep: () => Promise.resolve(),
    async change(id, part) {
      await history.change(id, part);
      await refresh();
    },
    pictureOf: (id) => history.pictureOf(id),
    async forget(id) {
      await history.forget(id);
      await refresh();
    },
    async forgetPicture(id) {
      await history.forgetPicture(id);
      await refresh();
    },
    async forgetAll() {
      await history.forgetAll();
      await refresh();
    },
  };
}
