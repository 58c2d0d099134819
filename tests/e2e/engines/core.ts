import { appendFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi, type TestContext } from 'vitest';
import { BEGUN_AGAIN, DIST } from '../../../scripts/lib/project.mjs';
import { serve } from '../../../scripts/lib/server.mjs';
import { text as calibrate } from '../../../src/features/calibrate/text.ts';
import { text as settings } from '../../../src/features/settings/text.ts';
import { text as shared } from '../../../src/ui/text.ts';
import { PATIENCE } from '../support/chromium.ts';
import { counts, livedDays, newest, soonestWarnings, store, storeSettings } from '../support/lived.ts';
import { watchOutside, type Outside } from '../support/outside.ts';
import { readRoot, untilRoot } from '../support/root.ts';
import { MEASURED, SIDE } from '../support/snapshot.ts';
import { longestGap, recordTimeline } from '../support/timeline.ts';
import { isLost } from './lost.ts';
import { inSteps, type Step } from './begin-again.ts';
import { clickNamed, untilShown, type Engine } from './engine-page.ts';
import { replaceCamera, show } from './film.ts';
import { savedInto } from './folder.ts';
import { complaints, hearComplaints } from './complaints.ts';

const SECOND = 1000;
const ALERT_PATIENCE = 180 * SECOND;
/**
 * A machine that is busy with other tests delays a look; a tab that the engine puts to sleep has one a minute, or none.
 * The engines' own longest gap, alone on a machine, is in docs/decisions/0005-hidden-tab-tests.md.
 */
const LONGEST_GAP = 5 * SECOND;

/** A zip ends with its own end: "PK", 5, 6, and 18 bytes when it has no comment. */
const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 5, 6].every((byte, at) => bytes.at(at - 22) === byte);

/** A test that loses its driver does all that came before it once more; every wait has its own, shorter end. */
const MOST_TIME = 10 * 60 * SECOND;

/** How often a step of the calibration may be refused, over all of them. */
const REFUSALS = 6;

