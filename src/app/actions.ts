import { askForNotifications, notificationState } from '../platform/notifications.ts';
import type { AppActions } from '../ui/context.ts';
import { createCalibrationActions } from './actions/calibration.ts';
import { createDataActions } from './actions/data.ts';
import { carryOut, changeSettings, type ActionParts } from './actions/parts.ts';
import { createWatchActions } from './actions/watch.ts';
import { createMini } from './mini-window.ts';
import { text } from './text.ts';

/** Implements everything that the screens can ask for. */
export function createActions(parts: ActionParts): AppActions {
  const { state, writers, stored, notifier, chime } = parts;
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
    testSound: () => void chime.play(state.data.settings.value.volume),
    dismissNotice: () => writers.app.noticeDismissed(),
    openMini: () => mini.toggle(),
  };
  const mini = createMini({ state, app: writers.app, actions });
  return actions;
}
