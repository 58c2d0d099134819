// `npm start`: from a bare clone to the app in a browser.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Only after the check of the version: these modules use newer syntax than an old Node can parse.
void import('./lib/start.mjs').then(({ start }) => start());
