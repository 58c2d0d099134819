import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faultsOfGallery, openGallery } from '../../ui-gallery/pseudo.ts';

test('every screen from right to left, 40 % longer: nothing is cut or hangs over, nothing stays English, axe finds nothing', async () => {
  const gallery = await openGallery('ar-XB');
  expect(document.documentElement.dir).toBe('rtl');
  expect(await faultsOfGallery(gallery)).toEqual({});
});

/** The one element, as soon as it is there: a screen's feature, and what it folds, come later. */
const awaited = (selector: string): Promise<Element> =>
  vi.waitUntil(() => document.querySelector(selector), { timeout: 60_000 });

/** Which way the centres of the elements run, from the first to the last. */
function way(selector: string): 'to the right' | 'to the left' {
  const centres = [...document.querySelectorAll(selector)].map((one) => {
    const { left, right } = one.getBoundingClientRect();
    return (left + right) / 2;
  });
  const [first, last] = [centres[0], centres.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error(`expected several: ${selector}`);
  return first < last ? 'to the right' : 'to the left';
}

test('time that is drawn to scale runs from left to right everywhere, and the calendar with the text', async () => {
  const { show } = await openGallery('ar-XB');
  await page.viewport(1280, 860);
  const day = await show('trends-day', 'light');
  await awaited('.daystrip-hours text');
  expect(way('.daystrip-hours text')).toBe('to the right');
  day.close();

  const week = await show('trends-week', 'light');
  await awaited('.heat td');
  expect(way('.heat thead th:not(:first-child)')).toBe('to the right');
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('.trends-folded')) folded.open = true;
  await awaited('.month-head > *');
  expect(way('.month-head > *')).toBe('to the left');
  week.close();
});

test('on a phone the advice before the camera ends above its buttons, also where they take two lines', async () => {
  const { show } = await openGallery('ar-XB');
  for (const width of [390, 320]) {
    await page.viewport(width, 844);
    const stuck = await show('snapshot-stuck', 'light');
    const words = await awaited('.snap-capture-words');
    const acts = await awaited('.snap-capture-acts');
    expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(acts.getBoundingClientRect().top);
    stuck.close();
  }
});
