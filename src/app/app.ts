import { effect } from '@preact/signals';
import { cameraPermission, listCameras, watchDevices } from '../camera/index.ts';
import { millis, seconds } from '../geometry/units.ts';
import {
  beforeLeaving,
  createChannels,
  createChime,
  createNotifier,
  createTabSigns,
  followVisibility,
  hasMiniWindow,
  notificationState,
  storageUse,
} from '../platform/index.ts';
import { defaults as defaultSettings } from '../history/records/settings.ts';
import { createState, mountApp } from '../ui/index.ts';
import { createActions } from './actions.ts';
import { createHearing } from './hear.ts';
import { answerNotification } from './notification-answers.ts';
import { keepOffline } from './offline.ts';
import { createFollowing, type Order } from './following.ts';
import { keepForGood } from './keep-for-good.ts';
import { createMine } from './mine.ts';
import { openStored } from './stored.ts';
import { createTrends } from './trends.ts';
import { createWatching } from './watching.ts';

/** Clocks on the screens move at least this often. */
const CLOCK = seconds(20);

/** Joins camera, monitor, what is kept and what is shown. The only place that knows them all. */
export async function startApp(page: Document): Promise<void> {
  const root = page.documentElement;
  const state = createState(defaultSettings());
  const chime = createChime();
  const notifier = createNotifier((clicked) => answerNotification(clicked, watching.isOn(), actions));
  const channels = createChannels({ signs: createTabSigns(page), notifier, chime });
  const stored = await openStored(
    state,
    (why) => (state.notice.value = why),
    () => actions.stop(), // two programs of different age must not write the same minutes
  );

  const { hear, remember, mirror } = createHearing({
    state,
    channels,
    root,
    onReopen: () => watching.reopen(),
    onResumeDue: () => actions.resume(),
    onCalibrated: () => {
      if (!state.sample.value) void keepForGood(state, stored);
    },
  });
  const watching = createWatching(state, (message) => {
    hear(message);
    following.tell(message);
  });
  const following = createFollowing({
    state,
    isWatching: () => watching.isOn(),
    // The tab that watches sounds the alarms; here they are only shown.
    hear: (message) => (message.type === 'event' ? remember(message.event) : hear(message)),
    onYield: () => actions.stop(),
    onOrder: (order) => carryOut(order),
  });
  const trends = createTrends(state, stored);
  const actions = createActions({
    state,
    stored,
    trends,
    mine: createMine(stored, trends),
    following,
    watching,
    channels,
    notifier,
    chime,
  });

  /** What was asked of this tab, because it watches, in another one. */
  const carryOut = (order: Order): void => {
    switch (order.type) {
      case 'snooze':
        return actions.snooze(order.until);
      case 'wake':
        return actions.wake();
      case 'pause':
        return actions.pause(order.until, order.because);
      case 'manners':
        return actions.manners(order.order);
    }
  };

  effect(() => {
    const { alerts, manners } = state.settings.value;
    watching.handle.send({ type: 'settings', alerts, manners });
  });
  effect(() => {
    root.dataset['theme'] = state.settings.value.theme;
  });
  watching.handle.send({ type: 'baselines', chosen: state.settings.value.baselineId });
  followVisibility((visible) => watching.handle.send({ type: 'visible', visible }));
  beforeLeaving(() => watching.handle.send({ type: 'save' }));
  setInterval(() => (state.now.value = millis(Date.now())), CLOCK);

  const recount = async () => {
    state.cameras.value = await listCameras();
  };
  watchDevices(() => void recount());
  effect(() => {
    if (state.camera.value) void recount(); // names are told only once a camera was allowed
  });
  const stopWaiting = effect(() => {
    if (state.monitor.value !== 'watching') return;
    keepOffline(state);
    // Faults of a camera that has watched: there are none before.
    void import('./camera-faults.ts').then(({ keepFaults }) => keepFaults(state, stored.history));
    queueMicrotask(() => stopWaiting());
  });
  state.notifications.value = notificationState();
  state.mini.value = hasMiniWindow() ? 'closed' : 'unsupported';
  state.storage.value = await storageUse();
  mirror();
  mountApp(page.querySelector('#app') ?? page.body, state, actions);

  const query = new URLSearchParams(page.location.search);
  if (query.get('source') === 'demo') actions.startSample();
  else if (query.has('autostart') && (await cameraPermission()) === 'granted') actions.start();
  else await recount();
}
