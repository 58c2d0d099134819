import { expect, test } from 'vitest';
import { outcomeAt } from '../../../src/alerts/decide/outcome-at.ts';
import type { Explanation, Outcome, PlumblineEvent } from '../../../src/alerts/decide/outcome.ts';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { createMessageHandler } from '../../../src/app/worker-messages.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import type { FromWorker } from '../../../src/monitor/protocol.ts';
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

const tick = (episode: Outcome['episode']): FromWorker => ({
  type: 'tick',
  frames: 1,
  reading: null,
  outcome: { ...outcomeAt(initialAlertState(), at, defaultAlertSettings()), episode },
  pose: null,
  baseline: null,
  standingUp: false,
});

test('a suggestion that goes takes nothing of a standing warning with it, in a tab that follows too', () => {
  const delivered: string[] = [];
  const { onMessage } = handlerOf(delivered);
  const suggested = () => onMessage({ type: 'breaks', last: null, prompt: { what: 'water', at } });
  const gone = () => onMessage({ type: 'breaks', last: null, prompt: null });
  suggested();
  onMessage(tick({ number: 1, alerted: true }));
  gone();
  expect(delivered).toEqual([]);
  onMessage(tick(null)); // the warning is over
  expect(delivered).toEqual(['dismissed']);
  suggested();
  gone();
  expect(delivered).toEqual(['dismissed', 'dismissed']);
});

test('a warning does not stand while another program has the camera', () => {
  const delivered: string[] = [];
  const { onMessage } = handlerOf(delivered);
  onMessage(tick({ number: 1, alerted: true }));
  onMessage({ type: 'state', state: 'paused', why: null });
  expect(delivered).toEqual(['dismissed']);
});
