import { readFile } from 'node:fs/promises';
import { loadImage } from '@napi-rs/canvas';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { PATIENCE } from './support/chromium.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { leftBehind } from './support/left-behind.ts';
import { pagesOf } from './support/pdf.ts';
import { textOfPdf } from './support/pdf-text.ts';
import { openSession, type Session } from './support/session.ts';
import { keep, MEASURED, measure, ROUNDED, SIDE, untilText } from './support/snapshot.ts';
import { snapshotsOpen } from './support/snapshots-open.ts';
import { swaying } from './support/swaying.ts';
import { choose, clickButton, followLink } from './support/visit.ts';
import { text } from '../../src/features/snapshot/text.ts';

const figure = (page: Page, id: string): Promise<string> =>
  page.$eval(`.snap-finding[data-id="${id}"] .figure`, ({ textContent }) => textContent.trim());

/** How many texts stand on each page of a print, for both sizes of paper. */
async function textsOnPages(page: Page): Promise<readonly (readonly number[])[]> {
  const prints = [];
  for (const format of ['A4', 'Letter'] as const)
    prints.push(pagesOf(await page.pdf({ format })).map(({ texts }) => texts.length));
  return prints;
}

describe('a snapshot from a file', () => {
  const opened = snapshotsOpen();

  test('a dropped picture is measured, curves of the back and all', async () => {
    const { page } = opened.session;
    await measure(page, SIDE);
    for (const id of ['cva', 'thoracicCurve', 'lumbarCurve', 'trunkInclination'])
      expect(await figure(page, id)).toMatch(/\d+° ± \d+/);
    for (const [id, degrees] of Object.entries(MEASURED))
      expect(Math.abs(Number.parseFloat(await figure(page, id)) - degrees)).toBeLessThanOrEqual(1);
    expect(await page.$eval('.snap-findings', ({ textContent }) => textContent)).toContain(text.result.surface);
    await page.waitForSelector('canvas.snap-bitmap');
    expect(await violations(page)).toEqual([]);
  });

  test('a landmark that is moved by keyboard changes the number', async () => {
    const { page } = opened.session;
    const before = await figure(page, 'cva');
    await page.focus('.snap-handle[data-name="c7"]');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await page.waitForFunction(
      (before) => document.querySelector('.snap-finding[data-id="cva"] .figure')?.textContent.trim() !== before,
      {},
      before,
    );
    expect(await figure(page, 'cva')).toMatch(/\d+° ± \d+/); // another number, not none
  });

  test('numbers and lines alone are kept, and nothing of the picture is left in any storage', async () => {
    const { page } = opened.session;
    expect(await leftBehind(page)).toEqual([]);
    await keep(page, 'before the holidays');
    expect(await leftBehind(page)).toEqual([]);
    await clickButton(page, text.result.another);
    await page.waitForSelector('.saved-item');
    expect(await page.$('.saved-item image')).toBeNull();
  });

  test('a second one is kept with its picture, and compared with the first', async () => {
    const { page } = opened.session;
    await page.$$eval('.snap-queued button:last-child', (buttons) => buttons.forEach((button) => button.click()));
    await page.waitForFunction(() => document.querySelector('.snap-queued') === null);
    await measure(page, ROUNDED);
    await choose(page, '.snap-save input[value="picture"]');
    await keep(page, 'after the holidays');
    await page.waitForFunction(() => document.querySelectorAll('.saved-choose input').length === 2, {
      timeout: PATIENCE,
    });
    await page.waitForSelector('.saved-item image', { timeout: PATIENCE });
    expect(await leftBehind(page)).toHaveLength(1); // its picture was asked for: what is looked for would be found
    for (const number of [1, 2]) {
      await page.locator('.saved-choose input:not(:checked)').click();
      await page.waitForFunction(
        (number) => document.querySelectorAll('.saved-choose input:checked').length === number,
        {},
        number,
      );
    }
    await followLink(page, text.saved.compareTwo);
    await untilText(page, 'main', text.compare.differences);
    expect(await page.$eval('main h1', ({ textContent }) => textContent)).not.toBe(text.compare.notComparable);
    expect(await page.$eval('main', ({ textContent }) => textContent)).toMatch(/\d+° ± \d+/);
    for (const texts of await textsOnPages(page)) {
      expect(texts.length).toBeLessThanOrEqual(2); // somebody who stands has twice the measures
      expect(Math.min(...texts)).toBeGreaterThan(5);
    }
  });

  test('its report prints on paper: the words are in the PDF', async () => {
    const { page } = opened.session;
    await followLink(page, text.saved.report);
    await untilText(page, 'main', text.report.measures.title);
    const printed = textOfPdf(await page.pdf({ format: 'A4' }));
    for (const words of ['Neck angle', 'Upper back curve', 'Lower back curve', 'after the holidays', 'Lang-Tapia'])
      expect(printed).toContain(words);
    expect(printed).toMatch(/\d+° ± \d+/);
    expect(printed).toMatch(/not an X-ray/);
    expect(printed).not.toContain('Trends'); // the way through the app stays on the screen
    for (const texts of await textsOnPages(page)) {
      expect(texts.length).toBeLessThanOrEqual(2); // somebody who stands has twice the measures
      expect(Math.min(...texts)).toBeGreaterThan(5);
    }
  });

  test('it is paper in the dark as well, and legible', async () => {
    const { page } = opened.session;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const colours = await page.$eval('.report-sheet', (sheet) => {
      const { color, backgroundColor } = getComputedStyle(sheet);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(38, 33, 27)', backgroundColor: 'rgb(255, 255, 255)' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMediaFeatures([]);
  });

  test('its numbers come as JSON, its page as a picture', async () => {
    const { page } = opened.session;
    const json = await opened.downloads.save(() => clickButton(page, text.report.options.json));
    const numbers = await readFile(json, 'utf8');
    expect(JSON.parse(numbers)).toBeTypeOf('object');
    expect(numbers).toContain('thoracicCurve');
    const png = await loadImage(await opened.downloads.save(() => clickButton(page, text.report.options.png)));
    expect(png.width).toBeGreaterThan(600);
  });

  test('what is deleted is gone', async () => {
    const { page } = opened.session;
    await page.evaluate(() => (location.hash = '#/snapshot'));
    await page.waitForSelector('.saved-item');
    await clickButton(page, text.saved.deleteAll);
    await clickButton(page, text.saved.deletion.all.confirm);
    await untilText(page, 'dialog', 'Left over: 0.');
    await page.waitForFunction(() => document.querySelector('.saved-item') === null);
    expect(await leftBehind(page)).toEqual([]);
  });

  test('no request left the machine, and nothing went wrong', () => {
    expect(opened.session.outside.attempts).toEqual([]);
    expect(opened.session.problems).toEqual({ errors: [], violations: [] });
  });
});

describe('a snapshot with the camera', () => {
  let session: Session;
  let film: Film;
  beforeAll(async () => {
    film = await filmOfScenes([{ pictures: await swaying(SIDE), fps: 4, seconds: 20 }]);
    session = await openSession({ kind: 'file', path: film.path }, '/#/snapshot');
    await session.page.waitForSelector('.snap-begin');
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  // That it is then taken by itself: snapshot-watching.test.ts.
  test('somebody who stands sideways is counted down to, and taken at once when asked', async () => {
    const { page } = session;
    await choose(page, '.snap-take input[name="snap-timer"][value="10"]');
    await choose(page, '.snap-take input[name="snap-sound"][value="none"]');
    await clickButton(page, text.begin.take.start);
    // Asked for in the same go: on a slow machine the count may be over before a hand is there.
    await page.waitForFunction(
      (hold, now) => {
        const count = Number(document.querySelector('.snap-count')?.textContent);
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === now);
        if (!(count >= 1 && count <= 10) || document.querySelector('.snap-big')?.textContent !== hold) return false;
        button?.click();
        return button !== undefined;
      },
      { timeout: PATIENCE, polling: 'mutation' },
      text.capture.counting,
      text.capture.now,
    );
    await page.waitForSelector('.snap-result', { timeout: PATIENCE });
    await page.waitForFunction(() => document.querySelector('.snap-capture') === null);
    // The camera's film is small: whether the outline is sharp enough for the curves differs from frame to frame.
    for (const id of ['cva', 'trunkInclination']) expect(await figure(page, id)).toMatch(/\d+° ± \d+/);
    expect(await leftBehind(page)).toEqual([]);
  });

  test('it is gone when it is put away', async () => {
    const { page } = session;
    await clickButton(page, text.result.another);
    await page.waitForSelector('.snap-begin');
    expect(await page.$('.snap-queued')).toBeNull();
    expect(await page.$('.saved-item')).toBeNull();
    expect(await leftBehind(page)).toEqual([]);
    expect(session.problems).toEqual({ errors: [], violations: [] });
  });
});

describe('without a camera', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'absent' }, '/#/snapshot');
    await session.page.waitForSelector('.snap-begin');
  });
  afterAll(() => session.close());

  test('it says so, what to do, and that pictures will do as well', async () => {
    const { page } = session;
    await clickButton(page, text.begin.take.start);
    await untilText(page, '[role="alert"]', text.capture.failed);
    expect(await page.$eval('[role="alert"] .lead', ({ textContent }) => textContent)).not.toBe('');
    await page.waitForSelector('[role="alert"] input[type="file"]');
    expect(await violations(page)).toEqual([]);
    await clickButton(page, text.capture.cancel);
    await page.waitForSelector('.snap-begin');
  });
});
