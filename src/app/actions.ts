import {
  askForNotifications,
  notificationState,
  storageUse,
  type Channels,
  type Chime,
  type Notifier,
} from '../platform/index.ts';
import type { Settings } from '../history/records/settings.ts';
import type { AppActions, AppState } from '../ui/index.ts';
import { createMini } from './mini.ts';
import type { Stored } from './stored.ts';
import type { Following } from './following.ts';
import type { Mine } from './mine.ts';
import type { Trends } from './trends.ts';
import type { Watching } from './watching.ts';

export interface ActionParts {
  readonly state: AppState;
  readonly stored: Stored;
  readonly trends: Trends;
  readonly mine: Mine;
  readonly following: Following;
  readonly watching: Watching;
  readonly channels: Channels;
  readonly notifier: Notifier;
  readonly chime: Chime;
}

const TEST_NOTICE = {
  title: 'This is how a warning looks',
  body: 'It says which measure, for how long, and one thing to do.',
};
const NOT_SHOWN = 'The system did not show the notification. Its own settings may hold it back.';

/** Everything the screens can ask for, carried out with the parts. */
export function createActions({
  state,
  stored,
  trends,
  mine,
  following,
  watching,
  channels,
  notifier,
  chime,
}: ActionParts): AppActions {
  const { handle } = watching;
  /** Begins at once, as clicks must; a failure is said. */
  const carryOut = (work: () => Promise<void>) => {
    work().catch((failure: unknown) => {
      state.notice.value = failure instanceof Error ? failure.message : String(failure);
    });
  };
  const change = (part: Partial<Settings>) => carryOut(() => stored.update(part));
  const baselinesChanged = async () => {
    await stored.refresh();
    handle.send({ type: 'baselines', chosen: state.settings.value.baselineId });
  };

  const begin = (source: 'camera' | 'sample') => {
    state.pause.value = null;
    state.events.value = [];
    watching.start(source);
    if (source === 'camera' && !state.settings.value.welcomed) change({ welcomed: true });
  };

  const actions: AppActions = {
    start: () => begin('camera'),
    startSample: () => begin('sample'),
    stop() {
      watching.close();
      state.pause.value = null;
      state.calibration.value = null;
      state.reset.value = null;
      handle.send({ type: 'stop' });
      void channels.dismiss(state.settings.value);
    },
    pause(until, because) {
      if (following.pass({ type: 'pause', until, because })) return;
      // The camera's light goes out with it: a pause that keeps looking is none.
      handle.send({ type: 'pause', until });
      const { sample } = state;
      const wasSample = sample.value;
      watching.close();
      sample.value = wasSample;
      state.pause.value = { until, because };
      void channels.dismiss(state.settings.value);
    },
    resume() {
      const source = state.sample.value ? 'sample' : 'camera';
      state.pause.value = null;
      watching.start(source);
    },
    snooze(until) {
      if (following.pass({ type: 'snooze', until })) return;
      handle.send({ type: 'snooze', until });
      void channels.dismiss(state.settings.value);
    },
    wake() {
      if (!following.pass({ type: 'wake' })) handle.send({ type: 'wake' });
    },
    calibrate: (ask) => handle.send({ type: 'calibrate', ask }),
    retryStep: () => handle.send({ type: 'retryCalibrationStep' }),
    endCalibration() {
      state.calibration.value = null;
      handle.send({ type: 'cancelCalibration' });
    },
    chooseBaseline(id) {
      change({ baselineId: id });
      handle.send({ type: 'baselines', chosen: id });
    },
    renameBaseline: (id, name) =>
      carryOut(async () => {
        await stored.history.renameBaseline(id, name);
        await baselinesChanged();
      }),
    deleteBaseline: (id) =>
      carryOut(async () => {
        await stored.history.deleteBaseline(id);
        await baselinesChanged();
      }),
    chooseCamera(id) {
      change({ cameraId: id });
      if (state.stream.value && !state.sample.value) watching.reopen();
    },
    updateSettings: change,
    askNotifications: () =>
      carryOut(async () => {
        state.notifications.value = await askForNotifications();
        if (state.notifications.value !== 'granted') return;
        await stored.update({ channels: { ...state.settings.value.channels, notification: true } });
      }),
    testNotification: () =>
      carryOut(async () => {
        const shown = await notifier.show({ ...TEST_NOTICE, actions: [] });
        state.notifications.value = notificationState();
        if (shown === 'failed') state.notice.value = NOT_SHOWN;
      }),
    putNoticeAway: () => (state.notice.value = null),
    seen: () => void channels.dismiss(state.settings.value),
    testSound: () => void chime.play(state.settings.value.volume),
    watchCurves(wanted) {
      if (!wanted) state.curves.value = null;
      handle.send({ type: 'curves', wanted });
    },
    openTrends: () => carryOut(() => trends.open()),
    openSnapshots: () =>
      carryOut(async () => {
        if (state.snapshots.value !== null) return;
        const { openSnapshots } = await import('./snapshots.ts');
        state.snapshots.value ??= await openSnapshots(stored, state, {
          pause: () => actions.pause(null, 'snapshot'),
          resume: () => actions.resume(),
        });
      }),
    showSampleHistory: () => carryOut(() => trends.openSample()),
    manners(order) {
      if (following.pass({ type: 'manners', order })) return;
      if (order === 'endReset') state.reset.value = null;
      handle.send({ type: 'manners', order });
      void channels.dismiss(state.settings.value);
    },
    openMini: () => mini.toggle(),
    ...mine,
    async importBackup(file) {
      const result = await mine.importBackup(file);
      if (!result.ok) return result;
      await baselinesChanged();
      state.recorded.value += 1;
      state.storage.value = await storageUse();
      return result;
    },
    async deleteDay(day) {
      const source = state.trends.value ?? (await trends.own());
      const deletion = await source.deleteDay(day);
      state.recorded.value += 1;
      return deletion;
    },
    watchHere: () =>
      carryOut(async () => {
        if (await following.takeOver()) begin('camera');
      }),
    async deleteEverything() {
      watching.close();
      handle.send({ type: 'stop' });
      const deletion = await stored.history.deleteEverything();
      await stored.refresh();
      state.recorded.value += 1;
      state.storage.value = await storageUse();
      return deletion;
    },
  };
  const mini = createMini(state, actions);
  return actions;
}
