import { expect, test, vi } from 'vitest';
import { PoseError } from '../../../src/pose/estimator.ts';
import { fault, rowOf } from '../../support/faults/catalogue.ts';
import { fastForward, useVirtualClock } from '../monitor/virtual-clock.ts';
import { hiddenTab } from './hidden-tab.ts';

useVirtualClock('2026-11-22T09:00:00');

const HOUR = 3_600_000;
const nothing = () => undefined;
const outOf = ({ noticed, told }: ReturnType<typeof rowOf>) => ({ after: noticed, channels: told });

test(`fault: ${fault('workerDied')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const before = await tab.recorded();
  const told = await tab.told(() => tab.browser.monitor().die(), 10);
  expect(told).toMatchObject(outOf(rowOf('workerDied')));
  expect(told.body).toMatch(/out of memory/);
  expect(tab.monitor()).toBe('failed');
  expect(await tab.goesOn(nothing)).toBe(true);
  expect(await tab.recorded()).toBeGreaterThanOrEqual(before);
  tab.close();
});

test(`fault: ${fault('workerHung')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const hung = tab.browser.monitor();
  const told = await tab.told(() => hung.hang());
  expect(told).toMatchObject(outOf(rowOf('workerHung')));
  expect(told.body).toMatch(/No picture has been looked at/);
  expect(tab.monitor()).toBe('stalled');
  expect(await tab.goesOn(nothing, 120)).toBe(true);
  expect(tab.browser.monitor()).not.toBe(hung);
  tab.close();
});

test('a part that watches which was only busy is not replaced, and what was told is taken back', async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const busy = tab.browser.monitor();
  expect((await tab.told(() => busy.hang())).times).toBe(1);
  expect(await tab.goesOn(() => busy.goOn(), 5)).toBe(true);
  expect(tab.browser.monitor()).toBe(busy);
  expect(tab.monitorStates.slice(-3)).toEqual(['watching', 'stalled', 'watching']);
  tab.close();
});

test(`fault: ${fault('networksFail')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  vi.spyOn(tab.browser, 'openEstimator').mockRejectedValue(new PoseError('files', 'models/a.bin', '404'));
  const told = await tab.told(() => (tab.before.broken = 2), 60);
  expect(told).toMatchObject(outOf(rowOf('networksFail')));
  expect(told.times).toBe(1); // however often it is tried again
  expect(tab.monitor()).not.toBe('watching');
  expect(await tab.goesOn(() => vi.restoreAllMocks())).toBe(true);
  tab.close();
});

test(`fault: ${fault('sleep')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const before = await tab.recorded();
  const told = await tab.told(() => fastForward(8 * HOUR), 60);
  expect(told.times).toBe(0);
  expect(tab.monitor()).toBe('watching');
  const after = await tab.recorded();
  expect(after - before).toBeGreaterThan(50);
  expect(after - before).toBeLessThan(80); // not eight hours of sitting
  tab.close();
});

test(`fault: ${fault('clockSetBack')}`, async () => {
  const tab = await hiddenTab();
  await tab.watches();
  const told = await tab.told(() => fastForward(-HOUR), 60);
  expect(told.times).toBe(0);
  expect(tab.monitor()).toBe('watching');
  expect(await tab.goesOn(nothing, 5)).toBe(true);
  tab.close();
});
