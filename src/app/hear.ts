import type { PlumblineEvent } from '../alerts/index.ts';
import type { Outcome } from '../alerts/index.ts';
import type { Channels } from '../platform/index.ts';
import { millis } from '../geometry/units.ts';
import type { FromWorker } from '../monitor/protocol.ts';
import { writeRoot } from '../monitor/window/root.ts';
import { noticeOf, type AppState } from '../ui/index.ts';

/** How many of this session's events the page remembers. */
const EVENTS = 50;

export interface Hearing {
  readonly state: AppState;
  readonly channels: Channels;
  readonly root: HTMLElement;
  readonly onReopen: () => void; // the camera is stalled, or everything is built anew
  readonly onResumeDue: () => void; // a pause is over
  readonly onCalibrated: () => void;
}

/** Brings what the worker says into the page's state, the root's attributes and the channels. The only writer of most of it. */
export function createHearing({ state, channels, root, onReopen, onResumeDue, onCalibrated }: Hearing) {
  const mirror = () => {
    writeRoot(root, {
      monitor: state.monitor.value,
      frames: state.frames.value,
      outcome: state.outcome.value,
      engine: state.engine.value,
    });
    const watching = state.monitor.value === 'watching' || state.monitor.value === 'away';
    channels.follow(watching ? (state.outcome.value?.posture ?? 'unknown') : null, state.settings.value);
  };

  const remember = (event: PlumblineEvent): void => {
    state.events.value = [...state.events.value, event].slice(-EVENTS);
  };

  const hear = (message: FromWorker): void => {
    switch (message.type) {
      case 'ready':
        return;
      case 'loading':
        state.loading.value = message.progress;
        return;
      case 'engine': {
        const { backend, model, note } = message;
        state.engine.value = { backend, model, note };
        state.loading.value = null;
        break;
      }
      case 'state':
        state.monitor.value = message.state;
        state.why.value = message.why;
        if (message.state === 'off' || message.state === 'paused') forgetPicture(state);
        if (message.state === 'watching') state.startedAt.value ??= millis(Date.now());
        if (message.state === 'off') state.startedAt.value = null;
        break;
      case 'tick':
        state.frames.value = message.frames;
        state.reading.value = message.reading;
        if (isOver(state.outcome.value, message.outcome)) void channels.dismiss(state.settings.value);
        state.outcome.value = message.outcome;
        state.pose.value = message.pose;
        state.baseline.value = message.baseline;
        state.now.value = millis(Date.now());
        state.feet.value = message.feet;
        break;
      case 'event':
        remember(message.event);
        void channels.deliver(message.event, state.settings.value);
        return;
      case 'calibration':
        state.calibration.value = message.progress;
        if (message.progress.phase === 'done') onCalibrated();
        return;
      case 'curves':
        state.curves.value = message.curves;
        return;
      case 'reset':
        state.reset.value = message.progress;
        return;
      case 'breaks':
        state.lastBreak.value = message.last;
        if (state.prompt.value !== null && message.prompt === null) void channels.dismiss(state.settings.value);
        state.prompt.value = message.prompt;
        return;
      case 'prompt':
        void channels.suggest(noticeOf(message.prompt), state.settings.value);
        return;
      case 'reopen':
        return onReopen();
      case 'resumeDue':
        return onResumeDue();
      case 'notice':
        state.notice.value = message.text;
        return;
    }
    mirror();
  };
  return { hear, remember, mirror };
}

/** What was on the picture is over: nothing of it is shown as if it were now. */
function forgetPicture(state: AppState): void {
  state.feet.value = false;
  state.reset.value = null;
  state.reading.value = null;
  state.curves.value = null;
  state.outcome.value = null;
  state.pose.value = null;
}

/** A warning stood, and is held back or done with now: nothing of it stays in title or notification. */
const isOver = (before: Outcome | null, { episode, quietUntil }: Outcome): boolean =>
  (before?.episode ?? null) !== null && (episode === null || quietUntil !== null);
