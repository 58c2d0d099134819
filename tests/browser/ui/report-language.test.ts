import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Shown } from '../../ui-gallery/show.ts';
import { nextFile } from './next-file.ts';

let shown: Shown;
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'ar' });
  const { show } = await import('../../ui-gallery/show.ts');
  vi.unstubAllGlobals();
  shown = await show('saved-report', 'light');
});
afterAll(() => shown.close());

test('the page, and with it what is printed, is in the chosen language and runs its way', async () => {
  const { lang, dir } = document.documentElement;
  expect([lang, dir]).toEqual(['ar', 'rtl']);
  await expect.poll(() => document.querySelector('.report-sheet')?.textContent).toMatch(/نوفمبر/); // the month
  const sheet = document.querySelector('.report-sheet');
  expect(sheet && getComputedStyle(sheet).direction).toBe('rtl');
  expect(sheet?.textContent).not.toMatch(/\b(?:November|September|Nov|Sep|AM|PM|degrees|standing)\b/);
  const said = sheet?.textContent.replaceAll(/[\u200f\u2066-\u2069]/g, ''); // without marks of direction
  expect(said).toMatch(/52° ?± 10/); // digits as fields and drawings have them
});

test('its picture has the words at the right edge, and none of them over the figure', async () => {
  const { text } = await import('../../../src/features/snapshot/text.ts');
  const file = nextFile();
  await page.getByRole('button', { name: text.report.options.png }).click();
  const { blob } = await file;
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(1600, 1200).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const inked = (x: number, width: number): boolean => {
    const { data } = context?.getImageData(x, 60, width, 240) ?? { data: [] };
    return data.some((value, at) => at % 4 === 0 && value < 90);
  };
  expect(inked(1490, 50)).toBe(true);
  expect(inked(1541, 59)).toBe(false);
  expect(inked(770, 40)).toBe(false);
});
