import type { History } from '../history/store/history.ts';
import type { HistoryFault } from '../history/store/history-error.ts';
import type { Settings } from '../history/records/settings.ts';
import { openHistory } from '../history/store/open.ts';
import { noticeOf } from '../monitor/failure.ts';
import type { AppState } from './state.ts';
import type { AppWriters } from './create-state.ts';
import { askForPersistence, storageUse } from '../platform/persistence.ts';
import type { DataWriter } from './data.ts';

/** What is stored, and the part of the page's state that mirrors it. */
export interface StoredData {
  readonly history: History;
  update(change: Partial<Settings>): Promise<void>;
  /** Reads baselines and settings again: another tab, or the worker, has changed them. */
  refresh(): Promise<void>;
}

export interface StoredDataParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly onSuperseded: () => void; // a newer program in another tab has taken the data over
}

/** Opens the database for the window. Without a database the page works on, and a notice says why nothing is kept. */
export async function openStoredData({ state, writers, onSuperseded }: StoredDataParts): Promise<StoredData> {
  const { data, calibration, app } = writers;
  const onFault = (fault: HistoryFault) => {
    app.tell(noticeOf(fault));
    if (fault.kind === 'superseded') onSuperseded();
  };
  const opened = await openHistory({ sample: false, onFault });
  if (!opened.ok) app.tellFailure(opened.problem);
  const history = opened.history;

  const refresh = async () => {
    data.settingsChanged(await history.settings());
    calibration.baselinesRead(await history.baselines());
  };
  history.onChange((change) => {
    if (change !== 'settings' && change !== 'baselines') data.recordsChanged();
    if (change !== 'minutes' && change !== 'events' && change !== 'days') void refresh();
  });
  await refresh();
  let newest = 0; // of the changes asked for here
  return {
    history,
    refresh,
    async update(change) {
      const own = ++newest;
      // Shown at once: a switch that waits for the disk feels broken.
      data.settingsChanged({ ...state.data.settings.value, ...change });
      const stored = await history.changeSettings((now) => ({ ...now, ...change }));
      // The answer to an earlier change knows nothing of a later one: a slider would jump back under the hand.
      if (own === newest) data.settingsChanged(stored);
    },
  };
}

export interface PersistenceParts {
  readonly state: AppState;
  readonly data: DataWriter;
  readonly stored: StoredData;
}

/** Asks the browser to keep the storage. Called once something worth keeping is there; asks only once. */
export async function persistStorage({ state, data, stored }: PersistenceParts): Promise<void> {
  if (!state.data.settings.value.storageAsked) {
    await stored.update({ storageAsked: true });
    await askForPersistence();
  }
  data.storageMeasured(await storageUse());
}
