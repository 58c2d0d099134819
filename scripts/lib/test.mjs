import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './browsers.mjs';
import { ENGINES } from './engines.mjs';
import { inOwnNetwork, SOMETHING_LEFT } from './own-network.mjs';
import { filesMoved, readProgress, sizeOf } from './progress.mjs';
import { BEGUN_AGAIN, install, ROOT } from './project.mjs';
import { failures, toTryAgain } from './second-try.mjs';
import { FILE_LOOKS, LOOK_EVERY, QUIET_LOOKS, standstill, watched } from './watched.mjs';

const PROGRESS = join(ROOT, '.cache/tests.jsonl');
const SECOND_PROGRESS = join(ROOT, '.cache/tests-second-try.jsonl');
const LAB = join(ROOT, '../shared/lab');

const minutesOf = (looks) => (looks * LOOK_EVERY) / 60_000;

/** A file that could not be loaded contains no failed tests: it counts as one. */
function counts(files) {
  if (files.length === 0) return { passed: 0, failed: 1, skipped: 0 };
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
export async function test(filters) {
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
  for (const path of [PROGRESS, SECOND_PROGRESS, BEGUN_AGAIN]) rmSync(path, { force: true });
  const leftOutProjects = missing.map(({ project }) => `--project=!${project}`);
  let isCounted = true;
  /** Runs vitest, which writes its `progress`; how far it came, and how it ended. */
  const run = async (progress, chosen) => {
    const vitest = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...leftOutProjects, ...chosen];
    const counted = inOwnNetwork(vitest);
    const isQuiet = standstill(() => sizeOf(progress), QUIET_LOOKS);
    const isCrawling = standstill(() => filesMoved(progress), FILE_LOOKS);
    isCounted = counted !== null;
    const { status, stoodStill } = await watched(counted ?? vitest, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: browser, PLUMBLINE_PROGRESS: progress },
      standsStill: () => [isQuiet(), isCrawling()].includes(true), // both count each look
      every: LOOK_EVERY,
      endsByItself: isCounted, // it counts what left first
    });
    const { files, notBegun, last } = readProgress(progress);
    const still = `Nothing began or ended for ${minutesOf(QUIET_LOOKS)} minutes, or no file for ${minutesOf(FILE_LOOKS)}, so the run was ended. The last test to end: ${last ?? 'none'}`;
    if (stoodStill) console.log(`\n${still}`);
    const ended = isCounted && status === SOMETHING_LEFT ? 'left' : status === 0 ? 'passed' : 'failed';
    return { ended, files, notBegun, accidents: [...(stoodStill ? [still] : []), ...failures(files, ROOT)] };
  };

  const first = await run(PROGRESS, filters);
  let { ended, files } = first;
  const again = ended === 'failed' && filters.length === 0 ? toTryAgain(files, first.notBegun, ROOT) : [];
  const onSecondTry = [];
  if (again.length > 0) {
    console.log(`\nOnce more, because a browser may have had an accident: ${again.join(', ')}`);
    const second = await run(SECOND_PROGRESS, again);
    ended = second.ended;
    files = [...files.filter(({ status }) => status === 'passed'), ...second.files];
    if (ended === 'passed') onSecondTry.push(...first.accidents);
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
