import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { DIST } from '../../scripts/lib/project.mjs';
import { serve } from '../../scripts/lib/server.mjs';
import { launchChromium, type Camera } from '../../tests/e2e/support/chromium.ts';
import { hide } from '../../tests/e2e/support/hidden.ts';
import { watchOutside } from '../../tests/e2e/support/outside.ts';
import { readRoot, untilRoot } from '../../tests/e2e/support/root.ts';
import { writeMovingPerson, writeStillPerson } from './people.ts';
import { cpuOf } from './processes.ts';

/** Shares of one core, of the whole browser: 1 is one core busy all the time. */
export interface BrowserCosts {
  readonly cameraHidden: number; // an open camera and nothing else, in a hidden tab
  readonly cameraVisible: number; // ... in a visible one, its picture shown
  readonly appStill: number; // the app in a hidden tab, before somebody who does not move
  readonly appMoving: number; // ... before somebody who never stops moving
  readonly plain: number; // a 30 fps animation frame loop with the same network, visible
  readonly plainFrames: number; // frames a second that it managed
  readonly appFrames: { readonly still: number; readonly moving: number }; // frames a second looked at
}

/** Starting takes more than running: compilation, warm-up, the first look for people. */
const SETTLE = 10_000;
const PATIENCE = 60_000;

interface Scene {
  readonly root: string; // folder to serve
  readonly address: string;
  readonly camera: Camera;
  readonly hidden: boolean;
}

async function open(browser: Browser, origin: string, address: string): Promise<Page> {
  await browser.defaultBrowserContext().overridePermissions(origin, ['camera']);
  const page = await browser.newPage();
  await page.goto(origin + address);
  await untilRoot(page, { monitor: 'watching' }, PATIENCE);
  return page;
}

async function costOf({ root, address, camera, hidden }: Scene, seconds: number) {
  const [server, outside] = await Promise.all([serve(root, 0), watchOutside()]);
  const browser = await launchChromium(camera, outside.port);
  try {
    const page = await open(browser, server.origin, address);
    if (hidden) await hide(page);
    await wait(SETTLE);
    const pid = browser.process()?.pid;
    if (pid === undefined) throw new Error('the browser has no process to measure');
    const before = await readRoot(page);
    const cpu = await cpuOf(pid, seconds);
    const after = await readRoot(page);
    return { cpu, fps: (after.frames - before.frames) / seconds };
  } finally {
    await browser.close();
    await Promise.all([server.close(), outside.close()]);
  }
}

/** Every scene in a browser of its own, one after the other. `say` hears what is being measured. */
export async function browserCosts(site: string, seconds: number, say: (what: string) => void): Promise<BrowserCosts> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  try {
    const still = { kind: 'file', path: join(folder, 'still.mjpeg') } as const;
    const moving = { kind: 'file', path: join(folder, 'moving.mjpeg') } as const;
    await writeStillPerson(still.path);
    await writeMovingPerson(moving.path);
    const cost = (what: string, scene: Scene) => {
      say(what);
      return costOf(scene, seconds);
    };
    const cameraHidden = await cost('camera alone, hidden', {
      root: site,
      address: '/camera.html',
      camera: moving,
      hidden: true,
    });
    const cameraVisible = await cost('camera alone, visible', {
      root: site,
      address: '/camera.html',
      camera: moving,
      hidden: false,
    });
    const appStill = await cost('app, hidden, still person', {
      root: DIST,
      address: '/?autostart',
      camera: still,
      hidden: true,
    });
    const appMoving = await cost('app, hidden, moving person', {
      root: DIST,
      address: '/?autostart',
      camera: moving,
      hidden: true,
    });
    const plain = await cost('plain loop, visible', {
      root: site,
      address: '/plain.html',
      camera: moving,
      hidden: false,
    });
    return {
      cameraHidden: cameraHidden.cpu,
      cameraVisible: cameraVisible.cpu,
      appStill: appStill.cpu,
      appMoving: appMoving.cpu,
      plain: plain.cpu,
      plainFrames: plain.fps,
      appFrames: { still: appStill.fps, moving: appMoving.fps },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
