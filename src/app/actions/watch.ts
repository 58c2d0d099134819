import type { AppActions } from '../../ui/context.ts';
import { carryOut, changeSettings, type ActionParts } from './parts.ts';

type WatchActions = Pick<
  AppActions,
  | 'start'
  | 'startSample'
  | 'stop'
  | 'pause'
  | 'resume'
  | 'snooze'
  | 'wake'
  | 'orderReminder'
  | 'dismissWarning'
  | 'answerWarning'
  | 'takeAnswersBack'
  | 'chooseCamera'
  | 'watchCurves'
  | 'watchHere'
>;

/** Starts, pauses and stops watching, and answers warnings and reminders. While another tab watches, that tab carries them out. */
export function createWatchActions(parts: ActionParts): WatchActions {
  const { state, writers, tabs, session, channels } = parts;
  const { handle } = session;
  const answers = () => import('./answers.ts'); // few warnings are answered
  const dismissShown = () => void channels.dismiss(state.data.settings.value);

  const begin = (source: 'camera' | 'sample') => {
    writers.watching.sessionStarted();
    session.start(source);
    if (source === 'camera' && !state.data.settings.value.welcomed) changeSettings(parts, { welcomed: true });
  };

  return {
    start: () => begin('camera'),
    startSample: () => begin('sample'),
    stop() {
      session.close();
      writers.watching.pauseEnded();
      writers.calibration.ended();
      writers.reminders.resetEnded();
      handle.send({ type: 'stop' });
      dismissShown();
    },
    pause(until, because) {
      if (tabs.forward({ type: 'pause', until, because })) return;
      // Close the camera, so that its light goes out.
      handle.send({ type: 'pause', until });
      session.suspend();
      writers.watching.paused({ until, because });
      dismissShown();
    },
    resume() {
      const source = state.camera.sample.value ? 'sample' : 'camera';
      writers.watching.pauseEnded();
      session.start(source);
    },
    snooze(until) {
      if (tabs.forward({ type: 'snooze', until })) return;
      handle.send({ type: 'snooze', until });
      dismissShown();
    },
    wake() {
      if (!tabs.forward({ type: 'wake' })) handle.send({ type: 'wake' });
    },
    orderReminder(order) {
      if (tabs.forward({ type: 'reminder', order })) return;
      if (order === 'endReset') writers.reminders.resetEnded();
      handle.send({ type: 'reminder', order });
      dismissShown();
    },
    dismissWarning(at) {
      writers.watching.warningDismissed(at);
      dismissShown();
    },
    answerWarning: (answer) =>
      carryOut(parts, async () => {
        dismissShown();
        await (await answers()).give(parts, answer);
      }),
    takeAnswersBack: (taken) => carryOut(parts, async () => (await answers()).takeBack(parts, taken)),
    chooseCamera(id) {
      const name = state.camera.devices.value.find((camera) => camera.id === id)?.label ?? '';
      changeSettings(parts, { cameraId: id, cameraName: name === '' ? null : name.slice(0, 200) });
      if (state.camera.stream.value && !state.camera.sample.value) session.reopen();
    },
    watchCurves(wanted) {
      if (!wanted) writers.watching.curvesHidden();
      handle.send({ type: 'curves', wanted });
    },
    watchHere: () =>
      carryOut(parts, async () => {
        if (await tabs.takeOver()) begin('camera');
      }),
  };
}
