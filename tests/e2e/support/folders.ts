import type { Page } from 'puppeteer-core';

/** Replaces the browser's dialog, which a test cannot click: the page gets a folder of its private storage instead of a disk folder. */
export const pickPrivateFolder = (page: Page, name: string): Promise<void> =>
  page.evaluate((name) => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  }, name);

/** The files of such a folder by name, in base64. */
export const filesIn = (page: Page, name: string): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const found: Record<string, string> = {};
    for await (const [file, handle] of folder.entries()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found[file] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }
    return found;
  }, name);
