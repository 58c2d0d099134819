import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { PATIENCE } from './chromium.ts';
import { clickButton } from './visit.ts';
import { text } from '../../../src/features/snapshot/text.ts';

const PICTURES = new URL('../../ui-gallery/snapshots/', import.meta.url);
export const SIDE = fileURLToPath(new URL('side.jpg', PICTURES)); // rendered, as the lab's stills
/** Its measures in every browser engine, degrees; the last digit may differ by one. */
export const MEASURED = { cva: 39, trunkInclination: 7 } as const;
export const ROUNDED = fileURLToPath(new URL('rounded.jpg', PICTURES));

/** Drops a file somewhere on the page. */
async function drop(page: Page, path: string): Promise<void> {
  const file = { name: path.split('/').at(-1) ?? '', base64: await readFile(path, 'base64') };
  await page.evaluate(({ name, base64 }) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: 'image/jpeg', lastModified: Date.now() }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);
}

/** Ways to open a picture besides the file dialog and the camera. */
interface Handed {
  readonly way: 'dropped' | 'pasted';
  readonly quarters?: number; // turned clockwise before
  readonly taken: string; // local, ISO 8601
}

/** Opens a picture of the project as a person may have it: turned, with its own date. */
export async function handIn(page: Page, path: string, { way, quarters = 0, taken }: Handed): Promise<void> {
  const base64 = await readFile(path, 'base64');
  await page.evaluate(
    async ({ base64, way, quarters, taken }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const { width, height } = picture;
      const isAside = quarters % 2 === 1;
      const canvas = new OffscreenCanvas(isAside ? height : width, isAside ? width : height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d canvas');
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((quarters * Math.PI) / 2);
      context.drawImage(picture, -width / 2, -height / 2);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const data = new DataTransfer();
      data.items.add(new File([blob], `${way}.jpg`, { type: 'image/jpeg', lastModified: Date.parse(taken) }));
      const how = { bubbles: true, cancelable: true };
      if (way === 'pasted') document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...how }));
      else document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...how }));
    },
    { base64, way, quarters, taken },
  );
}

/** Opens one picture and waits for its result on the screen. */
export async function measure(page: Page, path: string): Promise<void> {
  await drop(page, path);
  await page.waitForSelector('.snap-result', { timeout: PATIENCE }); // cold: the networks are fetched, compiled and warmed up
}

export const untilText = (page: Page, selector: string, words: string) =>
  page.waitForFunction(
    (selector, words) => document.querySelector(selector)?.textContent.includes(words) === true,
    { timeout: PATIENCE },
    selector,
    words,
  );

export async function keep(page: Page, note: string): Promise<void> {
  await page.type('.snap-save textarea', note);
  await clickButton(page, text.save.save);
  await untilText(page, '.snap-save', text.save.saved);
}
