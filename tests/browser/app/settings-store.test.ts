import { effect } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { createAppState } from '../../../src/state/create-state.ts';
import type { AppNotice } from '../../../src/state/state.ts';
import { openStoredData } from '../../../src/state/settings-store.ts';
import { defaults as defaultSettings } from '../../../src/history/records/settings.ts';

const after: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const undo of after.splice(0)) await undo();
});

test('a setting that is changed again while it is being written does not jump back on the screen', async () => {
  const { state, writers } = createAppState(defaultSettings());
  const notices: (AppNotice | null)[] = [];
  after.push(effect(() => void notices.push(state.app.notice.value)));
  const stored = await openStoredData({ state, writers, onSuperseded: () => undefined });
  after.push(async () => {
    await stored.history.deleteEverything();
    stored.history.close();
  });
  const shown: number[] = [];
  after.push(
    effect(() => {
      const { volume } = state.data.settings.value;
      if (shown.at(-1) !== volume) shown.push(volume);
    }),
  );
  await stored.update({ volume: 0 });
  await Promise.all([0.1, 0.2, 0.3].map((volume) => stored.update({ volume })));
  expect(shown.slice(1)).toEqual([0, 0.1, 0.2, 0.3]);
  expect((await stored.history.settings()).volume).toBe(0.3);
  expect(notices).toEqual([null]);
});
