import { sleep } from '../base/async.ts';
import { seconds } from '../base/units.ts';
import { cameraPermission } from '../camera/window/devices.ts';
import { isWatchedAnywhere, whenWatchLockFree } from '../platform/locks.ts';
import { inOneTab } from '../platform/one-tab.ts';
import { readWatchMark } from '../platform/watch-mark.ts';
import type { AppState } from '../state/state.ts';
import type { AppActions } from '../ui/context.ts';
import type { StopTeller } from './tell-stops.ts';

/** How long the page before a reload may take to let go of its lock: a busy machine clears up after it late. [H] */
const LETTING_GO = 10_000; // ms

export interface ResumeParts {
  readonly state: AppState;
  readonly actions: Pick<AppActions, 'start'>;
  readonly teller: () => Promise<StopTeller>;
  readonly asked: boolean; // by the address
}

const isFree = async (): Promise<boolean> =>
  !(await isWatchedAnywhere()) || (await whenWatchLockFree(AbortSignal.timeout(LETTING_GO)));

/**
 * Begins to watch when the page opens, if the person wants that and the camera is allowed. Otherwise a tab that watched before it
 * was reloaded, discarded or restored says that it no longer does. Call it once.
 */
export async function resumeWatching({ state, actions, teller, asked }: ResumeParts): Promise<void> {
  const mark = readWatchMark(); // before the teller replaces it
  const wanted = asked || state.data.settings.value.startByItself;
  if ((mark === null && !wanted) || !(await isFree())) return;
  const { tell, resumes } = await teller();
  if (mark?.paused === true) return tell({ kind: 'reloaded' });
  const allowed = (await cameraPermission()) === 'granted';
  if (state.watching.monitor.value !== 'off') return; // somebody was quicker
  if (wanted && allowed) {
    resumes();
    actions.start();
  } else tell({ kind: wanted ? 'askAgain' : 'reloaded' });
}

/** A tab that is only reloaded is back by then. [H] */
const MAY_COME_BACK = seconds(5);

/** The tab that watched is gone without having stopped. One of those that are left goes on, or says that nobody does. */
export async function replaceClosedTab(parts: Omit<ResumeParts, 'asked'>): Promise<void> {
  const { state, teller } = parts;
  const isNobody = () => state.watching.monitor.value === 'off' && !state.app.otherTab.value;
  await sleep(MAY_COME_BACK);
  if (!isNobody()) return;
  await inOneTab('plumbline-one-tab', async () => {
    const { tell, resumes } = await teller();
    const wanted = state.data.settings.value.startByItself && (await cameraPermission()) === 'granted';
    if (!isNobody()) return;
    if (!wanted) return tell({ kind: 'tabClosed' });
    resumes();
    parts.actions.start();
    await sleep(MAY_COME_BACK); // until the others hear of it
  });
}
