// How far a run of vitest came, by what scripts/lib/progress-reporter.mjs wrote: also of a run that never ended.
import { existsSync, readFileSync, statSync } from 'node:fs';

/** @typedef {import('./second-try.mjs').FileResult} FileResult */
/** @typedef {{ chosen?: string[], begun?: string, test?: string, in?: string, ended?: FileResult }} Line paths of test files, names of tests */

/** @param {string} path */
export const sizeOf = (path) => (existsSync(path) ? statSync(path).size : 0);

/** How often a file began or ended. @param {string} path */
export const filesMoved = (path) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /^\{"(?:begun|ended)"/.test(line)).length
    : 0;

/**
 * @param {string} path of what the reporter wrote
 * @returns {{ files: FileResult[], notBegun: string[], last: string | null }} a file that was begun and did not end has failed; `last`: the test that ended last
 */
export function readProgress(path) {
  const files = new Map();
  let chosen = [];
  /** @type {string | null} */
  let last = null;
  // The last line of a process that was killed may be half a line.
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  for (const text of lines) {
    /** @type {Line} */
    const line = JSON.parse(text);
    if (line.chosen) chosen = line.chosen;
    if (line.begun)
      files.set(line.begun, {
        name: line.begun,
        status: 'failed',
        message: 'it began and never ended',
        assertionResults: [],
      });
    if (line.ended) files.set(line.ended.name, line.ended);
    if (line.test) last = `${line.in}: ${line.test}`;
  }
  return { files: [...files.values()], notBegun: chosen.filter((name) => !files.has(name)), last };
}
