// Downloads the browsers that `npm test` would download. .ci/run does it while the checks run.
import { installBrowsers } from './lib/browsers.mjs';

installBrowsers();
