// Checks that the licence of each package in the lockfile allows distribution under Apache-2.0. For packages that ship, the list of
// allowed licences is shorter than for packages that only build and test.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];
const TOOLS = [...SHIPPED, 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0'];

/**
 * SPDX expressions as they occur: one name, `A AND B`, `(A OR B)`.
 * @param {string} expression
 * @param {string[]} allowed
 */
export const permits = (expression, allowed) =>
  expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((name) => allowed.includes(name.trim())));

/** Packages whose licence is not on their list, one line each. */
export function objections(lockfile) {
  return Object.entries(lockfile.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { license = 'none stated', dev = false, devOptional = false }]) => {
      const tool = dev || devOptional;
      return permits(license, tool ? TOOLS : SHIPPED)
        ? []
        : [`${path.replace(/^.*node_modules\//, '')}: ${license} (${tool ? 'a tool' : 'shipped'})`];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lockfile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const found = objections(lockfile);
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(lockfile.packages).length - 1} packages, all under licences on the list`);
}
