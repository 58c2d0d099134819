import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text as settingsText } from '../../src/features/settings/text.ts';
import { text as app } from '../../src/app/text.ts';
import { text as watch } from '../../src/features/watch/text.ts';
import { text as shared } from '../../src/ui/text.ts';
import { SNOOZE_MINUTES } from '../../src/alerts/snooze.ts';
import { text } from '../../src/features/trends/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { violations } from './support/axe.ts';
import { newPage, PATIENCE } from './support/chromium.ts';
import { downloadsOf, type Downloads } from './support/downloads.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { HAPPENED } from './support/happened-table.ts';
import { counts, livedDays, newest, store } from './support/lived.ts';
import { readRoot, untilRoot } from './support/root.ts';
import { goWithin } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';
import { clickButton } from './support/visit.ts';

const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '');

/** Waits until what is read is no longer `before`; the new value. */
const changed = async (page: Page, before: string, read: (page: Page) => Promise<string>): Promise<string> => {
  let now = before;
  await expect.poll(async () => (now = await read(page)), { timeout: PATIENCE }).not.toBe(before);
  return now;
};

/** The charts of this range, not those of one before that stand until these are read. */
const chartsOf = (range: string): string => `.charts[data-range="${range}"] .chart`;

/** Opens what is folded: charts are drawn once they can be seen. */
const unfold = async (page: Page): Promise<void> => {
  await page.waitForSelector('.trends-folded', { timeout: PATIENCE });
  await page.$$eval('.trends-folded', (all) => {
    for (const folded of all) (folded as HTMLDetailsElement).open = true;
  });
};

