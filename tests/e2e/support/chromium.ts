import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/lib/chromium.mjs';
import { hasOwnNetwork } from '../../../scripts/lib/own-network.mjs';

/**
 * The machine's camera: a file of pictures in a loop (tests/support/fake-camera.ts makes it), a camera without a permission
 * question, a refused camera, or none.
 */
export type Camera =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'granted' } // a test pattern, with the permission granted as by the person: only then the browser counts the page as capturing
  | { readonly kind: 'refused' }
  | { readonly kind: 'absent' };

/** Puppeteer's default switches against throttling of hidden tabs. They are left out, because our tests need a tab that is really hidden. */
const TREAT_HIDDEN_TABS_AS_PEOPLE_HAVE_THEM = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Switches Chromium's own requests off, so that any request that leaves the machine comes from the page. Nothing answers at port 9. */
const NO_ERRANDS = [
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--component-updater=disable-background-downloads,url-source=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9',
  '--google-apis-url=http://127.0.0.1:9',
  '--variations-server-url=http://127.0.0.1:9',
  '--disable-domain-reliability',
  '--no-pings',
];

/** The program and the arguments that every test uses. */
export function chromiumCommand(): readonly [program: string, ...args: string[]] {
  const program = findChromium();
  if (!program) throw new Error('No Chromium found: `npm test` fetches one, or name it in CHROMIUM_PATH.');
  return [program, ...CHROMIUM_ARGS, ...NO_ERRANDS];
}

function cameraArgs(camera: Camera): string[] {
  switch (camera.kind) {
    case 'file':
      return [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${camera.path}`,
      ];
    case 'pattern':
      return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    case 'granted':
      return ['--use-fake-device-for-media-stream'];
    case 'refused':
      return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
    case 'absent':
      return ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'];
  }
}

/**
 * A time zone in which it is about noon, so that no test runs into midnight or a clock change. Its date is that of UTC. The names
 * of these zones have the opposite sign (POSIX).
 */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** All waits in these tests end with an event; this is the limit after which they fail. On a shared machine a click can take half a minute. */
export const PATIENCE = 90_000; // ms

/** The longest single call to the browser: a state that comes minutes later is awaited in the page. */
const LONGEST_QUESTION = 600_000; // ms

/** A new tab with that limit for its waits. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/**
 * A Chromium with its own profile and a time zone in which it is noon. `proxy`: receives all requests to other hosts than localhost.
 * Without it, use it only in the tests' network namespace, where every packet is counted and dropped.
 */
export async function launchChromium(camera: Camera, proxy: number | null): Promise<Browser> {
  if (proxy === null && !hasOwnNetwork()) throw new Error('Without a proxy the tests need a network of their own.');
  const way = proxy === null ? [] : [`--proxy-server=http://127.0.0.1:${proxy}`];
  const [executablePath, ...args] = chromiumCommand();
  return launch({
    executablePath,
    headless: true,
    timeout: 120_000, // ms; on a shared machine it can take half a minute
    protocolTimeout: LONGEST_QUESTION,
    ignoreDefaultArgs: TREAT_HIDDEN_TABS_AS_PEOPLE_HAVE_THEM,
    args: [...args, ...way, ...cameraArgs(camera)],
    acceptInsecureCerts: true, // for the server of https.ts; no other server can be reached
    env: { ...process.env, TZ: zoneAtNoon() },
    defaultViewport: { width: 1280, height: 800 },
  });
}
