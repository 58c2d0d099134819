import { expect, test } from 'vitest';
import type { Explanation, PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { createMessageHandler } from '../../../src/app/worker-messages.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import type { DeliveryChannels } from '../../../src/platform/delivery.ts';
import { createAppState } from '../../../src/state/create-state.ts';

const at = millis(0);
const explanation: Explanation = {
  cause: 'slouch',
  side: 'high',
  variant: 0,
  heldFor: minutes(8),
  lookedBack: minutes(10),
};
const EVENTS: readonly PlumblineEvent[] = [
  { kind: 'cue', at, episode: 1, explanation },
  { kind: 'alert', at, episode: 1, explanation: { ...explanation, variant: 1 } },
  { kind: 'cleared', at, episode: 1, by: 'recovered' },
];

/** A page's handler of messages whose channels write down what reaches them. */
function handlerOf(delivered: string[]) {
  const { state, writers } = createAppState(defaults());
  const channels: DeliveryChannels = {
    deliver: async (event, _settings, word) => {
      delivered.push('explanation' in event ? `${event.kind}: ${word(event.explanation).title}` : event.kind);
      return { notification: 'off', sound: 'off' };
    },
    suggest: async ({ title }) => {
      delivered.push(`outside: ${title}`);
      return 'off';
    },
    say: () => Promise.resolve('off'),
    follow: () => undefined,
    stopped: async (notice) => {
      delivered.push(notice ? `stopped: ${notice.title}` : 'goes on');
      return { notification: 'off', sound: 'off' };
    },
    dismiss: async () => {
      delivered.push('dismissed');
    },
  };
  const ignore = () => undefined;
  const { onMessage } = createMessageHandler({
    state,
    writers,
    channels,
    root: document.createElement('html'),
    onReopen: ignore,
    onResumeDue: ignore,
    onCalibrated: ignore,
    onForgotten: ignore,
  });
  return { state, onMessage };
}

test('events of the worker reach the channels in words and in order, though the words are loaded for the first', async () => {
  const delivered: string[] = [];
  const { state, onMessage } = handlerOf(delivered);
  for (const event of EVENTS) onMessage({ type: 'event', event });
  await expect
    .poll(() => delivered)
    .toEqual(['cue: Slouching for a while', 'alert: Time to sit up or stand', 'cleared']);
  expect(state.watching.events.value).toEqual(EVENTS);
});

test('what happens beside the watching, and why it failed, stay codes in the state', () => {
  const { state, onMessage } = handlerOf([]);
  onMessage({ type: 'notice', notice: { kind: 'baseline', verdict: 'moved' } });
  expect(state.app.notice.value).toEqual({ kind: 'baseline', verdict: 'moved' });
  onMessage({ type: 'state', state: 'failed', why: { kind: 'history', problem: 'superseded' } });
  expect(state.watching.why.value).toEqual({ kind: 'history', problem: 'superseded' });
});

test('a calibration that fits no more is told outside the page, and taken back when it fits again', async () => {
  const delivered: string[] = [];
  const { state, onMessage } = handlerOf(delivered);
  onMessage({ type: 'notice', notice: { kind: 'baseline', verdict: 'relevelled' } });
  onMessage({ type: 'notice', notice: { kind: 'baseline', verdict: 'moved' } });
  await expect.poll(() => delivered).toEqual(['outside: Calibrate again?']);
  onMessage({ type: 'notice', notice: { kind: 'baseline', verdict: 'recovered' } });
  await expect.poll(() => delivered).toEqual(['outside: Calibrate again?', 'dismissed']);
  expect(state.app.notice.value).toEqual({ kind: 'baseline', verdict: 'recovered' });
});

test('a suggestion that goes takes nothing of a warning with it that came later', async () => {
  const delivered: string[] = [];
  const { onMessage } = handlerOf(delivered);
  const prompt = { what: 'water', at } as const;
  const [, alert] = EVENTS;
  if (!alert) throw new Error('expected an alert');
  const suggested = async () => {
    onMessage({ type: 'breaks', last: null, prompt });
    onMessage({ type: 'prompt', prompt });
    await expect.poll(() => delivered.at(-1)).toMatch(/^outside: /);
  };
  await suggested();
  onMessage({ type: 'event', event: alert });
  await expect.poll(() => delivered.at(-1)).toMatch(/^alert: /);
  onMessage({ type: 'breaks', last: null, prompt: null });
  expect(delivered).not.toContain('dismissed');
  await suggested();
  onMessage({ type: 'breaks', last: null, prompt: null });
  expect(delivered.at(-1)).toBe('dismissed');
});
