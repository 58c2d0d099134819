import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { text } from '../../src/ui/troubles/text.ts';
import { sampleScene } from '../support/fake-camera.ts';
import { newPage, PATIENCE } from './support/chromium.ts';
import { filmOfScenes, type Film } from './support/film.ts';
import { counts, livedDays, store } from './support/lived.ts';
import { untilRoot } from './support/root.ts';
import { openSession, type Session } from './support/session.ts';

const notice = (page: Page, kind: 'superseded' | 'newer') =>
  page.waitForSelector(`.notice ::-p-text(${text.history[kind]})`, { timeout: PATIENCE });

/** What a program of the next version does first: opens the database with one more store, and holds it. */
const openNewer = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const now = (await indexedDB.databases()).find(({ name }) => name === 'plumbline')?.version ?? 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('plumbline', now + 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('of a later version'));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      opening.addEventListener('success', () => {
        Object.assign(globalThis, { held: opening.result });
        resolve(opening.result.version);
      });
    });
  });
const versionNow = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'plumbline')?.version);

describe('a newer program in another tab', () => {
  const days = livedDays(5);
  let film: Film;
  let session: Session;
  let newer: Page;
  let before: Readonly<Record<string, number>>;
  let kept: Readonly<Record<string, number>>; // when the older one had stopped
  let version: number;
  beforeAll(async () => {
    film = await filmOfScenes([await sampleScene('upright', 8)]);
    session = await openSession({ kind: 'file', path: film.path });
    await session.browser.defaultBrowserContext().overridePermissions(session.origin, ['camera']);
    await store(session.page, days);
    await session.page.goto(`${session.origin}/?autostart`);
    await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 3 }, PATIENCE);
    newer = await newPage(session.browser);
    await newer.goto(`${session.origin}/manifest.webmanifest`); // a page of this origin without our program in it
    // Days that are over are packed when watching begins.
    await vi.waitUntil(async () => (await counts(newer))['packs'] === days.length, {
      timeout: PATIENCE,
      interval: 200,
    });
    before = await counts(newer);
  });
  afterAll(async () => {
    await session.close();
    await film.remove();
  });

  test('gets the database at once', async () => {
    version = await openNewer(newer);
    expect(version).toBeGreaterThan(1);
  });

  test('makes the older one say so, and stop watching: two programs must not write the same minutes', async () => {
    await notice(session.page, 'superseded');
    await untilRoot(session.page, { monitor: 'failed' }, PATIENCE);
    await session.page.waitForFunction(() => document.querySelector('.picture') === null, {
      timeout: PATIENCE,
      polling: 'mutation',
    });
    expect(await session.page.$('.picture')).toBeNull();
  });

  test('finds everything that was kept', async () => {
    kept = await counts(newer);
    expect(kept['of a later version']).toBe(0);
    for (const [name, count] of Object.entries(before)) expect(kept[name]).toBeGreaterThanOrEqual(count);
    expect(kept['packs']).toBe(days.length);
  });

  test('is left alone by an older one that is opened afterwards, which says why it keeps nothing', async () => {
    await session.page.goto(`${session.origin}/#/trends`);
    await session.page.reload();
    await notice(session.page, 'newer');
    expect(await versionNow(newer)).toBe(version);
    expect(await counts(newer)).toEqual(kept);
    expect(session.problems.errors).toEqual([]);
  });
});
