import { expect, test } from 'vitest';
import { fault, rowOf, type FaultId } from '../../support/faults/catalogue.ts';
import { pass, useVirtualClock } from '../monitor/virtual-clock.ts';
import { hiddenTab } from './hidden-tab.ts';

useVirtualClock('2026-11-22T09:00:00');

type Tab = Awaited<ReturnType<typeof hiddenTab>>;

const DESK = { id: 'camera', label: 'Desk camera' } as const;

interface Case {
  readonly happens: (tab: Tab) => void;
  readonly mends: (tab: Tab) => void;
  readonly state: string; // data-monitor while it lasts
  readonly says: RegExp; // the notification
}

const CASES: Partial<Record<FaultId, Case>> = {
  cameraRefused: {
    happens: ({ browser }) => browser.permit('denied'),
    mends: ({ browser }) => browser.permit('granted'),
    state: 'failed',
    says: /does not let Plumbline use the camera/,
  },
  cameraUnplugged: {
    happens: ({ browser }) => browser.plug([]),
    mends: ({ browser }) => browser.plug([DESK]),
    state: 'failed',
    says: /unplugged or switched off/,
  },
  cameraTaken: {
    happens: ({ browser }) => browser.take(true),
    mends: ({ browser }) => browser.take(false),
    state: 'paused',
    says: /^$/,
  },
  cameraFrozen: {
    happens: ({ before }) => (before.frames = 'frozen'),
    mends: ({ before }) => (before.frames = 'fresh'),
    state: 'stalled',
    says: /no fresh picture/,
  },
  cameraSilent: {
    happens: ({ before }) => (before.frames = 'none'),
    mends: ({ before }) => (before.frames = 'fresh'),
    state: 'stalled',
    says: /no fresh picture/,
  },
  cameraMuted: {
    happens: ({ browser, before }) => {
      before.frames = 'none';
      browser.mute(true);
    },
    mends: ({ browser, before }) => {
      before.frames = 'fresh';
      browser.mute(false);
    },
    state: 'stalled',
    says: /^$/,
  },
  cameraCovered: {
    happens: ({ before }) => (before.light = 4),
    mends: ({ before }) => (before.light = 120),
    state: 'watching',
    says: /dark, or the camera is covered/,
  },
};

const CASES_BY_NAME = (Object.entries(CASES) as [FaultId, Case][]).map(([id, each]) => [fault(id), id, each] as const);

test.each(CASES_BY_NAME)('%s', async (_name, id, { happens, mends, state, says }) => {
  const row = rowOf(id);
  const tab = await hiddenTab();
  await tab.watches();
  const told = await tab.told(() => happens(tab));
  expect({ noticed: told.after, told: told.channels }).toEqual({ noticed: row.noticed, told: row.told });
  expect(told.body).toMatch(says);
  await pass(60_000);
  expect(tab.monitor()).toBe(state);
  expect(await tab.goesOn(() => mends(tab))).toBe(true);
  tab.close();
});

test(`fault: ${fault('cameraGoneAfterPause')}`, async () => {
  const row = rowOf('cameraGoneAfterPause');
  const tab = await hiddenTab();
  await tab.watches();
  tab.actions.pause();
  tab.browser.plug([]);
  await pass(60_000);
  const told = await tab.told(() => tab.actions.resume());
  expect({ noticed: told.after, told: told.channels }).toEqual({ noticed: row.noticed, told: row.told });
  expect(await tab.goesOn(() => tab.browser.plug([DESK]))).toBe(true);
  tab.close();
});

test('what is asked of the monitor for a camera that is gone never shows as "off"', async () => {
  const tab = await hiddenTab();
  await tab.watches();
  tab.browser.plug([]);
  await pass(60_000);
  expect(tab.monitorStates).toEqual(['starting', 'watching', 'failed']);
  tab.close();
});

test(`fault: ${fault('chosenCameraBack')}`, async () => {
  const tab = await hiddenTab({ cameraId: 'dock', cameraName: 'Dock camera' });
  await tab.watches();
  expect(tab.browser.openCamera()).toBe('camera');
  expect(tab.state.app.notice.value).toEqual({ kind: 'otherCamera', name: 'Desk camera' });
  const asked = tab.browser.asked();
  tab.browser.plug([DESK, { id: 'third', label: 'Some other camera' }]);
  await pass(5000);
  expect(tab.browser.asked()).toBe(asked); // nothing that was chosen
  expect(await tab.goesOn(() => tab.browser.plug([DESK, { id: 'dock', label: 'Dock camera' }]))).toBe(true);
  expect(tab.browser.openCamera()).toBe('dock');
  tab.close();
});

test(`fault: ${fault('cameraRenamed')}`, async () => {
  const tab = await hiddenTab({ cameraId: 'dock', cameraName: 'Dock camera' });
  const [kept] = await tab.history.baselines();
  if (!kept) throw new Error('expected a calibration');
  tab.browser.plug([
    { id: 'first', label: 'Built-in camera' },
    { id: 'another id', label: 'Dock camera' },
    { id: 'a third', label: kept.cameraName ?? '' },
  ]);
  await tab.watches();
  expect(tab.browser.openCamera()).toBe('another id');
  expect(tab.state.app.notice.value).toBeNull();
  tab.writers.data.settingsChanged({ ...tab.state.data.settings.value, cameraId: null, cameraName: null });
  tab.browser.plug([{ id: 'a third', label: kept.cameraName ?? '' }]);
  tab.actions.start();
  await pass(20_000);
  expect(tab.browser.openCamera()).toBe('a third');
  expect(tab.state.calibration.baseline.value?.id).toBe(kept.id);
  tab.close();
});
