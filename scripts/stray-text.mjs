// Text for people stands in message catalogues, not in code: docs/translating.md. Part of `npm run check`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { strayTextProblems } from './lib/stray-text.mjs';

/** Columns of files that people export: names of a format, the same in every language. */
const FORMATS = ['src/history/backup/csv.ts'];

const read = (file) => readFileSync(file, 'utf8');

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.d.json.ts'))
  .filter((file) => existsSync(file) && !FORMATS.includes(file));

const problems = strayTextProblems(files, read);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
