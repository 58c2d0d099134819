// The browsers of other engines that tests run in, where the machine has them. Chromium is in chromium.mjs: nothing runs without it.
import { env } from 'node:process';
import { onPath, runs } from './on-path.mjs';

export const findFirefox = () => env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']).find(runs) ?? null;

/** The engines beside Chromium: the project of their tests, whether they are here, and Debian's packages. */
export const ENGINES = [
  { name: 'firefox', title: 'Firefox', isHere: () => findFirefox() !== null, packages: ['firefox-esr'] },
];
