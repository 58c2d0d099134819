import { defaults as defaultSettings } from '../../src/history/records/settings.ts';
import { millis, minutes } from '../../src/base/units.ts';
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
import { text as troubles } from '../../src/ui/troubles/text.ts';
import { answer, desk, showing, trouble, warning, watch, watched, type Scene } from './scene.ts';

/** *Now* in everything that can be the case. */
export const NOW_SCENES: Readonly<Record<string, Scene>> = {
  welcome: { hash: '#/now', set: showing({ settings: defaultSettings() }) },
  off: { hash: '#/now', set: () => undefined },
  asking: { hash: '#/now', set: showing({ monitor: 'starting' }) },
  loading: {
    hash: '#/now',
    set: showing({ monitor: 'starting', loading: { done: 5.2e6, total: 12.4e6, model: 'points' } }),
  },
  good: { hash: '#/now', set: watch },
  watch: {
    hash: '#/now',
    set: watched({ reading: drifting, outcome: watching }),
  },
  cue: {
    hash: '#/now',
    set: watched({ reading: drifting, outcome: watching, events: [warning('cue')] }),
  },
  poor: {
    hash: '#/now',
    set: watched({ reading: rounded, outcome: poor, events: [warning('cue'), warning('alert')] }),
  },
  'mini-offer': { hash: '#/now', set: watched({ miniByItself: true, mini: 'closed' }) },
  wrong: {
    hash: '#/now',
    set: watched({ reading: rounded, outcome: poor, events: [warning('cue'), warning('alert')] }),
    press: async () => (await import('../../src/ui/warnings/text.ts')).text.answers.wrong,
  },
  answered: {
    hash: '#/now',
    set: (state) => {
      watched({ reading: rounded, outcome: poor, events: [warning('cue'), warning('alert')] })(state);
      answer(state, 'reading');
    },
  },
  chronic: {
    hash: '#/now',
    set: watched({
      outcome: { ...good, findings: [{ what: 'chronic', metric: 'headTilt', lasted: minutes(24 * 60) }] },
    }),
  },
  past: {
    hash: '#/now',
    set: watched({ reading: rounded, outcome: { ...poor, risk: 1, tippingIn: null } }),
  },
  side: {
    hash: '#/now',
    set: watched({ reading: fromTheSide, outcome: sideways }),
  },
  back: {
    hash: '#/now',
    set: watched({ reading: fromTheSide, outcome: sideways, curves: BACKS.rounder }),
  },
  'back-hidden': {
    hash: '#/now',
    set: watched({ reading: fromTheSide, outcome: sideways, curves: BACKS.hidden }),
  },
  'back-no-upright': {
    hash: '#/now',
    set: watched({ reading: fromTheSide, outcome: sideways, curves: BACKS.noUpright }),
  },
  'no-baseline': {
    hash: '#/now',
    set: watched({ baseline: null, reading: absoluteOnly, outcome: blind }),
  },
  'strange-side': {
    hash: '#/now',
    set: (state) => {
      watched({ reading: fromTheSide, outcome: blind })(state);
      state.calibration.baselines.value = [desk];
    },
  },
  'not-measured': {
    hash: '#/now',
    set: watched({ reading: gated('cropped'), outcome: blind }),
  },
  away: {
    hash: '#/now',
    set: watched({ monitor: 'away', reading: null, outcome: blind, pose: null }),
  },
  stalled: {
    hash: '#/now',
    set: watched({ monitor: 'stalled', outcome: blind, pose: null }),
  },
  failed: {
    hash: '#/now',
    set: showing({
      monitor: 'failed',
      why: { kind: 'pose', problem: 'backend', subject: 'wasm', detail: 'WebAssembly is switched off' },
    }),
  },
  paused: {
    hash: '#/now',
    set: showing({ monitor: 'paused', pause: { until: millis(NOW + minutes(15)), because: 'person' } }),
  },
  'in-call': {
    hash: '#/now',
    set: showing({ monitor: 'paused', pause: { until: null, because: 'call' } }),
  },
  snoozed: {
    hash: '#/now',
    set: watched({
      reading: rounded,
      outcome: { ...poor, quietUntil: millis(NOW + minutes(30)) },
      events: [warning('alert')],
    }),
  },
  'snooze-menu': {
    hash: '#/now',
    set: watch,
    press: async () => (await import('../../src/features/watch/text.ts')).text.controls.snooze,
  },
  blurred: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.data.settings.value = { ...state.data.settings.value, picture: 'blurred' };
    },
  },
  hidden: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      state.data.settings.value = { ...state.data.settings.value, picture: 'hidden' };
    },
  },
  sample: {
    hash: '#/now',
    set: watched({ sample: true, baseline: { id: 'sample', name: 'Calibration of the sample' } }),
  },
  long: {
    hash: '#/now',
    set: watched({
      startedAt: ago(60 * 7 + 12),
      frames: 26_400,
      outcome: {
        ...good,
        stillFor: minutes(58),
        leading: 'stillness',
        posture: 'poor',
        risk: 1,
        tippingIn: null,
      },
      notice: troubles.history.full,
    }),
  },
  'unkept-full': { hash: '#/now', set: watched({ unkept: 'full' }) },
  'unkept-unopened': { hash: '#/now', set: watched({ unkept: 'unopened' }) },
  'unkept-private': { hash: '#/now', set: watched({ unkept: 'unavailable' }) },
  'unkept-damaged': { hash: '#/now', set: watched({ unkept: 'damaged' }) },
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
