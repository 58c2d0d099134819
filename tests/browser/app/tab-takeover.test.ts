import { afterEach, describe, expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../src/alerts/settings.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { outcomeAt } from '../../../src/alerts/decide/outcome-at.ts';
import { createAppState } from '../../../src/state/create-state.ts';
import { createTabSync, type Order, type TabSync } from '../../../src/features/watch/tab-takeover.ts';
import { millis } from '../../../src/base/units.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';
import type { FromWorker } from '../../../src/monitor/protocol.ts';
import type { AppState } from '../../../src/state/state.ts';

const WATCHING: FromWorker = { type: 'state', state: 'watching', why: null };
const TICK: FromWorker = {
  type: 'tick',
  frames: 1,
  reading: null,
  outcome: outcomeAt(initialAlertState(), millis(1_800_000_000_000), defaultAlertSettings()),
  pose: null,
  baseline: { id: 'one', name: 'Desk' },
  standingUp: false,
};

interface Tab {
  readonly state: AppState;
  readonly heard: FromWorker[];
  readonly orders: Order[];
  closed: number; // how often the tab that watched went away without a word
  readonly sync: TabSync;
  watches: boolean;
}

/** A tab without camera and worker: what it hears and what it is asked is written down. */
function openTab(watches: boolean): Tab {
  const { state, writers } = createAppState(defaultSettings());
  const heard: FromWorker[] = [];
  const orders: Order[] = [];
  const tab: Tab = {
    state,
    heard,
    orders,
    closed: 0,
    watches,
    sync: createTabSync({
      state,
      app: writers.app,
      isWatching: () => tab.watches,
      onMessage: (message) => heard.push(message),
      onWatcherClosed: () => (tab.closed += 1),
      onTakeOver: () => (tab.watches = false),
      onOrder: (order) => orders.push(order),
    }),
  };
  return tab;
}

/** Somebody watches: the lock is held, as a watching tab holds it, until the test is over. */
const held: (() => void)[] = [];
const holdLock = () =>
  new Promise<void>((taken) => {
    void navigator.locks.request('plumbline-watching', () => {
      taken();
      return new Promise<void>((letGo) => held.push(letGo));
    });
  });
afterEach(() => held.splice(0).forEach((letGo) => letGo()));

async function twoTabs(): Promise<{ readonly watcher: Tab; readonly follower: Tab }> {
  await holdLock();
  const watcher = openTab(true);
  watcher.sync.share(WATCHING);
  const follower = openTab(false); // asks how things stand
  await expect.poll(() => follower.state.app.otherTab.value).toBe(true);
  return { watcher, follower };
}

describe('a tab that follows', () => {
  test.each<Order>([
    { type: 'snooze', until: millis(1_800_000_000_000) },
    { type: 'wake' },
    { type: 'pause', until: null, because: 'call' },
    { type: 'reminder', order: 'hadWater' },
    { type: 'reminder', order: 'beginReset' },
  ])('passes $type on to the one that watches', async (order) => {
    const { watcher, follower } = await twoTabs();
    expect(follower.sync.forward(order)).toBe(true);
    await expect.poll(() => watcher.orders.length > 0).toBe(true);
    expect(watcher.orders).toEqual([order]);
    expect(follower.orders).toEqual([]);
  });

  test('shows suggestions and the guided reset, until the other one is gone', async () => {
    const { watcher, follower } = await twoTabs();
    const prompt = { what: 'water', at: millis(1_800_000_000_000) } as const;
    watcher.sync.share({ type: 'breaks', last: null, prompt });
    watcher.sync.share({ type: 'reset', progress: null });
    await expect.poll(() => follower.heard.some(({ type }) => type === 'reset')).toBe(true);
    expect(follower.heard).toContainEqual({ type: 'breaks', last: null, prompt });
    held.splice(0).forEach((letGo) => letGo());
    await expect.poll(() => !follower.state.app.otherTab.value).toBe(true);
    expect(follower.heard.slice(-2)).toEqual([
      { type: 'state', state: 'off', why: null },
      { type: 'breaks', last: null, prompt: null },
    ]);
    expect(follower.closed).toBe(1);
  });

  test('hears what is seen before it hears that somebody is watched: nothing is missing in between', async () => {
    await holdLock();
    const watcher = openTab(true);
    const away: FromWorker = { type: 'state', state: 'away', why: null }; // tells it from the other tests' tabs
    watcher.sync.share(away);
    watcher.sync.share(TICK);
    const follower = openTab(false);
    const placeOf = (wanted: FromWorker) =>
      follower.heard.findIndex((message) => JSON.stringify(message) === JSON.stringify(wanted));
    await expect.poll(() => placeOf(TICK) >= 0 && placeOf(away) >= 0).toBe(true);
    expect(placeOf(TICK)).toBeLessThan(placeOf(away));
  });

  test('asks nobody when nobody watches', () => {
    const alone = openTab(false);
    expect(alone.sync.forward({ type: 'wake' })).toBe(false);
  });

  test('the one that watches does what is asked of it by itself', async () => {
    const { watcher } = await twoTabs();
    expect(watcher.sync.forward({ type: 'wake' })).toBe(false);
  });
});
