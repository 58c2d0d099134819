// `npm test`: from a bare clone to every test run.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Everything younger than this file's syntax is loaded only now.
void import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)));
