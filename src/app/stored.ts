import type { History } from '../history/store/history.ts';
import type { HistoryFault } from '../history/store/history-error.ts';
import type { Settings } from '../history/records/settings.ts';
import { openHistory } from '../history/store/open.ts';
import type { AppState } from '../ui/index.ts';

/** What is kept, and the part of the page's state that mirrors it. */
export interface Stored {
  readonly history: History;
  update(change: Partial<Settings>): Promise<void>;
  /** Reads baselines and settings again: another tab, or the worker, has changed them. */
  refresh(): Promise<void>;
}

/** Opens the window's own gate. Without a database the page works on, and `onTrouble` hears why nothing is kept. */
export async function openStored(
  state: AppState,
  onTrouble: (why: string) => void,
  onSuperseded: () => void, // a newer program in another tab has taken the data over
): Promise<Stored> {
  const onFault = (fault: HistoryFault) => {
    onTrouble(fault.kind === 'superseded' ? fault.message : fault.why);
    if (fault.kind === 'superseded') onSuperseded();
  };
  const opened = await openHistory({ sample: false, onFault });
  if (!opened.ok) onTrouble(opened.problem.message);
  const history = opened.history;

  const refresh = async () => {
    state.settings.value = await history.settings();
    state.baselines.value = await history.baselines();
  };
  history.onChange((change) => {
    if (change !== 'settings' && change !== 'baselines') state.recorded.value += 1;
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
      state.settings.value = { ...state.settings.value, ...change };
      const stored = await history.changeSettings((now) => ({ ...now, ...change }));
      // The answer to an earlier change knows nothing of a later one: a slider would jump back under the hand.
      if (own === newest) state.settings.value = stored;
    },
  };
}
