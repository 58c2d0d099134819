import { signal } from '@preact/signals';
import type { Settings } from '../history/records/settings.ts';
import type { StorageUse } from '../platform/persistence.ts';
import type { DataState, NightlyBackup, TrendsSource } from './state.ts';

/** Creates `AppState.data`. The functions beside `state` are its only writers. */
export function createDataState(initial: Settings) {
  const settings = signal(initial);
  const recorded = signal(0);
  const storage = signal<StorageUse | null>(null);
  const trends = signal<TrendsSource | null>(null);
  const nightly = signal<NightlyBackup | null>(null);

  const state: DataState = { settings, recorded, storage, trends, nightly };
  return {
    state,
    settingsChanged(to: Settings) {
      settings.value = to;
    },
    /** Records were added, imported or deleted: screens read the history again. */
    recordsChanged() {
      recorded.value += 1;
    },
    storageMeasured(use: StorageUse) {
      storage.value = use;
    },
    trendsOpened(source: TrendsSource) {
      trends.value = source;
    },
    nightlyIs(now: NightlyBackup) {
      nightly.value = now;
    },
  };
}
export type DataWriter = ReturnType<typeof createDataState>;
