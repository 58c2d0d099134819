import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { SavedSnapshot, SnapshotChange } from '../../../history/records/snapshot.ts';
import type { SnapshotStore } from '../../../history/store/snapshot-store.ts';
import { corrected, fieldsBefore, type Correction } from '../pure/saved/correct.ts';
import { mirroredPicture } from './saved-picture.ts';

/** How a saved snapshot was before a correction. */
interface Before {
  readonly fields: SnapshotChange; // those that it changed
  readonly picture: Blob | null; // null: it was not changed
}

export interface SavedCorrections {
  readonly undoable: ReadonlySignal<ReadonlySet<string>>; // by id
  /** Rejects with a `HistoryError`, or where the picture cannot be read. */
  correct(snapshot: SavedSnapshot, correction: Correction): Promise<void>;
  undo(id: string): Promise<void>;
  forget(id: string): void; // it was saved anew, or deleted
}

/** Puts saved snapshots right, and takes it back, as long as the page is open. */
export function createSavedCorrections(store: SnapshotStore): SavedCorrections {
  const past = signal<ReadonlyMap<string, readonly Before[]>>(new Map());
  const put = (id: string, steps: readonly Before[]) => {
    const rest = [...past.value].filter(([other]) => other !== id);
    past.value = new Map(steps.length === 0 ? rest : [...rest, [id, steps]]);
  };
  return {
    undoable: computed(() => new Set(past.value.keys())),
    async correct(snapshot, correction) {
      const { id } = snapshot;
      const change = corrected(snapshot, correction);
      const picture = correction.kind === 'mirror' && snapshot.picture ? await store.pictureOf(id) : null;
      await store.change(id, change, picture && (await mirroredPicture(picture)));
      put(id, [...(past.value.get(id) ?? []), { fields: fieldsBefore(snapshot, change), picture }]);
    },
    async undo(id) {
      const steps = past.value.get(id) ?? [];
      const last = steps.at(-1);
      if (last === undefined) return;
      await store.change(id, last.fields, last.picture);
      put(id, steps.slice(0, -1));
    },
    forget: (id) => put(id, []),
  };
}
