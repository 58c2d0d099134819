// Finds a Chromium: at CHROMIUM_PATH, installed on the machine, or downloaded by Playwright.
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { onPath, runs } from './on-path.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Playwright keeps each revision in a folder of its own; the newest is wanted. */
function playwrightsOwn() {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright');
  const inside = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  try {
    return readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => inside.map((path) => join(cache, name, path)));
  } catch {
    return [];
  }
}

/** The first Chromium that can be run, or null. A CHROMIUM_PATH that does not exist is an error, not a hint. */
export function findChromium() {
  if (env.CHROMIUM_PATH) {
    if (!runs(env.CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which cannot be run.`);
    return env.CHROMIUM_PATH;
  }
  return [...onPath(NAMES), ...MAC_APPS, ...playwrightsOwn()].find(runs) ?? null;
}

/** Arguments for every Chromium that we start: no requests of its own, and no sandbox for root. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For a Chromium that needs no other machine: its own requests go to port 9, where nothing answers. */
export const NO_WAY_OUT = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=localhost;127.0.0.1;[::1]'];
