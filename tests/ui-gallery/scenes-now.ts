import { defaultSettings } from '../../src/history/index.ts';
import { millis, minutes } from '../../src/geometry/units.ts';
import {
  absoluteOnly,
  ago,
  BACKS,
  blind,
  drifting,
  fromTheSide,
  gated,
  good,
  NOW,
  poor,
  rounded,
  sideways,
  watching,
} from './readings.ts';
import { trouble, warning, watch, type Scene } from './scene.ts';

/** *Now* in everything that can be the case. */
export const NOW_SCENES: Readonly<Record<string, Scene>> = {
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
  back: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = fromTheSide;
      state.outcome.value = sideways;
      state.curves.value = BACKS.rounder;
    },
  },
  'back-hidden': {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = fromTheSide;
      state.outcome.value = sideways;
      state.curves.value = BACKS.hidden;
    },
  },
  'back-no-upright': {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.reading.value = fromTheSide;
      state.outcome.value = sideways;
      state.curves.value = BACKS.noUpright;
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
  'sample-lost': { hash: '#/now', set: trouble('sample') },
  insecure: { hash: '#/now', set: trouble('insecure') },
  unsupported: { hash: '#/now', set: trouble('unsupported') },
  overconstrained: { hash: '#/now', set: trouble('overconstrained') },
};
