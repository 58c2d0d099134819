// The browsers of other engines that tests run in, where the machine has them. Chromium is in chromium.mjs: nothing runs without it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string[]} names of programs @returns {string | null} */
const onPath = (names) =>
  (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(runs) ?? null;

export const findFirefox = () => env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']);

/** The engines beside Chromium: the project of their tests, whether they are here, and Debian's packages. */
export const ENGINES = [
  { name: 'firefox', title: 'Firefox', isHere: () => findFirefox() !== null, packages: ['firefox-esr'] },
];
