import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/lib/chromium.mjs';
import { hasOwnNetwork } from '../../../scripts/lib/own-network.mjs';

/**
 * The machine's camera: a file of pictures played for ever (tests/support/fake-camera.ts makes them), one that nobody
 * is asked about, one that is refused, or none at all.
 */
export type Camera =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'granted' } // a pattern, allowed as by the person: only then the browser counts the page as one that captures
  | { readonly kind: 'refused' }
  | { readonly kind: 'absent' };

/** Puppeteer switches these on so that tests run alike when hidden; ours are about a tab that really is. */
const TREAT_HIDDEN_TABS_AS_PEOPLE_HAVE_THEM = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Chromium's own errands, so that whatever still leaves the machine was asked for by the page. Port 9 answers nobody. */
const NO_ERRANDS = [
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--component-updater=disable-background-downloads,url-source=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9',
  '--google-apis-url=http://127.0.0.1:9',
  '--variations-server-url=http://127.0.0.1:9',
  '--disable-domain-reliability',
  '--no-pings',
];

/** The program and what it is told in any case. */
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
 * A time zone in which it is about noon, so that no test sees midnight or a change of the clocks come by. Its date is that
 * of UTC. Names of these zones have the sign the other way round (POSIX).
 */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Waits in these tests end with an event; this is only when to give up. A shared machine can take half a minute over a click. */
export const PATIENCE = 90_000; // ms

/** The longest single question to the browser: a state that comes minutes later is awaited in the page. */
const LONGEST_QUESTION = 600_000; // ms

/** A new tab, whose waits have patience. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/**
 * A Chromium of its own profile, in the middle of its day. `proxy`: where requests to anything but localhost go. Without one it
 * would reach the world: only in a network of the tests' own, where every packet is counted and lost.
 */
export async function launchChromium(camera: Camera, proxy: number | null): Promise<Browser> {
  if (proxy === null && !hasOwnNetwork()) throw new Error('Without a proxy the tests need a network of their own.');
  const way = proxy === null ? [] : [`--proxy-server=http://127.0.0.1:${proxy}`];
  const [executablePath, ...args] = chromiumCommand();
  return launch({
    executablePath,
    headless: true,
    timeout: 120_000, // ms: a shared machine can take half a minute over it
    protocolTimeout: LONGEST_QUESTION,
    ignoreDefaultArgs: TREAT_HIDDEN_TABS_AS_PEOPLE_HAVE_THEM,
    args: [...args, ...way, ...cameraArgs(camera)],
    acceptInsecureCerts: true, // of the server in front of ours (https.ts); nothing else can be reached
    env: { ...process.env, TZ: zoneAtNoon() },
    defaultViewport: { width: 1280, height: 800 },
  });
}
