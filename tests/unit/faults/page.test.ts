import { expect, test } from 'vitest';
import { fault, rowOf } from '../../support/faults/catalogue.ts';
import { pass, useVirtualClock } from '../monitor/virtual-clock.ts';
import { hiddenTab } from './hidden-tab.ts';

useVirtualClock('2026-11-22T09:00:00');

const WATCHED = (ago = 0) => `${Date.now() - ago} watching`;
const DAY = 86_400_000;
const outOf = ({ noticed, told }: ReturnType<typeof rowOf>) => ({ after: noticed, channels: told });

test.each([
  [fault('tabReloaded'), 0],
  [fault('tabRestored'), DAY],
])('%s', async (name, ago) => {
  const row = rowOf(name === fault('tabReloaded') ? 'tabReloaded' : 'tabRestored');
  const tab = await hiddenTab();
  tab.browser.mark(WATCHED(ago));
  const told = await tab.told(() => void tab.resume());
  expect(told).toMatchObject(outOf(row));
  expect(told.body).toMatch(/loaded anew/);
  expect(tab.monitor()).toBe('off');
  expect(tab.browser.asked()).toBe(0);

  const wanted = await hiddenTab({ startByItself: true });
  wanted.browser.mark(WATCHED(ago));
  expect((await wanted.told(() => void wanted.resume())).times).toBe(0);
  expect(wanted.monitor()).toBe('watching');
  wanted.browser.plug([]); // and is told of what ends it, though nobody has clicked
  await pass(1000);
  expect(wanted.title()).toBe('Watching has stopped');
  wanted.close();
});

test('a reload is told again at the next one, until somebody has seen it', async () => {
  const tab = await hiddenTab();
  tab.browser.mark(WATCHED());
  await tab.told(() => void tab.resume(), 1);
  expect(tab.browser.marked()).toMatch(/paused$/);
  expect(tab.title()).toBe('Watching has stopped');
  tab.browser.gesture();
  expect(tab.title()).toBe('');
  await pass(60_000);
  expect(tab.browser.marked()).toBeNull();
});

test(`fault: ${fault('pausedTabRestored')}`, async () => {
  const tab = await hiddenTab({ startByItself: true });
  tab.browser.mark(`${Date.now()} paused`);
  expect(await tab.told(() => void tab.resume())).toMatchObject(outOf(rowOf('pausedTabRestored')));
  expect(tab.browser.asked()).toBe(0);
});

test(`fault: ${fault('permissionLapsed')}`, async () => {
  const tab = await hiddenTab({ startByItself: true });
  tab.browser.permit('prompt');
  const told = await tab.told(() => void tab.resume());
  expect(told).toMatchObject(outOf(rowOf('permissionLapsed')));
  expect(told.body).toMatch(/wants to ask you/);
  expect(tab.browser.asked()).toBe(0); // a question that comes up by itself is no answer
});

test('a page that neither watched nor should says nothing and asks for nothing', async () => {
  const tab = await hiddenTab();
  expect((await tab.told(() => void tab.resume())).channels).toEqual([]);
  expect(tab.browser.asked()).toBe(0);
});

test(`fault: ${fault('watchingTabClosed')}`, async () => {
  const tab = await hiddenTab();
  const told = await tab.told(() => void tab.watcherCloses());
  expect(told).toMatchObject(outOf(rowOf('watchingTabClosed')));
  expect(told.body).toMatch(/was closed/);

  const wanted = await hiddenTab({ startByItself: true });
  expect((await wanted.told(() => void wanted.watcherCloses())).times).toBe(0);
  expect(wanted.monitor()).toBe('watching');
  wanted.close();
});

test(`fault: ${fault('newerTab')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const told = await tab.told(() => tab.session.fail({ kind: 'history', problem: 'superseded' }));
  expect(told).toMatchObject(outOf(rowOf('newerTab')));
  expect(told.body).toMatch(/updated in another tab/);
  expect(tab.monitor()).toBe('failed');
  expect(tab.browser.openCamera()).toBeNull();
});

test('what the person ends, or pauses, is no fault: the sign of a pause stands, that of a stop does not', async () => {
  const tab = await hiddenTab();
  await tab.watches();
  expect(await tab.told(() => tab.actions.pause(), 5)).toMatchObject({ times: 0, channels: ['title and icon'] });
  expect(tab.title()).toBe('paused');
  expect((await tab.told(() => tab.actions.stop(), 5)).times).toBe(0);
  expect([tab.title(), tab.monitor(), tab.browser.marked()]).toEqual(['', 'off', null]);
});
