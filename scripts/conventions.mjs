// Project rules that no linter has: no check is switched off in the code, no test is skipped, no module load goes unhandled, no style sheet is
// longer than 300 lines.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RULES = [
  { pattern: /@ts-(ignore|nocheck|expect-error)/, say: 'types are mended, not silenced' },
  {
    pattern: /(eslint|oxlint|prettier)-(disable|ignore)/,
    say: 'lint and format are obeyed, not switched off in place',
  },
  { pattern: /\b(describe|it|test|bench)\.(skip|only|todo|fixme)\b/, say: 'a test runs or does not exist' },
  {
    pattern: /\bvoid import\(/,
    within: 'src/',
    say: 'a module that nobody waits for may not come: whenLoaded in src/base/async.ts',
  },
  {
    pattern: /from 'fast-check'/,
    within: 'tests/unit/',
    say: 'properties are drawn with one seed: tests/support/properties.ts',
  },
  {
    pattern: /\btimeout: /,
    within: 'tests/unit/',
    say: 'a busy machine needs as long as vitest.config.ts gives: no test less',
  },
  {
    pattern: /\bvi\.waitFor\(/,
    within: 'tests/',
    say: 'it gives up after a second, which a busy machine needs: expect.poll waits as long as vitest.config.ts says',
  },
  { pattern: /['"`]\/(home|tmp|root|Users)\//, say: 'a path of one machine' },
];

/** TypeScript files are counted by oxlint (`max-lines`). */
const MOST_LINES = 300;

const SELF = 'scripts/conventions.mjs';

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function complaints(path, text) {
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) =>
    RULES.filter(({ pattern, within = '' }) => path.startsWith(within) && pattern.test(line)).map(
      ({ say }) => `${path}:${index + 1} ${say}`,
    ),
  );
  if (path.endsWith('.css') && lines.length > MOST_LINES + 1) found.push(`${path} more than ${MOST_LINES} lines`);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs|css|html)$/.test(path) && path !== SELF && !path.startsWith('public/'))
    .flatMap((path) => complaints(path, readFileSync(path, 'utf8')));
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}
