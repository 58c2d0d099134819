// The browsers of other engines, in which tests run if they are installed. Chromium is in chromium.mjs: no browser test runs without it.
import { join } from 'node:path';
import { env } from 'node:process';
import { onPath, runs } from './on-path.mjs';

export const findFirefox = () => env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']).find(runs) ?? null;

/** Where distributions install WebKitGTK's MiniBrowser: not in a folder of PATH. */
const MINI_BROWSERS = ['lib/x86_64-linux-gnu', 'lib/aarch64-linux-gnu', 'lib', 'libexec'].flatMap((folder) =>
  ['4.1', '4.0'].map((version) => join('/usr', folder, `webkit2gtk-${version}/MiniBrowser`)),
);

/**
 * WebKitGTK needs three programs: its driver, its small browser, and a screen to draw on.
 * @returns {{ driver: string, browser: string, screen: string } | null}
 */
export function findWebKit() {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((name) => onPath([name]).find(runs));
  const browser = MINI_BROWSERS.find(runs);
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** The engines beside Chromium: the project of their tests, whether they are here, and Debian's packages. */
export const ENGINES = [
  { name: 'firefox', title: 'Firefox', isHere: () => findFirefox() !== null, packages: ['firefox-esr'] },
  { name: 'webkit', title: 'WebKitGTK', isHere: () => findWebKit() !== null, packages: ['webkit2gtk-driver', 'xvfb'] },
];
