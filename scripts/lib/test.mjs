import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { inOwnNetwork, SOMETHING_LEFT } from './own-network.mjs';
import { install, ROOT } from './project.mjs';

const REPORT = join(ROOT, '.cache/tests.json');
const LAB = join(ROOT, '../shared/lab');

const attempt = (command, args) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** Whether Debian's packages can be installed without asking anybody. */
const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installPackages(packages) {
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** A Chromium, fetched when the machine has none: playwright's own, else (as root, on Debian) the package. */
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

/** `ip` makes the network in which packets are counted: installed where that needs nobody. */
function installIp() {
  const isThere = spawnSync('ip', ['-V'], { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || isThere || !isDebianRoot()) return;
  console.log("Installing Debian's iproute2, to count packets ...");
  installPackages(['iproute2']);
}

/** Files that could not even be loaded hold no tests to fail: each counts as one. */
function counts() {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The lab with its pictures lies beside the project; who has only the project can run everything else. */
function projects() {
  if (existsSync(LAB)) return [];
  console.log('../shared/lab is not here: the accuracy tests are left out.');
  return ['unit', 'browser', 'hidden', 'e2e'].flatMap((name) => ['--project', name]);
}

/** @param {string[]} filters handed to vitest: file name parts, `--project unit` ... */
export function test(filters) {
  install();
  const browser = chromium();
  if (!browser) {
    console.error('There is no Chromium and none could be fetched: install one, or name it in CHROMIUM_PATH.');
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
  console.log(`Browser: ${browser}`);
  installIp();
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(REPORT, { force: true });
  const vitest = [
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...projects(),
    ...filters,
  ];
  const counted = inOwnNetwork(vitest);
  const [program = '', ...args] = counted ?? vitest;
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  const { passed, failed, skipped } = counts();
  if (counted === null)
    console.log('\nNOT COUNTED: packets that leave. That needs Linux, `ip`, and the right to `unshare --net`.');
  // Each file of end-to-end tests expects no packet and fails by itself; what else leaves is an errand of a test's own browser.
  const ended = status === 0 || (status === SOMETHING_LEFT && counted !== null);
  if (!ended && failed === 0) console.log('No single test failed, but the run did: see the errors above.');
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = ended && failed === 0 ? 0 : 1;
}
