import { loadMessages } from '../ui/language.ts';
import { askForNotifications, notificationState } from '../platform/notifications.ts';
import type { AppActions } from '../ui/context.ts';
import { carryOut, changeSettings, type ActionParts, rereadBaselines } from './actions/parts.ts';
import { createWatchActions } from './actions/watch.ts';
import { createMini } from './mini-window.ts';
import { text } from './text.ts';
import type { RecordActions } from './actions/records.ts';

/** Implements everything that the screens can ask for. */
export function createActions(parts: ActionParts): AppActions {
  const { state, writers, stored, notifier, chime, channels } = parts;
  const watch = createWatchActions(parts);
  const actions: AppActions = {
    ...watch,
    ...createCalibrationActions(parts),
    ...createDataActions(parts, watch),
    updateSettings: (change) => changeSettings(parts, change),
    askNotifications: () =>
      carryOut(parts, async () => {
        const answer = await askForNotifications();
        writers.app.notificationsAre(answer);
        if (answer !== 'granted') return;
        await stored.update({ channels: { ...state.data.settings.value.channels, notification: true } });
      }),
    testNotification: () =>
      carryOut(parts, async () => {
        const { title, body } = text.testNotification;
        const shown = await notifier.show({ title, body, actions: [] });
        writers.app.notificationsAre(notificationState());
        if (shown === 'failed') writers.app.tell({ kind: 'notShown' });
      }),
    testSpeech: async (sentence) => {
      const settings = state.data.settings.value;
      const spoken = { ...settings, channels: { ...settings.channels, spoken: true } };
      const said = await channels.say([sentence], spoken, true);
      if (said !== 'spoken') void chime.play(settings.volume);
      return said === 'off' ? 'failed' : said;
    },
    testSound: () => void chime.play(state.data.settings.value.volume),
    attempt: (work) => carryOut(parts, work),
    dismissNotice: () => writers.app.noticeDismissed(),
    openMini: () => mini.toggle(),
  };
  const mini = createMini({ state, app: writers.app, actions });
  return actions;
}

type CalibrationActions = Pick<
  AppActions,
  | 'calibrate'
  | 'retryStep'
  | 'endCalibration'
  | 'chooseBaseline'
  | 'renameBaseline'
  | 'setEyeDistance'
  | 'deleteBaseline'
>;

/** Actions on calibration and baselines. */
function createCalibrationActions(parts: ActionParts): CalibrationActions {
  const { writers, stored } = parts;
  const { handle } = parts.session;
  return {
    calibrate(ask) {
      writers.calibration.asked(ask.steps);
      handle.send({ type: 'calibrate', ask });
    },
    retryStep: () => handle.send({ type: 'retryCalibrationStep' }),
    endCalibration() {
      writers.calibration.ended();
      handle.send({ type: 'cancelCalibration' });
    },
    chooseBaseline(id) {
      changeSettings(parts, { baselineId: id });
      handle.send({ type: 'baselines', chosen: id });
    },
    renameBaseline: (id, name) =>
      carryOut(parts, async () => {
        await stored.history.renameBaseline(id, name);
        await rereadBaselines(parts);
      }),
    setEyeDistance: (id, distance) =>
      carryOut(parts, async () => {
        await stored.history.setEyeDistance(id, distance);
        await rereadBaselines(parts);
      }),
    deleteBaseline: (id) =>
      carryOut(parts, async () => {
        await stored.history.deleteBaseline(id);
        await rereadBaselines(parts);
      }),
  };
}

type DataActions = RecordActions &
  Pick<AppActions, 'openTrends' | 'showSampleHistory' | 'openSnapshots' | 'openDiary' | 'ownDays'>;

/** Actions on recorded data. Export, import and deletion are loaded on first use. */
function createDataActions(parts: ActionParts, watching: Pick<AppActions, 'pause' | 'resume'>): DataActions {
  const { state, writers, stored, trends, snapshots } = parts;
  const records = () => import('./actions/records.ts').then(({ createRecordActions }) => createRecordActions(parts));
  return {
    openTrends: () => carryOut(parts, () => trends.open()),
    showSampleHistory: () => carryOut(parts, () => trends.openSample()),
    openSnapshots: () =>
      carryOut(parts, async () => {
        if (snapshots.state.value !== null) return;
        await loadMessages('snapshot');
        const { openSnapshots } = await import('../features/snapshot/window/open-snapshots.ts');
        const source = await openSnapshots({
          stored,
          state,
          writers,
          watching: {
            pause: () => watching.pause(null, 'snapshot'),
            resume: () => watching.resume(),
          },
        });
        snapshots.opened(source);
      }),
    exportMinutes: async () => (await records()).exportMinutes(),
    exportBackup: async () => (await records()).exportBackup(),
    importBackup: async (file) => (await records()).importBackup(file),
    deleteDay: async (day) => (await records()).deleteDay(day),
    openDiary: async () => (await import('./actions/diary.ts')).diaryAccess(parts),
    ownDays: async (span) => (await trends.own()).days(span),
    deleteEverything: async () => (await records()).deleteEverything(),
  };
}
