import { degrees } from '../../src/base/units.ts';
import { batch } from '@preact/signals';
import { defaults as defaultSettings } from '../../src/history/records/settings.ts';
import { writableState, type WritableState } from '../support/state.ts';
import { nightlyFolder, NO_FOLDER } from './nightly.ts';
import { ago, NOW } from './readings.ts';
import { answer, desk, standing, warning, watch, type Scene } from './scene.ts';
import { LEARN_SCENES } from './scenes-learn.ts';
import { SAVED_SCENES } from './scenes-saved.ts';
import { REMINDER_SCENES } from './scenes-reminders.ts';
import { NOW_SCENES } from './scenes-now.ts';
import { SNAPSHOT_SCENES } from './scenes-snapshot.ts';
import { STANDING_SCENES } from './scenes-standing.ts';
import { TRENDS_SCENES } from './scenes-trends.ts';
import { DIARY_SCENES } from './scenes-diary.ts';
import { WEEKLY_SCENES } from './scenes-weekly.ts';

/** Every screen in every state that is looked at and tested. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...NOW_SCENES,
  ...REMINDER_SCENES,
  ...SAVED_SCENES,
  ...LEARN_SCENES,
  ...SNAPSHOT_SCENES,
  ...STANDING_SCENES,
  ...TRENDS_SCENES,
  ...DIARY_SCENES,
  ...WEEKLY_SCENES,
  'calibrate-off': { hash: '#/calibrate', set: (state) => (state.calibration.baselines.value = []) },
  'calibrate-sample': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.camera.sample.value = true;
    },
  },
  'calibrate-begin': { hash: '#/calibrate', set: watch },
  'calibrate-first': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.baselines.value = [];
      state.calibration.baseline.value = null;
    },
  },
  'calibrate-prepare': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'prepare', step: 'upright', secondsLeft: 4 };
    },
  },
  'calibrate-hold': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'hold', step: 'slump', secondsLeft: 5 };
    },
  },
  'calibrate-chin': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'prepare', step: 'chinForward', secondsLeft: 3 };
    },
  },
  'calibrate-refused': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = {
        phase: 'refused',
        step: 'upright',
        fault: 'restless',
      };
    },
  },
  'calibrate-done': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'done', baseline: desk };
    },
  },
  'calibrate-done-near-slump': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'done', baseline: { ...desk, ownSlump: 0.5 } };
    },
  },
  'calibrate-done-from-below': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.progress.value = { phase: 'done', baseline: { ...desk, cameraPitch: degrees(-14) } };
    },
  },
  eyeDistance: {
    hash: '#/calibrate',
    set: watch,
    press: async () => (await import('../../src/features/calibrate/text.ts')).text.list.distance,
  },
  rename: {
    hash: '#/calibrate',
    set: watch,
    press: async () => (await import('../../src/features/calibrate/text.ts')).text.list.rename,
  },
  delete: {
    hash: '#/calibrate',
    set: watch,
    press: async () => (await import('../../src/features/calibrate/text.ts')).text.list.delete,
  },
  settings: { hash: '#/settings', set: watch },
  'settings-denied': {
    hash: '#/settings',
    set: (state) => {
      state.app.notifications.value = 'denied';
      state.camera.devices.value = [{ id: 'camera-1', label: '' }];
    },
  },
  'settings-granted': {
    hash: '#/settings',
    set: (state) => {
      watch(state);
      state.app.notifications.value = 'granted';
      state.data.nightly.value = NO_FOLDER;
    },
  },
  'nightly-full': {
    hash: '#/settings/data',
    set: (state) => {
      watch(state);
      state.data.nightly.value = nightlyFolder({ code: 'full', detail: '' });
    },
  },
  'settings-answers': {
    hash: '#/settings/answers',
    set: (state) => {
      watch(state);
      state.watching.events.value = [
        { ...warning('cue'), at: ago(90) },
        { ...warning('alert'), at: ago(45) },
        warning('cue'),
      ];
      answer(state, 'wrong');
      const settings = state.data.settings.value;
      const answers = settings.alerts.answers.map((one, at) =>
        at === 0
          ? { ...one, cause: 'stillness' as const, answer: 'tooEarly' as const }
          : at === 1
            ? { ...one, answer: 'reading' as const }
            : one,
      );
      state.data.settings.value = { ...settings, alerts: { ...settings.alerts, answers } };
    },
  },
  'delete-everything': {
    hash: '#/settings',
    set: watch,
    press: async () => (await import('../../src/features/settings/text.ts')).text.data.delete,
  },
};

/** A state as it is after the first visit, with `scene` on top. */
export function stateOf(scene: Scene): WritableState {
  const settings = { ...defaultSettings(), welcomed: true };
  const state = writableState(settings, NOW);
  batch(() => {
    state.camera.devices.value = [
      { id: 'camera-1', label: 'Integrated Camera (04f2:b6d9)' },
      { id: 'camera-2', label: 'Desk camera' },
    ];
    state.camera.device.value = state.camera.devices.value[0] ?? null;
    state.calibration.baselines.value = [desk, standing];
    state.calibration.steps.value = ['upright', 'slump', 'chinForward'];
    state.data.storage.value = { bytes: 3_412_000, persisted: true };
    scene.set(state);
  });
  return state;
}
