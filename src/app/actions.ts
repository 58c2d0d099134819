import { askForNotifications, notificationState } from '../platform/index.ts';
import type { AppActions } from '../ui/actions.ts';
import { createCalibrationActions } from './actions/calibration.ts';
import { createDataActions } from './actions/data.ts';
import { carryOut, changeSettings, type ActionParts } from './actions/parts.ts';
import { createWatchActions } from './actions/watch.ts';
import { createMini } from './mini-window.ts';

const TEST_NOTICE = {
  title: 'This is how a warning looks',
  body: 'It says which measure, for how long, and one thing to do.',
};
const NOT_SHOWN = 'The system did not show the notification. Its own settings may hold it back.';

/** Everything the screens can ask for, carried out with the parts. */
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
        const shown = await notifier.show({ ...TEST_NOTICE, actions: [] });
        writers.app.notificationsAre(notificationState());
        if (shown === 'failed') writers.app.tell(NOT_SHOWN);
      }),
    testSound: () => void chime.play(state.data.settings.value.volume),
    dismissNotice: () => writers.app.noticeDismissed(),
    openMini: () => mini.toggle(),
  };
  const mini = createMini({ state, app: writers.app, actions });
  return actions;
}
