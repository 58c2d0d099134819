import type { History } from '../history/store/history.ts';
import type { HistoryFault } from '../history/store/history-error.ts';
import type { Settings } from '../history/records/settings.ts';
import { openHistory } from '../history/store/open.ts';
import { noticeOf, unopened } from '../monitor/failure.ts';
import type { AppState } from './state.ts';
import type { AppWriters } from './create-state.ts';

/** The database as the window uses it. Each change is mirrored in the state of the page. */
export interface StoredData {
  readonly history: History;
  /** Changes some settings: in the state at once, then on disk. Resolves when they are stored. */
  update(change: Partial<Settings>): Promise<void>;
  /** Reads baselines and settings again, after another tab or the worker has changed them. */
  refresh(): Promise<void>;
}

export interface StoredDataParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly onSuperseded: () => void; // a newer version of the program, in another tab, has upgraded the database
}

/** Opens the database for the window. If it cannot be opened, data stays in memory and a notice says why. */
export async function openStoredData({ state, writers, onSuperseded }: StoredDataParts): Promise<StoredData> {
  const { data, calibration, app } = writers;
  const onFault = (fault: HistoryFault) => {
    app.tell(noticeOf(fault));
    if (fault.kind === 'superseded') onSuperseded();
  };
  const opened = await openHistory({ sample: false, onFault });
  if (!opened.ok) app.tell(unopened(opened.problem.kind));
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
  let newest = 0; // number of the latest `update` call
  return {
    history,
    refresh,
    async update(change) {
      const own = ++newest;
      // Show the change at once: a switch that waits for the disk seems broken.
      data.settingsChanged({ ...state.data.settings.value, ...change });
      const stored = await history.changeSettings((now) => ({ ...now, ...change }));
      // The result of an earlier call lacks later changes: a slider that is still moving would jump back.
      if (own === newest) data.settingsChanged(stored);
    },
  };
}
