import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, spanOf, type DayKey } from '../../src/history/records/calendar.ts';
import { defaults } from '../../src/history/records/settings.ts';
import { firstWeekdayIn } from '../../src/ui/format/region.ts';
import { text as settingsText } from '../../src/features/settings/text.ts';
import { text as shared } from '../../src/ui/text.ts';
import { text } from '../../src/features/trends/text.ts';
import { PATIENCE } from './support/chromium.ts';
import { downloadsOf, type Downloads } from './support/downloads.ts';
import { violations } from './support/axe.ts';
import { filesIn, pickPrivateFolder } from './support/folders.ts';
import { counts, livedDays, newest, store, storeSettings } from './support/lived.ts';
import { pagesOf } from './support/pdf.ts';
import { goWithin } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';
import { text as tables } from '../../src/ui/tables/text.ts';

const FOLDER = 'Backups';
const [made = ''] = settingsText.nightly.made({ folder: FOLDER, day: '|' }).split('|');

const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

describe('one’s own records', () => {
  const days = livedDays(12);
  let session: Session;
  let downloads: Downloads;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' }, '/#/trends');
    const { page } = session;
    await page.waitForSelector(`::-p-text(${text.empty.title})`, { timeout: PATIENCE });
    await store(page, days);
    await page.reload();
    await page.waitForSelector('.daystrip-room', { timeout: PATIENCE });
    downloads = await downloadsOf(page);
  });
  afterAll(async () => {
    await session.close();
    await downloads.remove();
  });
  let backup = '';

  const toData = async () => {
    await goWithin(session.page, '#/settings/data', '#settings-data');
  };

  test('are shown, the newest day first', async () => {
    expect(await textOf(session.page, 'h1')).toContain(newest(days).slice(0, 4));
    expect(await session.page.$('.trends-sample')).toBeNull();
  });

  test('the note about last week and the goals stand above the week, and are printed whole, without buttons', async () => {
    const { page } = session;
    const first = firstWeekdayIn(await page.evaluate(() => navigator.language));
    const today = (await page.evaluate(() => new Date().toLocaleDateString('sv'))) as DayKey; // sv writes ISO 8601
    const told = spanOf('week', addDays(spanOf('week', today, first).from, -1), first).from;
    await storeSettings(page, {
      ...defaults(),
      welcomed: true,
      weekly: { note: true, offered: true, told, dismissed: false },
      goals: { shifts: 3, breaks: 4 },
    });
    await page.reload();
    await goWithin(page, `#/trends/week/${told}`, '.weekly li');
    await page.waitForSelector('.goal-line', { timeout: PATIENCE });
    expect(await violations(page)).toEqual([]);
    const printed = pagesOf(await page.pdf());
    for (const { width, height, texts } of printed) {
      expect(texts.length).toBeGreaterThanOrEqual(5);
      for (const { x, y } of texts) expect([x > 0, x < width, y > 0, y < height]).not.toContain(false);
    }
    await page.emulateMediaType('print');
    expect(await page.$eval('.weekly .acts', (acts) => getComputedStyle(acts).display)).toBe('none');
    expect(await page.$eval('.weekly', (card) => card.getBoundingClientRect().right <= innerWidth)).toBe(true);
    await page.emulateMediaType('screen');
    await clickButton(page, text.weekly.dismiss);
    await page.waitForSelector('.weekly', { hidden: true, timeout: PATIENCE });
    await goWithin(page, '#/trends/day', '.daystrip-room');
  });

  test('are saved as a table: one row a minute', async () => {
    await toData();
    const path = await downloads.save(() => clickButton(session.page, settingsText.backup.saveMinutes));
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + days.reduce((sum, { minutes }) => sum + minutes.length, 0));
    expect(lines[0]).toContain(tables.minute.good);
  });

  let nightly = '';

  test('are backed up by themselves into a folder, which a reload remembers', async () => {
    const { page } = session;
    await pickPrivateFolder(page, FOLDER);
    await clickButton(page, settingsText.nightly.choose);
    await page.waitForSelector(`::-p-text(${made})`, { timeout: PATIENCE });
    await page.reload();
    await page.waitForSelector(`#settings-data ::-p-text(${made})`, { timeout: PATIENCE });
    const files = await filesIn(page, FOLDER);
    expect(Object.keys(files)).toEqual([expect.stringMatching(/^plumbline-nightly-\d{4}-\d\d-\d\d-[a-z0-9]{6}\.zip$/)]);
    nightly = Object.values(files).join();
  });

  test('are saved as a backup, deleted, shown to be gone, and brought back byte for byte', async () => {
    const { page } = session;
    backup = await downloads.save(() => clickButton(page, settingsText.backup.save));
    expect(await readFile(backup, 'base64')).toBe(nightly); // the same file, byte for byte
    const before = unzipSync(await readFile(backup));
    await clickButton(page, settingsText.data.delete);
    await page.locator(`dialog button::-p-text(${settingsText.deleteEverything.confirm})`).click();
    await page.waitForSelector(`dialog ::-p-text(${settingsText.deleteEverything.done({ left: 0 })})`, {
      timeout: PATIENCE,
    });
    expect(new Set(Object.values(await counts(page)))).toEqual(new Set([0]));
    await clickButton(page, shared.common.ok);
    await toData();
    await page.waitForSelector(`button::-p-text(${settingsText.nightly.choose})`, { timeout: PATIENCE }); // forgotten
    expect(Object.values(await filesIn(page, FOLDER))).toEqual([nightly]); // but left where it is
    const input = await page.waitForSelector<'input'>('input[type="file"]' as 'input');
    await input?.uploadFile(backup);
    const imported = settingsText.backup.imported({ added: 12345, known: 0 }).replace('12,345', '[1-9][\\d,]*');
    await page.waitForFunction(
      (message) => new RegExp(message).test(document.body.innerText),
      { timeout: PATIENCE },
      imported,
    );
    const again = unzipSync(await readFile(await downloads.save(() => clickButton(page, settingsText.backup.save))));
    const recorded = Object.entries(before).filter(([name]) => name.startsWith('minutes/') || name === 'events.json');
    expect(recorded.length).toBeGreaterThan(1);
    for (const [name, bytes] of recorded) expect(strFromU8(again[name] ?? new Uint8Array())).toBe(strFromU8(bytes));
  });

  test('a file that is no backup changes nothing and says so', async () => {
    const { page } = session;
    const before = await counts(page);
    const input = await page.waitForSelector<'input'>('input[type="file"]' as 'input');
    await input?.uploadFile('package.json');
    await page.waitForSelector(`::-p-text(${settingsText.backup.nothingChanged})`, { timeout: PATIENCE });
    expect(await counts(page)).toEqual(before);
  });

  test('a day is deleted, and shown to be gone', async () => {
    const { page } = session;
    await goWithin(page, '#/trends/day', '.daystrip-room');
    await clickButton(page, text.deleteDay.action);
    await page.locator(`dialog button::-p-text(${text.deleteDay.confirm})`).click();
    await page.waitForSelector(`dialog ::-p-text(${text.deleteDay.left({ count: 0 })})`, { timeout: PATIENCE });
    await clickButton(page, shared.common.ok);
    const gone = newest(days);
    const listed = await page.evaluate(
      (gone) =>
        new Promise((resolve) => {
          const opening = indexedDB.open('plumbline');
          opening.addEventListener('success', () => {
            const asked = opening.result.transaction('days').objectStore('days').get(gone);
            asked.addEventListener('success', () => {
              opening.result.close();
              resolve(asked.result === undefined);
            });
          });
        }),
      gone,
    );
    expect(listed).toBe(true);
  });

  test('nothing went wrong, nothing left the machine', () => {
    expect(session.problems.errors).toEqual([]);
    expect(session.problems.violations).toEqual([]);
    expect(session.outside.attempts).toEqual([]);
  });
});
