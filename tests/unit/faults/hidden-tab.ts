import { afterEach, vi } from 'vitest';
import { replaceClosedTab, resumeWatching } from '../../../src/app/resume.ts';
import { createStopTeller } from '../../../src/app/tell-stops.ts';
import { createMessageHandler } from '../../../src/app/worker-messages.ts';
import { millis } from '../../../src/base/units.ts';
import { createWatchSession } from '../../../src/features/watch/watch-session.ts';
import { defaults, type Settings } from '../../../src/history/records/settings.ts';
import { createDelivery } from '../../../src/platform/delivery.ts';
import type { TabFace } from '../../../src/platform/tab-signs.ts';
import { createAppState } from '../../../src/state/create-state.ts';
import type { Channel } from '../../support/faults/row.ts';
import { calibrated } from '../monitor/calibrated.ts';
import { pass, passLoading } from '../monitor/virtual-clock.ts';
import { fakeBrowser } from './browser.ts';

afterEach(() => vi.unstubAllGlobals());

/** What reached the person, and when. */
interface Told {
  readonly channels: readonly Channel[];
  readonly after: number | null; // s from the fault to the last channel; null: nothing
  readonly times: number; // notifications
  readonly body: string; // of the first
}

const SECOND = 1000;

/**
 * A tab that watches while nobody looks at it: the real session, monitor, message handler and delivery, between a browser and a
 * person that are made up.
 */
export async function hiddenTab(settings: Partial<Settings> = {}) {
  const { before, history, send } = await calibrated();
  send({ type: 'stop' });
  await pass(SECOND);
  const browser = fakeBrowser(before, history);
  const { state, writers } = createAppState({ ...defaults(), ...settings }, millis(Date.now()));
  let face: TabFace = { posture: null, notice: null };
  let heard: { channel: Channel; title: string; body: string }[] = [];
  const channels = createDelivery({
    signs: { show: (next) => (face = next) },
    notifier: {
      show: ({ title, body }) => {
        heard.push({ channel: 'notification', title, body });
        return Promise.resolve('shown');
      },
      clear: () => Promise.resolve(),
      dispose: () => undefined,
    },
    chime: {
      play: () => {
        heard.push({ channel: 'sound', title: '', body: '' });
        return Promise.resolve('played');
      },
      dispose: () => Promise.resolve(),
    },
    speaker: () => Promise.reject(new Error('nobody asked to be spoken to')),
  });
  const root = { dataset: {} } as HTMLElement;
  const actions = {
    start: () => {
      writers.watching.sessionStarted();
      session.start('camera');
    },
    stop: () => {
      session.close();
      session.handle.send({ type: 'stop' });
    },
    resume: () => {
      writers.watching.pauseEnded();
      session.start('camera');
    },
    pause: () => {
      session.handle.send({ type: 'pause', until: null });
      session.suspend();
      writers.watching.paused({ until: null, because: 'person' });
    },
  };
  const { onMessage, updatePage } = createMessageHandler({
    state,
    writers,
    channels,
    root,
    onReopen: () => session.reopen(),
    onResumeDue: () => session.start('camera'),
    onCalibrated: () => undefined,
    onForgotten: () => actions.stop(),
  });
  const monitorStates: string[] = [];
  const session = createWatchSession({
    state,
    writers,
    onMessage: (message) => {
      onMessage(message);
      const now = root.dataset['monitor'];
      if (now !== undefined && now !== monitorStates.at(-1)) monitorStates.push(now);
    },
  });
  const teller = createStopTeller({ state, app: writers.app, channels });
  updatePage();
  const clock = setInterval(() => writers.app.clockMoved(millis(Date.now())), 20 * SECOND);
  const sign = () => face.notice?.title ?? face.posture ?? '';

  const tab = {
    before,
    browser,
    state,
    writers,
    session,
    actions,
    history,
    teller,
    monitorStates,
    title: sign,
    monitor: () => state.watching.monitor.value,
    async watches() {
      actions.start();
      await passLoading(SECOND);
      await passLoading(59 * SECOND);
      heard = [];
    },
    /** Lets the fault happen and `patience` s go by; what the person outside hears of it. */
    async told(fault: () => void, patience = 30): Promise<Told> {
      heard = [];
      const restingLook = sign();
      const arrived = new Map<Channel, number>(); // s
      fault();
      for (let after = 0; after <= patience; after++) {
        await passLoading(after === 0 ? 1 : SECOND);
        // A posture is no word of a fault; these signs stand for one.
        const isSign = face.notice?.kind === 'stopped' || face.posture === 'paused' || face.posture === 'unknown';
        const now: readonly Channel[] = heard.map(({ channel }) => channel);
        if (isSign && sign() !== restingLook && !arrived.has('title and icon')) arrived.set('title and icon', after);
        for (const channel of now) if (!arrived.has(channel)) arrived.set(channel, after);
      }
      return {
        channels: (['title and icon', 'notification', 'sound'] as const).filter((one) => arrived.has(one)),
        after: arrived.size === 0 ? null : Math.max(...arrived.values()),
        times: heard.filter(({ channel }) => channel === 'notification').length,
        body: heard.find(({ channel }) => channel === 'notification')?.body ?? '',
      };
    },
    /** Whether it watches again within `patience` s, without a click, and its sign has gone. */
    async goesOn(mend: () => void, patience = 60): Promise<boolean> {
      const frames = () => state.watching.frames.value;
      mend();
      const from = frames();
      for (let after = 0; after < patience; after++) {
        await passLoading(SECOND);
        const sound = state.watching.monitor.value === 'watching' && face.notice === null;
        if (sound && frames() !== from) return true;
      }
      return false;
    },
    /** The page is loaded anew with what its tab remembers. */
    resume: () => resumeWatching({ state, actions, teller: () => Promise.resolve(teller), asked: false }),
    /** The tab that watched is closed without a word. */
    watcherCloses: () => replaceClosedTab({ state, actions, teller: () => Promise.resolve(teller) }),
    /** Seconds of sitting in the minutes that are kept. */
    async recorded() {
      session.handle.send({ type: 'save' });
      await pass(SECOND);
      const minutes = await history.minutes(millis(0), millis(Date.now() + 86_400_000));
      return minutes.reduce((sum, { seconds: { good, watch, poor } }) => sum + good + watch + poor, 0);
    },
    close() {
      clearInterval(clock);
      actions.stop();
    },
  };
  return tab;
}