describe('the first day', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' }, '/#/trends');
    await session.page.waitForSelector(`::-p-text(${text.empty.title})`, { timeout: PATIENCE });
  });
  afterAll(() => session.close());

  test('explains what will be here', async () => {
    expect(await textOf(session.page, '.panel')).toContain(text.empty.text);
    expect(await violations(session.page)).toEqual([]);
  });

  test('offers a sample history, marked as one', async () => {
    await clickButton(session.page, text.empty.sample);
    await session.page.waitForSelector('.daystrip-room', { timeout: PATIENCE });
    expect(await textOf(session.page, '.trends-sample')).toContain(text.sample.mark);
  });

  test('the strip is read minute by minute with the keyboard', async () => {
    const { page } = session;
    await page.focus('.daystrip-room');
    const said = () => page.$eval('.daystrip-room', (element) => element.getAttribute('aria-valuetext') ?? '');
    await page.keyboard.press('Home');
    let last = await said();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('PageUp');
      last = await changed(page, last, said);
    }
    expect(last).toMatch(/^\d{2}:\d{2}: /);
    await page.keyboard.press('ArrowRight');
    last = await changed(page, last, said);
    await expect.poll(() => textOf(page, '.daystrip-said'), { timeout: PATIENCE }).toBe(last);
  });

  test('the strip has a table behind it, one row a minute', async () => {
    const { page } = session;
    await page.locator(`summary::-p-text(${text.tables.minutes})`).click();
    await page.waitForSelector('.trends-main table');
    expect(await page.$$eval('.trends-main tbody tr', (rows) => rows.length)).toBeGreaterThan(60);
  });

  test('what happened is marked, and told in a table: warnings, breaks, water, the camera', async () => {
    const { page } = session;
    await page.evaluate(() => document.querySelector<HTMLElement>('.mark-break')?.scrollIntoView());
    expect(await page.$$eval('.daystrip-room .mark-break', (marks) => marks.length)).toBeGreaterThan(0);
    await page.locator(`summary::-p-text(${HAPPENED})`).click();
    const rows = `[aria-label^="${HAPPENED}"] tbody tr`;
    await page.waitForSelector(rows);
    const told = await page.$$eval(rows, (found) => found.map((row) => row.textContent ?? ''));
    expect(told.filter((row) => row.includes('A break')).length).toBe(
      await page.$$eval('.daystrip-room .mark-break', (marks) => marks.length),
    );
  });

  test.each(['week', 'month', 'quarter', 'year'] as const)('shows a %s, each chart with its table', async (range) => {
    const { page } = session;
    await page.locator(`.choice-option::-p-text(${text.ranges[range]})`).click();
    await page.waitForFunction((range) => location.hash.includes(range), { timeout: PATIENCE }, range);
    await unfold(page);
    await page.waitForSelector(chartsOf(range), { timeout: PATIENCE });
    expect(new URL(page.url()).hash).toContain(range);
    const charts = await page.$$eval('.chart', (found) =>
      found.map((chart) => ({
        title: chart.querySelector('h2, h3')?.textContent ?? '',
        unit: chart.querySelector('.chart-head .quiet')?.textContent ?? '',
        rows: chart.querySelectorAll('tbody tr').length,
        drawn: chart.querySelectorAll('canvas').length,
      })),
    );
    expect(charts.length).toBeGreaterThanOrEqual(10);
    for (const { title, unit, rows, drawn } of charts) {
      expect([title, unit]).not.toContain('');
      expect(rows).toBeGreaterThan(1);
      expect(drawn).toBe(1);
    }
    expect(await page.$$eval('.heat-cell:not([data-few])', (cells) => cells.length)).toBeGreaterThan(0);
    expect(await page.$$eval('a.month-day', (days) => days.length)).toBeGreaterThan(0);
  });

  test('a chart is read point by point with the keyboard', async () => {
    const { page } = session;
    await page.focus('.chart-plot');
    await page.keyboard.press('Home');
    await page.waitForSelector('.chart-said:not(:empty)', { timeout: PATIENCE });
    const first = await textOf(page, '.chart-said');
    await page.keyboard.press('ArrowRight');
    expect(await changed(page, first, (page) => textOf(page, '.chart-said'))).not.toBe('');
  });

  test('a day of the calendar leads to its strip', async () => {
    const { page } = session;
    await page.$eval('a.month-day', (day) => (day as HTMLElement).click());
    await page.waitForSelector('.daystrip-room', { timeout: PATIENCE });
    expect(new URL(page.url()).hash).toMatch(/^#\/trends\/day\/\d{4}-\d{2}-\d{2}$/);
  });

  test.each([
    ['light', 390, 'day'],
    ['dark', 1280, 'day'],
    ['dark', 390, 'month'],
    ['light', 1280, 'year'],
  ] as const)('has no violations and no sideways scrolling (%s, %i px, %s)', async (theme, width, range) => {
    const { page } = session;
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.setViewport({ width, height: 844 });
    await goWithin(page, `#/trends/${range}`, range === 'day' ? '.daystrip-room svg' : '.trends-folded');
    if (range !== 'day') {
      await unfold(page);
      await page.waitForSelector(chartsOf(range), { timeout: PATIENCE });
    }
    expect(await violations(page)).toEqual([]);
    // Charts are drawn anew when they learn of their new width, a frame later.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  });

  test('prints: without navigation, and as a document of some pages', async () => {
    const { page } = session;
    const pdf = await page.pdf();
    expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
    await page.emulateMediaType('print');
    expect(await page.$eval('.nav', (nav) => getComputedStyle(nav).display)).toBe('none');
    await page.emulateMediaType('screen');
  });

  test('the sample goes with one click and was never in the database', async () => {
    const { page } = session;
    await clickButton(page, text.sample.leave);
    await page.waitForSelector(`::-p-text(${text.empty.title})`, { timeout: PATIENCE });
    expect(await counts(page)).toMatchObject({ minutes: 0, events: 0, days: 0, packs: 0 });
  });
});

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

  test('are saved as a table: one row a minute', async () => {
    await toData();
    const path = await downloads.save(() => clickButton(session.page, settingsText.backup.saveMinutes));
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + days.reduce((sum, { minutes }) => sum + minutes.length, 0));
    expect(lines[0]).toContain('good (s)');
  });

  test('are saved as a backup, deleted, shown to be gone, and brought back byte for byte', async () => {
    const { page } = session;
    backup = await downloads.save(() => clickButton(page, settingsText.backup.save));
    const before = unzipSync(await readFile(backup));
    await clickButton(page, settingsText.data.delete);
    await page.locator(`dialog button::-p-text(${settingsText.deleteEverything.confirm})`).click();
    await page.waitForSelector(`dialog ::-p-text(${settingsText.deleteEverything.done({ left: 0 })})`, {
      timeout: PATIENCE,
    });
    expect(new Set(Object.values(await counts(page)))).toEqual(new Set([0]));
    await clickButton(page, shared.common.ok);
    await toData();
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

/** Waits until *now* offers a button of this name, or no longer does; in a hidden tab too. */
const untilOffers = (page: Page, name: string, wanted: boolean) =>
  page.waitForFunction(
    (name, wanted) => (document.querySelector('.watch-controls')?.textContent.includes(name) ?? false) === wanted,
    { polling: 'mutation', timeout: PATIENCE },
    name,
    wanted,
  );

describe('two tabs', () => {
  let film: Film;
  let session: Session;
  let second: Page;
  beforeAll(async () => {
    film = await filmOfScenes([await sampleScene('upright', 8)]);
    session = await openSession({ kind: 'file', path: film.path });
    await session.browser.defaultBrowserContext().overridePermissions(session.origin, ['camera']);
    await session.page.goto(`${session.origin}/?autostart`);
    await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 3 }, PATIENCE);
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('the second shows the same, live', async () => {
    second = await newPage(session.browser);
    await second.goto(session.origin);
    const { frames } = await untilRoot(second, { monitor: 'watching', framesAtLeast: 1 }, PATIENCE);
    const later = await untilRoot(second, { framesAtLeast: frames + 2 }, PATIENCE);
    expect(later.monitor).toBe('watching');
    await second.waitForSelector(`.sample-bar ::-p-text(${app.otherTab.mark})`, { timeout: PATIENCE });
  });

  test('a snooze asked for in the second holds back the warnings of the first, until it is ended there', async () => {
    const { snooze, wake } = watch.controls;
    await clickButton(second, snooze);
    await clickButton(second, `${SNOOZE_MINUTES[0]} min`);
    await Promise.all([untilOffers(session.page, wake, true), untilOffers(second, wake, true)]);
    await clickButton(second, wake);
    await untilOffers(session.page, wake, false);
    expect(await textOf(second, '.watch-controls')).not.toContain(wake);
  });

  test('and can take over: the first lets go of the camera and follows', async () => {
    await clickButton(second, app.otherTab.watchHere);
    // In a hidden tab: a selector with pseudo classes would be looked for at animation frames, which do not come there.
    await session.page.waitForFunction(
      () => document.querySelector('.now[data-other-tab="true"]') && !document.querySelector('.picture'),
      { polling: 'mutation', timeout: PATIENCE },
    );
    await second.waitForSelector('.now[data-other-tab="false"] .picture', { timeout: PATIENCE });
    expect(await session.page.$('.picture')).toBeNull();
  });

  test('when the one that watches is closed the other says that nobody watches', async () => {
    await second.close();
    await untilRoot(session.page, { monitor: 'off' }, PATIENCE);
    await session.page.waitForSelector(`::-p-text(${watch.states.off.title})`, { timeout: PATIENCE });
    expect(await readRoot(session.page)).toMatchObject({ monitor: 'off', posture: 'unknown' });
  });
});
