// What the tests need besides npm packages: Chromium, the browsers of other engines, and `ip`. Installed if that needs no interaction.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { ENGINES } from './engines.mjs';
import { ROOT } from './project.mjs';

const attempt = (command, args) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** Whether Debian's packages can be installed without a password. */
const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[][]} groups packages that belong together: where a system has not one of them, the other groups are installed all the same */
function installPackages(...groups) {
  attempt('apt-get', ['update', '-qq']);
  for (const packages of groups) attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** A Chromium; downloaded if the machine has none: Playwright's, else (as root, on Debian) the package. */
function chromium() {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium on this machine: fetching playwright's ...");
  attempt('npx', ['playwright', 'install', 'chromium']);
  const fetched = findChromium();
  if (fetched) return fetched;
  if (isDebianRoot()) {
    console.log("That did not work: installing Debian's ...");
    installPackages(['chromium']);
  }
  return findChromium();
}

/** `ip`, which makes the network in which packets are counted, and the browsers of other engines. */
function installOthers() {
  const hasIp = spawnSync('ip', ['-V'], { stdio: 'ignore' }).status === 0;
  const groups = [
    ...(hasIp ? [] : [['iproute2']]),
    ...ENGINES.filter(({ isHere }) => !isHere()).map(({ packages }) => packages),
  ];
  if (process.platform !== 'linux' || groups.length === 0 || !isDebianRoot()) return;
  console.log(`Installing ${groups.flat().join(', ')} ...`);
  installPackages(...groups);
}

/** @returns {string | null} the path of Chromium, without which nothing can be tested */
export function installBrowsers() {
  const found = chromium();
  installOthers();
  return found;
}
