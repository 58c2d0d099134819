// A test in a real browser can fail, or stop, because of the browser or the machine. If one or two test files do, they run once
// more, and the end of the output reports it: docs/decisions/0022-second-try.md.
import { relative, sep } from 'node:path';

/** If more files fail, none is repeated. */
const MOST = 2;

/** Only tests in a browser are repeated, because its timing cannot be controlled. All others are deterministic. */
const IN_BROWSERS = ['tests/browser/', 'tests/e2e/'];

/** @typedef {{ status: string, fullName: string, failureMessages?: string[] }} TestResult */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: TestResult[] }} FileResult what vitest reports of a file; `name`: its path */

/** @param {FileResult} file */
const failed = (file) => file.status === 'failed';

/** @param {string} path @param {string} root @returns {string} the path from `root`, with `/` */
const fromRoot = (path, root) => relative(root, path).split(sep).join('/');

/**
 * The test files that are to be run once more, and those that a run which was ended had not begun; none if a second try would hide a fault.
 * @param {FileResult[]} files
 * @param {string[]} notBegun paths
 * @param {string} root of the project
 * @returns {string[]} paths from the root
 */
export function toTryAgain(files, notBegun, root) {
  const names = files.filter(failed).map(({ name }) => fromRoot(name, root));
  const inBrowsers = names.every((name) => IN_BROWSERS.some((folder) => name.startsWith(folder)));
  return inBrowsers && names.length <= MOST ? [...names, ...notBegun.map((name) => fromRoot(name, root))] : [];
}

/**
 * One line for each test that failed: file, name and the first line of its error.
 * @param {FileResult[]} files
 * @param {string} root of the project
 * @returns {string[]}
 */
export function failures(files, root) {
  const firstLine = (text = '') => text.trim().split('\n')[0] ?? '';
  return files.filter(failed).flatMap(({ name, message, assertionResults }) => {
    const file = fromRoot(name, root);
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0) return [`${file}: ${firstLine(message)}`]; // it could not even be loaded
    return tests.map(({ fullName, failureMessages = [] }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
  });
}
