// Fetches the browsers that `npm test` would fetch, beforehand (.ci/run: beside the checks).
import { installBrowsers } from './lib/browsers.mjs';

installBrowsers();
