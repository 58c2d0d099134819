// `npm test`: from a bare clone to every test run.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check of the version: these modules use newer syntax than an old Node can parse.
void import('./lib/test.mjs').then(({ test }) => test(process.argv.slice(2)));
