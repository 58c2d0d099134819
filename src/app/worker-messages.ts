import { once, whenLoaded } from '../base/async.ts';
import type { Outcome, PlumblineEvent } from '../alerts/decide/outcome.ts';
import type { DeliveryChannels } from '../platform/delivery.ts';
import type { Prompt } from '../alerts/breaks/state.ts';
import { millis } from '../base/units.ts';
import type { MonitorNotice } from '../monitor/failure.ts';
import type { FromWorker } from '../monitor/protocol.ts';
import { writeRoot } from '../monitor/window/root.ts';
import type { AppNotice, AppState } from '../state/state.ts';
import type { AppWriters } from '../state/create-state.ts';

export interface MessageHandlerParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly channels: DeliveryChannels;
  readonly root: HTMLElement;
  readonly onReopen: () => void; // the camera is stalled, or the monitor restarts
  readonly onResumeDue: () => void; // a pause is over
  readonly onCalibrated: () => void;
  readonly onForgotten: () => void; // another tab deleted everything
}

const importWords = async () => {
  const [{ warningNotice }, { suggestionNotice }] = await Promise.all([
    import('../ui/warnings/say-warning.ts'),
    import('../ui/suggestions/say-suggestion.ts'),
  ]);
  return { warningNotice, suggestionNotice };
};

/**
 * Loads the texts of warnings and suggestions while watching starts, so that they are in memory at the first one; the first page
 * does not need them. All events share one promise, because two `import()` calls of a module need not resolve in the order of the calls.
 */
const loadWords = once(importWords);

/** Applies the worker's messages to the state of the page, the attributes of the root and the channels. */
export function createMessageHandler(parts: MessageHandlerParts) {
  const { state, writers, channels, root, onReopen, onResumeDue, onCalibrated, onForgotten } = parts;
  const { watching, data, reminders } = state;
  const dismissShown = () => void channels.dismiss(data.settings.value);
  /** Something else than a warning is over. A warning that stands took its place, and takes all with it when it is over. */
  const dismissSuggested = () => {
    if (!watching.outcome.value?.episode) dismissShown();
  };

  /** Updates root attributes, tab title and icon. */
  const updatePage = () => {
    const monitor = watching.monitor.value;
    const outcome = watching.outcome.value;
    writeRoot(root, { monitor, frames: watching.frames.value, outcome, engine: watching.engine.value });
    const measuring = monitor === 'watching' || monitor === 'away';
    const trying = monitor === 'starting' || monitor === 'stalled';
    const posture = outcome?.cueFree === true ? 'unknown' : outcome?.posture; // the icon is a cue as well
    const face = measuring ? posture : monitor === 'paused' ? monitor : null;
    channels.follow(face ?? (measuring || trying ? 'unknown' : null), data.settings.value);
  };

  /** All events wait for the same text, so that they are shown in order. */
  const deliver = async (event: PlumblineEvent) => {
    const { warningNotice } = await loadWords();
    await channels.deliver(event, data.settings.value, warningNotice);
  };

  const suggest = async (prompt: Prompt) => {
    const { suggestionNotice } = await loadWords();
    await channels.suggest(suggestionNotice(prompt), data.settings.value);
  };

  /** Notices that change what the numbers are worth are told outside the page too: the tab is hidden most of the day. */
  const tellOutside = async (notice: MonitorNotice) => {
    if (notice.kind !== 'baseline') return;
    if (notice.verdict === 'recovered') return dismissSuggested();
    const { noticeOutside } = await import('../ui/troubles/say-trouble.ts');
    const outside = noticeOutside(notice);
    if (outside !== null) await channels.suggest(outside, data.settings.value);
  };

  const onMessage = (message: FromWorker): void => {
    switch (message.type) {
      case 'ready':
        return;
      case 'loading':
        return writers.watching.modelsLoading(message.progress);
      case 'engine': {
        const { backend, model, note } = message;
        writers.watching.engineReady({ backend, model, note });
        break;
      }
      case 'state':
        writers.watching.monitorChanged(message.state, message.why);
        if (message.state === 'starting') whenLoaded(loadWords(), () => undefined); // the first event tries again
        if (message.state === 'off' || message.state === 'paused') writers.reminders.resetEnded();
        if (message.state === 'paused') dismissShown();
        break;
      case 'tick': {
        if (isOver(watching.outcome.value, message.outcome)) dismissShown();
        const { frames, reading, outcome, pose, standingUp } = message;
        writers.watching.frameAnalysed({ frames, reading, outcome, pose, standingUp });
        writers.calibration.baselineInUse(message.baseline);
        writers.app.clockMoved(millis(Date.now()));
        break;
      }
      case 'event':
        writers.watching.eventHappened(message.event);
        void deliver(message.event);
        return;
      case 'calibration':
        writers.calibration.progressed(message.progress);
        if (message.progress.phase !== 'done') return;
        if (isAboutBaseline(state.app.notice.value)) {
          writers.app.noticeDismissed(); // it asked for this calibration
          dismissSuggested();
        }
        return onCalibrated();
      case 'curves':
        return writers.watching.curvesMeasured(message.curves);
      case 'reset':
        return writers.reminders.resetProgressed(message.progress);
      case 'breaks':
        if (reminders.prompt.value !== null && message.prompt === null) dismissSuggested();
        return writers.reminders.breaksChanged(message.last, message.prompt);
      case 'prompt':
        void suggest(message.prompt);
        return;
      case 'reopen':
        return onReopen();
      case 'resumeDue':
        return onResumeDue();
      case 'forgotten':
        return onForgotten();
      case 'notice':
        writers.app.tell(message.notice);
        void tellOutside(message.notice);
        return;
    }
    updatePage();
  };
  return { onMessage, updatePage };
}

const isAboutBaseline = (notice: AppNotice | null): boolean =>
  notice !== null && typeof notice !== 'string' && notice.kind === 'baseline';

/** Whether an open warning has ended or is snoozed now. Title and notification are reset then. */
const isOver = (before: Outcome | null, { episode, quietUntil }: Outcome): boolean =>
  (before?.episode ?? null) !== null && (episode === null || quietUntil !== null);
