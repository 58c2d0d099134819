import { batch } from '@preact/signals';
import type { PlumblineEvent } from '../../src/alerts/index.ts';
import { defaultSettings } from '../../src/history/index.ts';
import type { Baseline } from '../../src/geometry/baseline.ts';
import { millis, minutes } from '../../src/geometry/units.ts';
import { createState, type AppState } from '../../src/ui/index.ts';
import {
  absoluteOnly,
  ago,
  blind,
  drifting,
  fromTheSide,
  gated,
  good,
  NOW,
  poor,
  pose,
  rounded,
  sideways,
  upright,
  watching,
} from './readings.ts';

/** One screen in one state. `hash` says which screen, `set` what is the case. */
export interface Scene {
  readonly hash: '#/now' | '#/calibrate' | '#/settings';
  readonly set: (state: AppState) => void;
  readonly press?: string; // name of a button that is pressed after drawing, to unfold what it opens
}

const desk: Baseline = {
  version: 1,
  id: 'desk',
  name: 'My desk, sitting',
  cameraId: 'camera-1',
  view: 'front',
  desk: 'sitting',
  createdAt: ago(60 * 24 * 3),
  quality: 0.86,
  yaw: 2,
  aspect: 0.75,
  upright: { points: {}, frames: 20 },
  slump: { points: {}, frames: 20 },
  chinForward: { points: {}, frames: 20 },
};
const standing: Baseline = {
  ...desk,
  id: 'tall',
  name: 'Standing desk at the window',
  desk: 'standing',
  view: 'sideLeft',
  quality: 0.61,
};

const watch = (state: AppState): void => {
  state.monitor.value = 'watching';
  state.startedAt.value = ago(42);
  state.frames.value = 2514;
  state.engine.value = { backend: 'wasm', model: 'movenet-lightning+blazepose-full', note: null };
  state.baseline.value = { id: desk.id, name: desk.name };
  state.reading.value = upright;
  state.outcome.value = good;
  state.pose.value = pose;
};

const warning = (kind: 'cue' | 'alert'): PlumblineEvent => ({
  kind,
  at: ago(0.2),
  episode: 1,
  explanation: {
    cause: 'slouch',
    title: kind === 'cue' ? 'Rounded for a while' : 'Time to unfold',
    text: 'Rounded for 8 of the last 10 minutes. A two-minute stand resets more than a thirty-second stretch.',
    basis:
      'From laboratory studies of sustained full bending: tissues give way over minutes, and two minutes upright bring about half of it back. A desk slump bends less, so take it as a rough guide.',
    heldFor: minutes(8),
  },
});

const trouble =
  (kind: NonNullable<AppState['trouble']['value']>): Scene['set'] =>
  (state) => {
    state.monitor.value = 'failed';
    state.trouble.value = kind;
  };

