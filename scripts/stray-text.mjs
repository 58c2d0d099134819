// Text for people stands in message catalogues, not in code: docs/translating.md. Part of `npm run check`.
// `--list` prints the files that have text, as scripts/unconverted.txt holds them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { LIST, strayText, strayTextProblems } from './lib/stray-text.mjs';

/** Columns of files that people export: names of a format, the same in every language. */
const FORMATS = ['src/history/backup/csv.ts', 'src/history/backup/snapshots-csv.ts'];

const read = (file) => readFileSync(file, 'utf8');

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.d.json.ts'))
  .filter((file) => existsSync(file) && !FORMATS.includes(file));

if (process.argv.includes('--list')) {
  for (const file of files) if (strayText(file, read(file)).length > 0) console.log(file);
} else {
  const unconverted = existsSync(LIST) ? read(LIST).split('\n').filter(Boolean) : [];
  const problems = strayTextProblems(files, unconverted, read);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
