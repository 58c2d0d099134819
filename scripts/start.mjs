// `npm start`: from a bare clone to the app in a browser.
import { requireNode } from './lib/node-version.mjs';

requireNode();
// Everything younger than this file's syntax is loaded only now.
void import('./lib/start.mjs').then(({ start }) => start());
