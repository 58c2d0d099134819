import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../src/features/trends/text.ts';
import { violations } from './support/axe.ts';
import { PATIENCE } from './support/chromium.ts';
import { pagesOf } from './support/pdf.ts';
import { HAPPENED } from './support/happened-table.ts';
import { counts } from './support/lived.ts';
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

/** Opens what is folded, until every chart of this range has its canvas: charts are drawn once they can be seen. */
const chartsDrawn = (page: Page, range: string) =>
  page.waitForFunction(
    (charts) => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>('.trends-folded:not([open])'))
        folded.open = true;
      if (document.querySelector('.trends-folded:not(:has(.trends-unfolded))') !== null) return false; // drawn a moment later
      const all = [...document.querySelectorAll(charts)];
      return all.length > 0 && all.every((chart) => chart.querySelector('canvas') !== null);
    },
    { timeout: PATIENCE },
    chartsOf(range),
  );

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
    expect(last).toMatch(/^\d{1,2}:\d{2}\s?[AP]M: /);
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
    await chartsDrawn(page, range);
    for (const part of ['.answer-sentence b', '.heat-cell:not([data-few])', 'a.month-day'])
      await page.waitForSelector(part, { timeout: PATIENCE });
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
    // The newest one: of older days the sample has no minutes.
    await page.$$eval('a.month-day', (days) => (days.at(-1) as HTMLElement | undefined)?.click());
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
    if (range !== 'day') await chartsDrawn(page, range);
    expect(await violations(page)).toEqual([]);
    // Charts are drawn anew when they learn of their new width, a frame later.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  });

  test('prints without navigation: ink on every page, every chart whole', async () => {
    const { page } = session;
    await page.setViewport({ width: 1280, height: 844 });
    await page.emulateMediaType('print');
    expect(await page.$eval('.nav', (nav) => getComputedStyle(nav).display)).toBe('none');
    await page.emulateMediaType('screen');
    await goWithin(page, '#/trends/week', '.trends-folded');
    await chartsDrawn(page, 'week');
    const week = pagesOf(await page.pdf());
    expect(week.length).toBeGreaterThan(2);
    for (const { texts } of week) expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const { width, height, texts } of week) {
      for (const { x, y } of texts) expect([x > 0, x < width, y > 0, y < height]).not.toContain(false);
    }
    // As wide as the paper: each chart lies within its card, each card on the paper.
    await page.setViewport({ width: Math.round((week[0]?.width ?? 0) / 0.75), height: 844 });
    await page.emulateMediaType('print');
    const outside = () =>
      page.$$eval(
        '.chart-plot canvas',
        (all) =>
          all.filter((canvas) => {
            const card = canvas.closest('.chart')?.getBoundingClientRect();
            const { left, right, bottom } = canvas.getBoundingClientRect();
            return !card || left < card.left || right > card.right || bottom > card.bottom || card.right > innerWidth;
          }).length,
      );
    await expect.poll(outside, { timeout: PATIENCE }).toBe(0); // drawn anew at this width a frame later
    await page.emulateMediaType('screen');
    await goWithin(page, '#/trends/day', '.daystrip-room svg');
    for (const { texts } of pagesOf(await page.pdf())) expect(texts.length).toBeGreaterThanOrEqual(5);
  });

  test('the sample goes with one click and was never in the database', async () => {
    const { page } = session;
    await clickButton(page, text.sample.leave);
    await page.waitForSelector(`::-p-text(${text.empty.title})`, { timeout: PATIENCE });
    expect(await counts(page)).toMatchObject({ minutes: 0, events: 0, days: 0, packs: 0 });
  });
});
