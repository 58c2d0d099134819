import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../../src/ui/troubles/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { goToScreen } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';

let session: Session;
let browser: CDPSession;
beforeAll(async () => {
  session = await openSession({ kind: 'pattern' });
  browser = await session.page.createCDPSession();
  await browser.send('Emulation.setPressureSourceOverrideEnabled', {
    enabled: true,
    source: 'cpu',
    metadata: { available: true },
  });
});
afterAll(() => session.close());

const becomes = (state: 'nominal' | 'critical') =>
  browser.send('Emulation.setPressureStateOverride', { source: 'cpu', state });
const saysSo = (is: boolean) =>
  session.page.waitForFunction(
    (busy: string, wanted: boolean) => document.querySelector('main')?.innerText.includes(busy) === wanted,
    {},
    text.engine.busy,
    is,
  );

test('a machine without power to spare is told in the settings, and its end', async () => {
  const { page, origin, problems } = session;
  await page.goto(`${origin}/?source=demo&autostart#/settings`);
  await untilRoot(page, { monitor: 'watching' }, PATIENCE);
  await saysSo(false);
  await becomes('critical');
  await saysSo(true);
  expect(await readRoot(page)).toMatchObject({ monitor: 'watching' });
  await goToScreen(page, 'now');
  await saysSo(false); // nothing moves there, and nobody need do anything
  await goToScreen(page, 'settings');
  await saysSo(true);
  await becomes('nominal');
  await saysSo(false);
  expect(problems.errors).toEqual([]);
});
