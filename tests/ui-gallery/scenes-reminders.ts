import { EXERCISES } from '../../src/alerts/reminders/reminder-settings.ts';
import { millis, minutes, seconds } from '../../src/base/units.ts';
import { ago, blind, drifting, good, NOW, poor, rounded, watching } from './readings.ts';
import { answer, showing, warning, watch, watched, type Scene } from './scene.ts';

const slumped: Scene['set'] = (state) => {
  watch(state);
  state.watching.reading.value = rounded;
  state.watching.outcome.value = poor;
  state.watching.events.value = [warning('cue'), warning('alert')];
};

const exercise = (index: number, seen: number, inView = true): Scene['set'] => {
  return (state) => {
    watch(state);
    const id = EXERCISES[index] ?? 'stand';
    const ticked = EXERCISES.slice(0, seen);
    state.reminders.reset.value = {
      phase: 'exercise',
      id,
      exercises: EXERCISES,
      index,
      secondsLeft: 17,
      seen: ticked,
      inView,
    };
  };
};

/** Being left in peace, and being reminded. */
export const REMINDER_SCENES: Readonly<Record<string, Scene>> = {
  'prompt-move': {
    hash: '#/now',
    set: watched({ prompt: { what: 'move', at: ago(1) }, lastBreak: { at: ago(72), how: 'away', lasted: minutes(6) } }),
  },
  'prompt-water': {
    hash: '#/now',
    set: watched({ prompt: { what: 'water', at: ago(1) }, mini: 'closed' }),
  },
  findings: {
    hash: '#/now',
    set: (state) => {
      watch(state);
      const sides = [
        { left: 0.71, right: 0.06, legs: false, of: minutes(340), habit: 'left' },
        { left: 0.2, right: 0.34, legs: true, of: minutes(100), habit: null },
      ] as const;
      const frozen = { what: 'staticHold', heldFor: minutes(11) } as const;
      state.watching.outcome.value = {
        ...good,
        stillFor: minutes(12),
        staticFor: minutes(11),
        sides,
        findings: [frozen],
      };
      state.reminders.prompt.value = { what: 'shift', at: ago(1) };
    },
  },
  'prompt-nudge': {
    hash: '#/now',
    set: watched({ prompt: { what: 'nudge', at: ago(1) } }),
  },
  'prompt-even': {
    hash: '#/now',
    set: watched({ prompt: { what: 'even', at: ago(1) } }),
  },
  'prompt-desk': {
    hash: '#/now',
    set: watched({
      prompt: { what: 'desk', at: ago(1) },
      lastBreak: {
        at: ago(12),
        how: 'guided',
        lasted: minutes(2),
        before: { sat: minutes(52), large: 6, small: 2 },
      },
    }),
  },
  'reset-stand': { hash: '#/now', set: exercise(0, 0) },
  'reset-reach': { hash: '#/now', set: exercise(1, 2) },
  'reset-lean-back': { hash: '#/now', set: exercise(2, 2, false) },
  'reset-chin': { hash: '#/now', set: exercise(3, 3) },
  'reset-rolls': { hash: '#/now', set: exercise(4, 4) },
  'reset-done': {
    hash: '#/now',
    set: (state) => {
      watch(state);
      const seen = EXERCISES.slice(0, 3);
      state.reminders.reset.value = { phase: 'done', exercises: EXERCISES, seen, lasted: seconds(120) };
    },
  },
  taken: {
    hash: '#/now',
    set: showing({ monitor: 'paused', pause: { until: null, because: 'taken' } }),
  },
  muted: {
    hash: '#/now',
    set: watched({ monitor: 'stalled', muted: true, outcome: blind, pose: null }),
  },
  'standing-up': {
    hash: '#/now',
    set: watched({ standingUp: true, outcome: blind }),
  },
  'settings-reminders': {
    hash: '#/settings',
    set: (state) => {
      watch(state);
      state.data.settings.value = {
        ...state.data.settings.value,
        manners: {
          ...state.data.settings.value.manners,
          quiet: [
            { because: 'quiet', days: [0, 1, 2, 3, 4], from: 720, to: 780 },
            { because: 'call', days: [0, 2], from: 570, to: 600 },
            { because: 'quiet', days: [0, 1, 2, 3, 4, 5, 6], from: 1200, to: 420 },
          ],
          desk: true,
          without: ['chinTuck'],
        },
      };
    },
  },
  'mini-good': { hash: '#/now', mini: true, set: watch },
  'mini-watch': {
    hash: '#/now',
    mini: true,
    set: watched({ reading: drifting, outcome: watching, events: [warning('cue')] }),
  },
  'mini-poor': { hash: '#/now', mini: true, set: slumped },
  'mini-wrong': {
    hash: '#/now',
    mini: true,
    set: slumped,
    press: async () => (await import('../../src/ui/warnings/text.ts')).text.answers.wrong,
  },
  'mini-answered': {
    hash: '#/now',
    mini: true,
    set: (state) => {
      slumped(state);
      answer(state, 'reading');
    },
  },
  'mini-snoozed': {
    hash: '#/now',
    mini: true,
    set: (state) => {
      slumped(state);
      state.watching.outcome.value = { ...poor, tippingIn: null, quietUntil: millis(NOW + minutes(12)) };
    },
  },
  'mini-prompt': {
    hash: '#/now',
    mini: true,
    set: watched({ prompt: { what: 'water', at: ago(1) } }),
  },
  'mini-paused': {
    hash: '#/now',
    mini: true,
    set: showing({ monitor: 'paused', pause: { until: null, because: 'person' } }),
  },
  'mini-unknown': {
    hash: '#/now',
    mini: true,
    set: watched({ outcome: blind }),
  },
};