/** What every engine must do, from the first click to a start without a server. Each test goes on where the last one ended. */
export function testCore(launch: (proxy: number) => Promise<Engine>): void {
  let server: Awaited<ReturnType<typeof serve>>;
  let outside: Outside;
  let engine: Engine;
  const goTo = async (hash: string, selector: string) => {
    await engine.page.evaluate((hash) => (location.hash = hash), hash);
    await untilShown(engine.page, { selector });
  };
  const open = async (address: string) => {
    await engine.page.goto(server.origin + address);
    await hearComplaints(engine.page);
    await untilShown(engine.page, { selector: 'main h1, main h2' });
  };
  const begin = async () => {
    [server, outside] = await Promise.all([serve(DIST, 0), watchOutside()]);
    engine = await launch(outside.port);
    await open('/');
    await storeSettings(engine.page, soonestWarnings());
    await open('/?again');
  };
  const end = async () => {
    await engine?.page.close();
    await Promise.all([server?.close(), outside?.close()]);
  };
  const steps: Step[] = [];
  const run = inSteps(steps, {
    begin,
    end,
    isLost,
    again(why) {
      const line = `BEGUN AGAIN, once, in a new browser: the browser was lost in ${why}`;
      console.error(line);
      mkdirSync(dirname(BEGUN_AGAIN), { recursive: true });
      appendFileSync(BEGUN_AGAIN, `${line}\n`);
    },
  });
  const step = (does: Step) => {
    const index = steps.push(does) - 1;
    return ({ task }: TestContext) => run.run(index, task.name);
  };

  let failed: string | null = null;
  vi.setConfig({ testTimeout: MOST_TIME, hookTimeout: MOST_TIME });
  beforeAll(run.begin);
  beforeEach(() => {
    if (failed !== null) throw new Error(`there is nothing to go on with: "${failed}" failed`);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') failed ??= task.name;
  });
  afterAll(end);

  test(
    'sees the picture of the camera: nobody is there, and it is not dark',
    step(async () => {
      const { page } = engine;
      await replaceCamera(page);
      await clickNamed(page, shared.common.startCamera);
      const root = await untilRoot(page, { monitor: 'away', framesAtLeast: 3 }, PATIENCE);
      expect(root).toMatchObject({ posture: 'unknown', backend: 'wasm' });
    }),
  );

  test(
    'is calibrated by somebody who follows the guide',
    step(async () => {
      const { page } = engine;
      await show(page, 'upright');
      await untilRoot(page, { monitor: 'watching' }, PATIENCE); // somebody has sat down
      await clickNamed(page, calibrate.begin.start);
      // A machine that is busy with other tests gives too few looks now and then; the person tries such a step again.
      for (let refusals = 0; ; refusals++) {
        await untilShown(page, { selector: '.done, .guide[data-phase="refused"]' });
        if (await page.evaluate(() => document.querySelector('.done') !== null)) break;
        const { frames } = await readRoot(page);
        const words = await page.evaluate(() => document.querySelector('.guide')?.textContent);
        expect(refusals, `after ${frames} pictures: ${words}`).toBeLessThan(REFUSALS);
        await clickNamed(page, calibrate.guide.retry);
        await untilShown(page, { selector: '.guide[data-phase="refused"]', gone: true });
      }
      await untilShown(page, { selector: '.done', words: calibrate.done.title });
      await clickNamed(page, calibrate.done.toNow);
      const root = await untilRoot(page, { monitor: 'watching', posture: 'good' }, PATIENCE);
      expect(root.risk).toBeLessThan(0.5);
    }),
  );

  test(
    'warns in a hidden tab, without a gap',
    step(async () => {
      const { page } = engine;
      await page.hide();
      await recordTimeline(page);
      const clocks = () => page.evaluate(() => [performance.now() / 1000, globalThis.cameraClock] as const);
      const [began, shown] = await clocks();
      await show(page, 'slouch');
      await untilShown(page, { selector: '.alert[data-kind="alert"]' }, ALERT_PATIENCE);
      expect(await readRoot(page)).toMatchObject({ posture: 'poor' });
      await show(page, 'upright');
      await untilRoot(page, { posture: 'good' }, PATIENCE);
      expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      expect(await longestGap(page)).toBeLessThanOrEqual(LONGEST_GAP);
      // The camera's own pictures, which those of the clip replaced, went on as well.
      const [ended, shownLast] = await clocks();
      expect((shownLast - shown) / (ended - began)).toBeGreaterThan(0.8);
      await page.show();
    }),
  );

  test(
    'measures a picture from a file as Chromium does',
    step(async () => {
      const { page } = engine;
      await goTo('#/snapshot', '.snap-begin');
      await page.upload('.snap-choose input[type="file"]', SIDE);
      await untilShown(page, { selector: '.snap-result' });
      const figures = await page.evaluate(
        (ids) =>
          ids.map((id) => document.querySelector(`.snap-finding[data-id="${id}"] .figure`)?.textContent ?? 'none'),
        Object.keys(MEASURED),
      );
      for (const [at, degrees] of Object.values(MEASURED).entries())
        expect(Math.abs(Number.parseFloat(figures[at] ?? '') - degrees)).toBeLessThanOrEqual(1);
    }),
  );

  test(
    'draws trends of what was kept',
    step(async () => {
      const { page } = engine;
      const days = livedDays(12);
      await store(page, days);
      await open('/?trends#/trends/week');
      await untilShown(page, { selector: '.trends-folded' });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLDetailsElement>('.trends-folded')) one.open = true;
      });
      await untilShown(page, { selector: '.charts[data-range="week"] .chart canvas' });
      await goTo('#/trends/day', '.daystrip-room');
      expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toContain(newest(days).slice(0, 4));
    }),
  );

  test(
    'saves what it kept, deletes it, and brings it back byte for byte',
    step(async () => {
      const { page } = engine;
      await goTo('#/settings/data', '#settings-data');
      const save = async () => {
        const path = await savedInto(engine.downloads, () => clickNamed(page, settings.backup.save), isZip, PATIENCE);
        const files = Object.entries(unzipSync(await readFile(path)));
        return { path, files: files.map(([name, bytes]): [string, string] => [name, strFromU8(bytes)]) };
      };
      const before = await save();
      await clickNamed(page, settings.data.delete);
      await clickNamed(page, settings.deleteEverything.confirm, 'dialog button');
      await untilShown(page, { selector: 'dialog', words: settings.deleteEverything.done({ left: 0 }) });
      expect(new Set(Object.values(await counts(page)))).toEqual(new Set([0]));
      await clickNamed(page, shared.common.ok, 'dialog button');
      await goTo('#/settings/data', '#settings-data');
      await page.upload('#settings-data input[type="file"]', before.path);
      await untilShown(page, { selector: '#settings-data [role="status"]', words: settings.backup.settingsTaken });
      const after = new Map((await save()).files);
      const recorded = before.files.filter(([name]) => /^(?:minutes\/|events|baselines|settings)/.test(name));
      expect(recorded.length).toBeGreaterThanOrEqual(4); // settings, calibrations, events, and minutes of a month or two
      for (const [name, content] of recorded) expect([name, after.get(name)]).toEqual([name, content]);
    }),
  );

  test(
    'starts without its server, and runs the sample',
    step(async () => {
      const { page } = engine;
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await server.close();
      await open('/?source=demo');
      const root = await untilRoot(page, { monitor: 'watching', framesAtLeast: 2 }, PATIENCE);
      expect(root.backend).toBe('wasm');
    }),
  );

  test(
    'nothing left the machine, and nothing went wrong',
    step(async () => {
      expect(await complaints(engine.page)).toEqual([]);
      expect(outside.attempts).toEqual([]);
    }),
  );
}
