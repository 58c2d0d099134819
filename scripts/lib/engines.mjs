// The other two browser engines that the end-to-end tests drive, and what Debian calls them.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} name */
const onPath = (name) =>
  (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs) ?? null;

/** A Firefox that can be run, named by FIREFOX_PATH or installed; null: none. */
export function findFirefox() {
  if (env.FIREFOX_PATH) {
    if (!runs(env.FIREFOX_PATH)) throw new Error(`FIREFOX_PATH is ${env.FIREFOX_PATH}, which cannot be run.`);
    return env.FIREFOX_PATH;
  }
  const installed = ['firefox-esr', 'firefox'].map(onPath).find((path) => path !== null);
  return installed ?? ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(runs) ?? null;
}

/**
 * WebKitGTK: its driver, and a display that nobody sees. Both or null: without a display it does not start.
 * @returns {{ driver: string, display: string } | null}
 */
export function findWebKit() {
  const [driver, display] = ['WebKitWebDriver', 'Xvfb'].map(onPath);
  return platform === 'linux' && driver && display ? { driver, display } : null;
}

/** What the tests need beside Chromium: how to tell that it is there, and Debian's packages for it. */
export const NEEDED = [
  { name: 'Firefox', there: () => findFirefox() !== null, packages: ['firefox-esr'] },
  { name: 'WebKitGTK', there: () => findWebKit() !== null, packages: ['webkit2gtk-driver', 'xvfb'] },
  { name: 'ip', there: () => platform !== 'linux' || onPath('ip') !== null, packages: ['iproute2'] },
];
