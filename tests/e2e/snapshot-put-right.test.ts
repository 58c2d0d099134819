import { readFile } from 'node:fs/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { PATIENCE } from './support/chromium.ts';
import { handIn, keep, ROUNDED, SIDE, untilText } from './support/snapshot.ts';
import { snapshotsOpen } from './support/snapshots-open.ts';
import { choose, clickButton, followLink } from './support/visit.ts';
import { text } from '../../src/features/snapshot/text.ts';

const resultOf = (page: Page, name: string) =>
  page.waitForFunction(
    (name) => document.querySelector('.snap-result .state-details')?.textContent.includes(name) === true,
    { timeout: PATIENCE },
    name,
  );

/** The numbers of the result page, '47° ± 5', by the names of their measures. */
const numbersOnPage = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('.snap-finding', (rows) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const number = /\d+° ± \d+/.exec(row.querySelector('.figure')?.textContent ?? '')?.[0];
        return number === undefined ? [] : [[row.querySelector('h3')?.textContent ?? '', number]];
      }),
    ),
  );

/** A date field is left with another date in it. */
async function date(page: Page, written: string): Promise<void> {
  const field = (await page.waitForSelector('.snap-taken')) as ElementHandle<HTMLInputElement>;
  await field.evaluate((input, written) => {
    input.focus();
    input.value = written;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.blur();
  }, written);
}

describe('pictures as people have them', () => {
  const opened = snapshotsOpen();
  let numbers: Record<string, string>;

  test('several from the file dialog at once are measured, looked through, and go as a table', async () => {
    const { page } = opened.session;
    const input = (await page.waitForSelector('.snap-use input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(SIDE, ROUNDED);
    await resultOf(page, 'side.jpg');
    await clickButton(page, text.queue.next);
    await resultOf(page, 'rounded.jpg');
    const table = await readFile(await opened.downloads.save(() => clickButton(page, text.saved.table)), 'utf8');
    expect(table.trim().split('\r\n')).toHaveLength(3);
    await clickButton(page, text.queue.clear);
    await page.waitForSelector('.snap-begin');
  });

  test('one that lies on its side is turned; what is upright is said by hand, and its date is put right and back', async () => {
    const { page } = opened.session;
    await handIn(page, SIDE, { way: 'dropped', quarters: 1, taken: '2026-11-20T10:00' });
    await resultOf(page, 'dropped.jpg');
    await untilText(page, '.snap-level', text.level.wasTurned);
    await clickButton(page, text.level.byHand);
    await clickButton(page, text.level.apply);
    await untilText(page, '.snap-level', text.level.byPerson);
    const before = await page.$eval('.snap-result .state-details', ({ textContent }) => textContent);
    expect(before).toContain('November 20, 2026');
    await date(page, '2025-02-03T08:15');
    await untilText(page, '.snap-result .state-details', '2025');
    await clickButton(page, text.landmarks.undo);
    await page.waitForFunction(
      (before) => document.querySelector('.snap-result .state-details')?.textContent === before,
      {},
      before,
    );
    await choose(page, '.snap-save input[value="picture"]');
    await keep(page, '');
  });

  test('one that is pasted a minute later repeats it: both say how well the numbers come out again', async () => {
    const { page } = opened.session;
    await handIn(page, ROUNDED, { way: 'pasted', taken: '2026-11-20T10:01' });
    await page.waitForFunction(() => document.querySelectorAll('.snap-queued').length === 2);
    await clickButton(page, text.result.another);
    await page
      .locator(`::-p-aria([name="${text.queue.openOf({ name: 'pasted.jpg' })}"])`)
      .setTimeout(PATIENCE)
      .click();
    await resultOf(page, 'pasted.jpg');
    await choose(page, '.snap-repeat input');
    await keep(page, '');
    await page.waitForSelector('.own-repeats tr[data-id="cva"]');
    numbers = await numbersOnPage(page);
    expect(Object.keys(numbers).length).toBeGreaterThanOrEqual(3);
    expect(await violations(page)).toEqual([]);
  });

  test('its report says what the result page says, on paper and for other programs', async () => {
    const { page } = opened.session;
    await followLink(page, text.save.report);
    await untilText(page, 'main', text.report.measures.title);
    const sheet = await page.$eval('.report-sheet', ({ textContent }) => textContent);
    for (const number of Object.values(numbers)) expect(sheet).toContain(number);
    expect(sheet).toContain(text.repeats.title);
    const json = await readFile(await opened.downloads.save(() => clickButton(page, text.report.options.json)), 'utf8');
    const { repeatability } = JSON.parse(json) as { readonly repeatability: readonly { readonly id: string }[] };
    expect(repeatability.map(({ id }) => id)).toContain('cva');
  });

  test('a kept one is put right, with its picture, and back', async () => {
    const { page } = opened.session;
    await page.evaluate(() => (location.hash = '#/snapshot'));
    await clickButton(page, text.result.another);
    await page.waitForSelector('.snap-begin .saved-item');
    await page.locator('.saved-item:last-child .saved-thumb').click();
    const kind = () => page.$eval('.saved-opened .saved-head .quiet', ({ textContent }) => textContent);
    await page.waitForSelector('.saved-right');
    const before = await kind();
    await clickButton(page, text.correct.mirror);
    await page.waitForFunction(
      (before) => document.querySelector('.saved-opened .saved-head .quiet')?.textContent !== before,
      { timeout: PATIENCE },
      before,
    );
    await date(page, '2026-10-01T09:00');
    await untilText(page, '#saved-title', 'October');
    expect(await violations(page)).toEqual([]);
    await clickButton(page, text.landmarks.undo);
    await untilText(page, '#saved-title', 'November');
    await clickButton(page, text.landmarks.undo);
    await untilText(page, '.saved-opened .saved-head .quiet', before);
  });

  test('nothing went wrong', () => {
    expect(opened.session.outside.attempts).toEqual([]);
    expect(opened.session.problems).toEqual({ errors: [], violations: [] });
  });
});
