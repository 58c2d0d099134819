import type { Page } from 'puppeteer-core';

/**
 * Everything in the page's storage that could contain a picture: blobs, bytes and long strings in any database, entries of caches
 * besides the app's own files, local and session storage, and files. One line each.
 */
export const leftBehind = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const LONG = 4000; // characters: a note has 500, a skeleton's places are numbers
    const found: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (value instanceof Blob) found.push(`${path}: blob of ${value.size} bytes`);
      else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        found.push(`${path}: ${value.byteLength} bytes`);
      else if (typeof value === 'string' && value.length > LONG) found.push(`${path}: ${value.length} characters`);
      else if (typeof value === 'object' && value !== null)
        for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
    };
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith('workbox')) continue; // when the app's own files were fetched
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await answered(database.transaction(store).objectStore(store).getAll());
        rows.forEach((row: unknown, index) => look(row, `${name}/${store}/${index}`));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const type = /\.(jpe?g|png|webp|heic)$/.exec(new URL(url).pathname);
        if (type && !url.includes('/icons/')) found.push(`cache ${name}: ${url}`);
      }
    }
    for (const store of [localStorage, sessionStorage])
      for (const key of Object.keys(store)) look(store.getItem(key), `web storage/${key}`);
    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) found.push(`file ${name}`);
    return found;
  });
