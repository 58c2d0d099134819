import { once, whenLoaded } from '../base/async.ts';
import { effect } from '@preact/signals';
import { listCameras, watchDevices } from '../camera/window/devices.ts';
import { millis, seconds } from '../base/units.ts';
import { beforeKept, beforeLeaving, followVisibility } from '../platform/visibility.ts';
import { createDelivery } from '../platform/delivery.ts';
import { createChime } from '../platform/sound.ts';
import { createNotifier, notificationState } from '../platform/notifications.ts';
import { followInstallOffer } from '../platform/install.ts';
import { loadTabSigns } from '../platform/load-tab-signs.ts';
import { hasMiniWindow } from '../platform/mini-window.ts';
import { defaults as defaultSettings } from '../history/records/settings.ts';
import { mountApp } from './frame/app.tsx';
import { describePage } from './frame/describe-page.ts';
import { createActions } from './actions.ts';
import { createMessageHandler } from './worker-messages.ts';
import { answerNotification } from './notification-answers.ts';
import { answerOf, lastWarning } from '../ui/view/interruptions.ts';
import { createTabSync, type Order } from '../features/watch/tab-takeover.ts';
import { openStoredData } from '../state/settings-store.ts';
import { createAppState } from '../state/create-state.ts';
import { createSnapshotsState } from '../features/snapshot/state.ts';
import { createTrends } from '../features/trends/open-trends.ts';
import { createWatchSession } from '../features/watch/watch-session.ts';

/** Clocks on the screens advance at least this often. */
const CLOCK = seconds(20);

/** Connects camera, monitor, stored data and screens. The only place that knows all of them. */
export async function startApp(page: Document): Promise<void> {
  const root = page.documentElement;
  describePage(page);
  const { state, writers } = createAppState(defaultSettings());
  followInstallOffer((offer) => writers.app.installOffered(offer)); // before the first await: browsers offer once
  const chime = createChime();
  const notifier = createNotifier((clicked) =>
    answerNotification(clicked, session.isOn(), {
      orderReminder: (order) => actions.orderReminder(order),
      snooze: (until) => actions.snooze(until),
      wrong: () => {
        const warning = lastWarning(state.watching.events.value);
        if (warning !== null) actions.answerWarning(answerOf(warning, 'wrong'));
      },
      open: () => void channels.dismiss(state.data.settings.value),
    }),
  );
  const channels = createDelivery({
    signs: loadTabSigns(page),
    notifier,
    chime,
    speaker: async () => (await import('../platform/speech.ts')).speaker,
  });
  const stored = await openStoredData({
    state,
    writers,
    onSuperseded: () => session.isOn() && session.fail({ kind: 'history', problem: 'superseded' }), // two versions must not write the same minutes
  });

  const { onMessage, updatePage } = createMessageHandler({
    state,
    writers,
    channels,
    root,
    onReopen: () => session.reopen(),
    onResumeDue: () => actions.resume(),
    onForgotten: () => actions.stop(),
    onCalibrated: () => {
      if (state.camera.sample.value) return;
      whenLoaded(import('../state/persist-storage.ts'), ({ persistStorage }) =>
        persistStorage({ state, data: writers.data, stored }),
      );
    },
  });
  const session = createWatchSession({
    state,
    writers,
    onMessage: (message) => {
      onMessage(message);
      tabs.share(message);
    },
  });
  const tabs = createTabSync({
    state,
    app: writers.app,
    isWatching: () => session.isOn(),
    // Only the watching tab notifies; this one only shows the event.
    onMessage: (message) =>
      message.type === 'event' ? writers.watching.eventHappened(message.event) : onMessage(message),
    onWatcherClosed: () =>
      whenLoaded(importResume(), ({ replaceClosedTab }) => replaceClosedTab({ state, actions, teller: stopTeller })),
    onTakeOver: () => actions.stop(),
    onOrder: (order) => carryOut(order),
  });
  const importResume = () => import('./resume.ts');
  const stopTeller = once(async () =>
    (await import('./tell-stops.ts')).createStopTeller({ state, app: writers.app, channels }),
  );
  const trends = createTrends(writers.data, stored);
  const snapshots = createSnapshotsState();
  const actions = createActions({
    state,
    writers,
    stored,
    trends,
    snapshots,
    tabs,
    session,
    channels,
    notifier,
    chime,
  });

  /** Carries out an order of another tab. */
  const carryOut = (order: Order): void => {
    switch (order.type) {
      case 'snooze':
        return actions.snooze(order.until);
      case 'wake':
        return actions.wake();
      case 'pause':
        return actions.pause(order.until, order.because);
      case 'reminder':
        return actions.orderReminder(order.order);
    }
  };

  effect(() => {
    const { alerts, manners: reminders, profiles } = state.data.settings.value;
    session.handle.send({ type: 'settings', alerts, reminders, profiles });
  });
  effect(() => {
    root.dataset['theme'] = state.data.settings.value.theme;
  });
  session.handle.send({ type: 'baselines', chosen: state.data.settings.value.baselineId });
  followVisibility((visible) => session.handle.send({ type: 'visible', visible }));
  beforeLeaving(() => session.handle.send({ type: 'save' }));
  beforeKept(() => {
    session.suspend();
    session.handle.end();
    stored.history.store.rows.abandon();
  });
  setInterval(() => {
    const now = millis(Date.now());
    writers.watching.clockMoved(state.app.now.value, now);
    writers.app.clockMoved(now);
  }, CLOCK);

  const listDevices = async () => writers.camera.devicesListed(await listCameras());
  watchDevices(() => void listDevices());
  effect(() => {
    if (state.camera.device.value) void listDevices(); // the browser tells the names only after a camera was allowed
  });
  const stopWaiting = effect(() => {
    if (state.watching.monitor.value !== 'watching') return;
    whenLoaded(stopTeller(), () => undefined); // there at the first stop
    whenLoaded(import('./offline.ts'), ({ keepOffline }) => keepOffline(writers.app));
    // Only a camera that has worked can have a fault.
    whenLoaded(import('../features/watch/camera-faults.ts'), ({ recordFaults }) =>
      recordFaults({ state, writers, history: stored.history }),
    );
    whenLoaded(import('./spoken-guide.ts'), ({ speakAlong }) => speakAlong({ state, channels }));
    whenLoaded(import('./weekly-note.ts'), ({ tellWeeklyNote }) =>
      tellWeeklyNote({ state, channels, stored, actions }),
    );
    queueMicrotask(() => stopWaiting());
  });
  writers.app.notificationsAre(notificationState());
  writers.app.miniWindowIs(hasMiniWindow() ? 'closed' : 'unsupported');
  updatePage();
  mountApp(page.querySelector('#app') ?? page.body, { state, actions, snapshots: snapshots.state });

  const query = new URLSearchParams(page.location.search);
  if (query.get('source') === 'demo') actions.startSample();
  else {
    // Not awaited: what is loaded on demand waits for the page's own script, which waits for this function.
    whenLoaded(importResume(), ({ resumeWatching }) =>
      resumeWatching({ state, actions, teller: stopTeller, asked: query.has('autostart') }),
    );
    await listDevices();
  }
  whenLoaded(import('./after-start.ts'), ({ afterStart }) => afterStart({ state, writers, stored, trends }));
}
