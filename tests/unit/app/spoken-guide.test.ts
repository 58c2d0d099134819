import { expect, test } from 'vitest';
import { speakAlong } from '../../../src/app/spoken-guide.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import type { LastBreak } from '../../../src/alerts/breaks/state.ts';
import { text as calibrateText } from '../../../src/features/calibrate/text.ts';
import { text as resetText } from '../../../src/features/reminders/text.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import { text as exerciseText } from '../../../src/ui/exercises/text.ts';
import { desk, watched } from '../../ui-gallery/scene.ts';
import { good } from '../../ui-gallery/readings.ts';
import { writableState } from '../../support/state.ts';

const NOON = millis(Date.UTC(2026, 10, 30, 12));

function listening(otherTab = false) {
  const state = writableState(defaults(), NOON);
  watched({ lastBreak: null })(state);
  state.watching.outcome.value = null;
  state.app.otherTab.value = otherTab;
  const heard: string[] = [];
  const stop = speakAlong({
    state,
    channels: {
      say: (sentences) => {
        heard.push(sentences.join(' '));
        return Promise.resolve('spoken');
      },
    },
  });
  return { state, heard, stop };
}

test('each step of calibrating is said once, then the first true sentence', () => {
  const { state, heard } = listening();
  const { poses, guide, done } = calibrateText;
  const { progress } = state.calibration;
  for (const secondsLeft of [5, 4, 3]) progress.value = { phase: 'prepare', step: 'upright', secondsLeft };
  for (const secondsLeft of [5, 4]) progress.value = { phase: 'hold', step: 'upright', secondsLeft };
  progress.value = { phase: 'refused', step: 'upright', fault: 'hardlySeen' };
  progress.value = { phase: 'done', baseline: desk };
  state.watching.outcome.value = { ...good, posture: 'unknown' };
  state.watching.outcome.value = good;
  state.watching.outcome.value = { ...good };
  expect(heard).toEqual([
    `${poses.upright.name} ${poses.upright.prepare}`,
    `${guide.hold} ${poses.upright.hold}`,
    expect.stringContaining(guide.refused),
    `${done.title} ${done.settling}`,
    done.upright,
  ]);
});

test('each exercise of the reset is said once, and its end', () => {
  const { state, heard } = listening();
  const { reset } = state.reminders;
  const of = { exercises: ['reach', 'chinTuck'], index: 0, seen: [], inView: true } as const;
  reset.value = { phase: 'exercise', id: 'reach', ...of, secondsLeft: 20 };
  reset.value = { phase: 'exercise', id: 'reach', ...of, secondsLeft: 19 };
  reset.value = { phase: 'exercise', id: 'chinTuck', ...of, index: 1, secondsLeft: 25 };
  reset.value = { phase: 'done', exercises: of.exercises, seen: [], lasted: minutes(2) };
  reset.value = null;
  expect(heard).toEqual([
    `${exerciseText.reach.name} ${exerciseText.reach.how}`,
    `${exerciseText.chinTuck.name} ${exerciseText.chinTuck.how}`,
    resetText.reset.done,
  ]);
});

test('the end of a break is said, not of one that is only remembered, nor in quiet hours, nor by a tab that does not watch', () => {
  const before = { sat: minutes(50), large: 3, small: 2 };
  const last = (at: number): LastBreak => ({ at: millis(at), how: 'away', lasted: minutes(5), before });
  const { state, heard, stop } = listening();
  state.watching.outcome.value = good;
  state.reminders.lastBreak.value = last(NOON - minutes(90));
  expect(heard).toEqual([]);
  state.reminders.lastBreak.value = last(NOON);
  expect(heard).toEqual(['That was a break of 5 minutes.']);
  state.watching.outcome.value = { ...good, quietUntil: millis(NOON + minutes(60)) };
  state.reminders.lastBreak.value = last(NOON + 1000);
  stop();
  state.watching.outcome.value = good;
  state.reminders.lastBreak.value = last(NOON + 2000);
  expect(heard).toHaveLength(1);
  const elsewhere = listening(true);
  elsewhere.state.watching.outcome.value = good;
  elsewhere.state.reminders.lastBreak.value = last(NOON);
  expect(elsewhere.heard).toEqual([]);
});
