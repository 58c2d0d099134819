import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './browsers.mjs';
import { ENGINES } from './engines.mjs';
import { inOwnNetwork, SOMETHING_LEFT } from './own-network.mjs';
import { BEGUN_AGAIN, install, ROOT } from './project.mjs';

const REPORT = join(ROOT, '.cache/tests.json');
const LAB = join(ROOT, '../shared/lab');

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

/** What cannot be tested here, and why. `project`: of vitest. */
function leftOut() {
  const engines = ENGINES.filter(({ isHere }) => !isHere());
  return [
    // The lab with its pictures lies beside the project; who has only the project can run everything else.
    ...(existsSync(LAB) ? [] : [{ project: 'accuracy', why: '../shared/lab is not here' }]),
    ...engines.map(({ name, title, packages }) => ({
      project: name,
      why: `there is no ${title} and it could not be installed (${packages.join(', ')})`,
    })),
  ];
}

/** @param {string[]} filters handed to vitest: file name parts, `--project unit` ... */
export function test(filters) {
  install();
  const browser = installBrowsers();
  if (!browser) {
    console.error('There is no Chromium and none could be fetched: install one, or name it in CHROMIUM_PATH.');
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
  console.log(`Browser: ${browser}`);
  const missing = leftOut();
  const sayMissing = () => {
    for (const { project, why } of missing) console.log(`LEFT OUT: the tests of ${project}: ${why}.`);
  };
  sayMissing();
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  for (const path of [REPORT, BEGUN_AGAIN]) rmSync(path, { force: true });
  const vitest = [
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...missing.map(({ project }) => `--project=!${project}`),
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
  sayMissing(); // the first words are far above by now
  if (existsSync(BEGUN_AGAIN)) console.log(readFileSync(BEGUN_AGAIN, 'utf8').trim());
  const left = status === SOMETHING_LEFT && counted !== null;
  if (left) console.log('Packets left this machine, counted above: no test may send any.');
  else if (status !== 0 && failed === 0) console.log('No single test failed, but the run did: see the errors above.');
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = status === 0 && failed === 0 ? 0 : 1;
}
