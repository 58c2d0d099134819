import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { build } from '../scripts/lib/project.mjs';
import { PATIENCE, type Camera } from '../tests/e2e/support/chromium.ts';
import { filmOfScenes } from '../tests/e2e/support/film.ts';
import { untilRoot } from '../tests/e2e/support/root.ts';
import { openSession } from '../tests/e2e/support/session.ts';
import { measure, SIDE } from '../tests/e2e/support/snapshot.ts';
import { clickButton } from '../tests/e2e/support/visit.ts';
import { sampleScene } from '../tests/support/fake-camera.ts';
import { text as calibrate } from '../src/features/calibrate/text.ts';
import { text as trends } from '../src/features/trends/text.ts';
import { text as shared } from '../src/ui/text.ts';

const HELP = `npm run pictures -- [NAME]...
Makes the pictures of README and docs anew from the built app: now, calibrate, snapshot, trends, each light and dark.
Snapshot and trends come out the same byte for byte; the other two show a moment of a clip that is played.`;

const FOLDER = new URL('../docs/pictures/', import.meta.url);
const THEMES = ['light', 'dark'] as const;
const SHARPNESS = 1.5; // pixels of the picture to one of the page: a README is read on dense screens
const QUALITY = 82; // %, WebP
const MOST = 200_000; // bytes of one picture

/** The clock of pages without a camera: a Friday afternoon, so that the sample's days are always the same ones. */
const FRIDAY = { year: 2026, month: 11, day: 27, hour: 15 } as const;

interface View {
  readonly camera: Camera;
  readonly address: string;
  readonly height: number; // px of the page; 1280 wide
  /** From the open address to what is to be seen. */
  reach(page: Page): Promise<void>;
  /** What must still be there when both themes are taken: pictures of a moment that passes are no pair. */
  readonly lasting: string;
}

const now: View = {
  camera: { kind: 'absent' },
  address: '/?source=demo',
  height: 960,
  reach: async (page) => {
    await untilRoot(page, { monitor: 'watching', posture: 'poor' }, PATIENCE);
    await page.waitForSelector('.tipping-number', { timeout: 3 * PATIENCE }); // the sample slouches for six minutes
  },
  lasting: '.tipping-number',
};

const snapshot: View = {
  camera: { kind: 'absent' },
  address: '/#/snapshot',
  height: 900,
  reach: async (page) => {
    await page.waitForSelector('.snap-begin');
    await measure(page, SIDE);
    await page.waitForSelector('canvas.snap-bitmap');
  },
  lasting: '.snap-result',
};

const history: View = {
  camera: { kind: 'absent' },
  address: '/#/trends',
  height: 832,
  reach: async (page) => {
    await clickButton(page, trends.empty.sample);
    await page.waitForSelector('.daystrip-room', { timeout: PATIENCE });
    await page.locator(`::-p-text(${trends.ranges.week})`).click();
    await page.waitForSelector('.answer', { timeout: PATIENCE });
    await page.waitForSelector('.heat-cell');
  },
  lasting: '.answer',
};

/** The camera shows the sample's person sitting upright, as long as it is open. */
const calibrating = (camera: Camera): View => ({
  camera,
  address: '/',
  height: 640,
  reach: async (page) => {
    await clickButton(page, shared.common.startCamera);
    await page.waitForSelector('form.begin', { timeout: PATIENCE });
    await clickButton(page, calibrate.begin.start);
    await page.waitForSelector('.guide[data-phase="hold"]', { timeout: PATIENCE });
  },
  lasting: '.guide[data-phase="hold"]',
});

/** The page's clock starts at FRIDAY, whatever day it is. Its workers keep theirs. */
const setClock = (page: Page) =>
  page.evaluateOnNewDocument(({ year, month, day, hour }) => {
    const now = Date.now.bind(Date);
    const ahead = new Date(year, month - 1, day, hour).getTime() - now();
    const shifted = () => now() + ahead;
    globalThis.Date = new Proxy(Date, {
      construct: (real, given: [] | [number]) => (given.length === 0 ? new real(shifted()) : new real(...given)),
      get: (real, key) => (key === 'now' ? shifted : (Reflect.get(real, key) as unknown)),
    });
  }, FRIDAY);

async function take(name: string, view: View): Promise<void> {
  const session = await openSession(view.camera);
  const { page, origin } = session;
  try {
    await page.setViewport({ width: 1280, height: view.height, deviceScaleFactor: SHARPNESS });
    if (view.camera.kind === 'absent' && !view.address.includes('source=')) await setClock(page);
    await page.goto('about:blank'); // the same address again would load nothing
    await page.goto(origin + view.address);
    await page.waitForSelector('main h1, main h2');
    await view.reach(page);
    await page.evaluate(() => globalThis.scrollTo(0, 0)); // a click may have scrolled
    for (const theme of THEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' }, // nothing half faded in
      ]);
      const picture = await page.screenshot({ type: 'webp', quality: QUALITY });
      if (picture.length > MOST) throw new Error(`${name}, ${theme}: ${picture.length} bytes, more than ${MOST}`);
      await writeFile(new URL(`${name}-${theme}.webp`, FOLDER), picture);
      console.log(`docs/pictures/${name}-${theme}.webp  ${Math.round(picture.length / 1000)} kB`);
    }
    if ((await page.$(view.lasting)) === null) throw new Error(`${name}: the moment passed while it was taken`);
  } finally {
    await session.close();
  }
}

export async function main(args: string[]): Promise<number> {
  const known = ['now', 'calibrate', 'snapshot', 'trends'];
  if (!args.every((name) => known.includes(name))) {
    console.error(HELP);
    return 2;
  }
  const wanted = args.length === 0 ? known : args;
  build();
  await mkdir(FOLDER, { recursive: true });
  const film = await filmOfScenes([await sampleScene('upright', 20)]);
  try {
    const views: Readonly<Record<string, View>> = {
      now,
      calibrate: calibrating({ kind: 'file', path: film.path }),
      snapshot,
      trends: history,
    };
    for (const name of wanted) {
      const view = views[name];
      if (view) await take(name, view);
    }
    return 0;
  } finally {
    await film.remove();
  }
}
