import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './browsers.mjs';
import { ENGINES } from './engines.mjs';
import { inOwnNetwork, SOMETHING_LEFT } from './own-network.mjs';
import { BEGUN_AGAIN, install, ROOT } from './project.mjs';
import { failures, toTryAgain } from './second-try.mjs';

const REPORT = join(ROOT, '.cache/tests.json');
const SECOND_REPORT = join(ROOT, '.cache/tests-second-try.json');
const LAB = join(ROOT, '../shared/lab');

/** The files of the report that vitest wrote at `path`; null if it wrote none. */
const filesOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).testResults : null);

/** A file that could not be loaded contains no failed tests: it counts as one. */
function counts(files) {
  if (files === null) return { passed: 0, failed: 1, skipped: 0 };
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const number = (is) => tests.filter(({ status }) => is(status)).length;
  const [passed, failed] = [number((status) => status === 'passed'), number((status) => status === 'failed')];
  const unloadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed, failed: failed + unloadable.length, skipped: tests.length - passed - failed };
}

/** The tests that cannot run on this machine, and why. `project`: of Vitest. */
function leftOut() {
  const engines = ENGINES.filter(({ isHere }) => !isHere());
  return [
    // The lab's pictures are outside the project. Without them all other tests still run.
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
  for (const path of [REPORT, SECOND_REPORT, BEGUN_AGAIN]) rmSync(path, { force: true });
  const leftOutProjects = missing.map(({ project }) => `--project=!${project}`);
  let isCounted = true;
  /** Runs vitest and writes `report`; how it ended. */
  const run = (report, chosen) => {
    const vitest = [
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...leftOutProjects,
      ...chosen,
    ];
    const counted = inOwnNetwork(vitest);
    isCounted = counted !== null;
    const [program = '', ...args] = counted ?? vitest;
    const { status } = spawnSync(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: browser },
    });
    return isCounted && status === SOMETHING_LEFT ? 'left' : status === 0 ? 'passed' : 'failed';
  };

  let ended = run(REPORT, filters);
  let files = filesOf(REPORT);
  const again = ended === 'failed' && filters.length === 0 ? toTryAgain(files ?? [], ROOT) : [];
  const onSecondTry = [];
  if (again.length > 0) {
    console.log(`\nOnce more, because a browser may have had an accident: ${again.join(', ')}`);
    ended = run(SECOND_REPORT, again);
    if (ended === 'passed') {
      onSecondTry.push(...failures(files, ROOT));
      files = [...files.filter(({ status }) => status === 'passed'), ...filesOf(SECOND_REPORT)];
    }
  }
  const { passed, failed, skipped } = counts(files);
  if (!isCounted)
    console.log('\nNOT COUNTED: packets that leave. That needs Linux, `ip`, and the right to `unshare --net`.');
  sayMissing(); // again, because the first time is far above in the output by now
  if (existsSync(BEGUN_AGAIN)) console.log(readFileSync(BEGUN_AGAIN, 'utf8').trim());
  for (const failure of onSecondTry) console.log(`PASSED ONLY ON THE SECOND TRY, find out why: ${failure}`);
  if (ended === 'left') console.log('Packets left this machine, counted above: no test may send any.');
  else if (ended === 'failed' && failed === 0)
    console.log('No single test failed, but the run did: see the errors above.');
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = ended === 'passed' && failed === 0 ? 0 : 1;
}