export const SCENES: Readonly<Record<string, Scene>> = {
  welcome: { hash: '#/now', set: (state) => (state.settings.value = defaultSettings()) },
  off: { hash: '#/now', set: () => undefined },
  asking: { hash: '#/now', set: (state) => (state.monitor.value = 'starting') },
  loading: {
    hash: '#/now',
    set: (state) => {
      state.monitor.value = 'starting';
      state.loading.value = { done: 5.2e6, total: 12.4e6, what: 'Pose model, 5 of 12 MB' };
    },
  },
  good: { hash: '#/now', set: watch },
  watch: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = drifting;
      state.outcome.value = watching;
    },
  },
  cue: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = drifting;
      state.outcome.value = watching;
      state.events.value = [warning('cue')];
    },
  },
  poor: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = rounded;
      state.outcome.value = poor;
      state.events.value = [warning('cue'), warning('alert')];
    },
  },
  past: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = rounded;
      state.outcome.value = { ...poor, risk: 1, tippingIn: null };
    },
  },
  side: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = fromTheSide;
      state.outcome.value = sideways;
    },
  },
  'no-baseline': {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.baseline.value = null;
      state.reading.value = absoluteOnly;
      state.outcome.value = blind;
    },
  },
  'not-measured': {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = gated('cropped');
      state.outcome.value = blind;
    },
  },
  away: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.monitor.value = 'away';
      state.reading.value = null;
      state.outcome.value = blind;
      state.pose.value = null;
    },
  },
  stalled: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.monitor.value = 'stalled';
      state.outcome.value = blind;
      state.pose.value = null;
    },
  },
  failed: {
    hash: '#/now',
    set: (state) => {
      state.monitor.value = 'failed';
      state.why.value = 'The pose model could not be run by this browser: WebAssembly is switched off.';
    },
  },
  paused: {
    hash: '#/now',
    set: (state) => {
      state.monitor.value = 'paused';
      state.pause.value = { until: millis(NOW + minutes(15)), because: 'person' };
    },
  },
  'in-call': {
    hash: '#/now',
    set: (state) => {
      state.monitor.value = 'paused';
      state.pause.value = { until: null, because: 'call' };
    },
  },
  snoozed: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = rounded;
      state.outcome.value = { ...poor, quietUntil: millis(NOW + minutes(30)) };
      state.events.value = [warning('alert')];
    },
  },
  'snooze-menu': { hash: '#/now', set: watch, press: 'Snooze' },
  blurred: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.settings.value = { ...state.settings.value, picture: 'blurred' };
    },
  },
  hidden: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.settings.value = { ...state.settings.value, picture: 'hidden' };
    },
  },
  sample: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.sample.value = true;
      state.baseline.value = { id: 'sample', name: 'Calibration of the sample' };
    },
  },
  long: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.startedAt.value = ago(60 * 7 + 12);
      state.frames.value = 26_400;
      state.outcome.value = {
        ...good,
        stillFor: minutes(58),
        leading: 'stillness',
        posture: 'poor',
        risk: 1,
        tippingIn: null,
      };
      state.notice.value = 'Your minutes could not be stored since 10:02, the disk is full. Watching goes on.';
    },
  },
  refused: { hash: '#/now', set: trouble('refused') },
  dismissed: { hash: '#/now', set: trouble('dismissed') },
  absent: { hash: '#/now', set: trouble('absent') },
  busy: { hash: '#/now', set: trouble('busy') },
  unplugged: { hash: '#/now', set: trouble('unplugged') },
  insecure: { hash: '#/now', set: trouble('insecure') },
  unsupported: { hash: '#/now', set: trouble('unsupported') },
  overconstrained: { hash: '#/now', set: trouble('overconstrained') },
  'calibrate-off': { hash: '#/calibrate', set: (state) => (state.baselines.value = []) },
  'calibrate-sample': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.sample.value = true;
    },
  },
  'calibrate-begin': { hash: '#/calibrate', set: watch },
  'calibrate-first': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.baselines.value = [];
      state.baseline.value = null;
    },
  },
  'calibrate-prepare': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.value = { phase: 'prepare', step: 'upright', secondsLeft: 4 };
    },
  },
  'calibrate-hold': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.value = { phase: 'hold', step: 'slump', secondsLeft: 5 };
    },
  },
  'calibrate-chin': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.value = { phase: 'prepare', step: 'chinForward', secondsLeft: 3 };
    },
  },
  'calibrate-refused': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.value = {
        phase: 'refused',
        step: 'upright',
        why: 'You moved a lot while it was measured. Settle in first, then hold still for five seconds.',
      };
    },
  },
  'calibrate-done': {
    hash: '#/calibrate',
    set: (state) => {
      watch(state);
      state.calibration.value = { phase: 'done', baseline: desk };
    },
  },
  rename: { hash: '#/calibrate', set: watch, press: 'Rename' },
  delete: { hash: '#/calibrate', set: watch, press: 'Delete' },
  settings: { hash: '#/settings', set: watch },
  'settings-denied': {
    hash: '#/settings',
    set: (state) => {
      state.notifications.value = 'denied';
      state.cameras.value = [{ id: 'camera-1', label: '' }];
    },
  },
  'settings-granted': {
    hash: '#/settings',
    set: (state) => {
      watch(state);
      state.notifications.value = 'granted';
    },
  },
  'delete-everything': { hash: '#/settings', set: watch, press: 'Delete everything' },
};

/** A state as it is after the first visit, with `scene` on top. */
export function stateOf(scene: Scene): AppState {
  const settings = { ...defaultSettings(), welcomed: true };
  const state = createState(settings, NOW);
  batch(() => {
    state.cameras.value = [
      { id: 'camera-1', label: 'Integrated Camera (04f2:b6d9)' },
      { id: 'camera-2', label: 'Desk camera' },
    ];
    state.camera.value = state.cameras.value[0] ?? null;
    state.baselines.value = [desk, standing];
    state.storage.value = { bytes: 3_412_000, persisted: true };
    scene.set(state);
  });
  return state;
}
