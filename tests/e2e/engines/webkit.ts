import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { env } from 'node:process';
import { findWebKit } from '../../../scripts/lib/engines.mjs';
import type { Engine, EnginePage } from './engine-page.ts';
import { ownFolder } from './folder.ts';
import { startGroup, type ProcessGroup } from './process-group.ts';
import { startSession, type WebDriver } from './webdriver.ts';

const START = 60_000; // ms: a shared machine can take half a minute over it

/** A screen that nobody sees: its name, as soon as it is there. */
async function openScreen(program: string): Promise<ProcessGroup & { readonly name: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1300x900x24', '-nolisten', 'tcp'];
  const screen = startGroup([program, ...args], env);
  const number = await new Promise<string>((resolve, reject) => {
    screen.process.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.process.stdio[3]?.once('close', () => reject(new Error(`${program} ended before it showed anything`)));
    setTimeout(() => reject(new Error(`${program} showed nothing within ${START} ms`)), START).unref();
  }).catch(async (failure: unknown) => {
    await screen.end();
    throw failure;
  });
  return { ...screen, name: `:${number}` };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Resolves when the driver answers, a moment after its start. */
async function untilAnswering(address: string): Promise<void> {
  const giveUp = performance.now() + START;
  for (;;) {
    const answer = await fetch(`${address}/status`).catch((failure: unknown) => failure);
    if (answer instanceof Response) return;
    if (performance.now() > giveUp) throw new Error(`nothing answers at ${address}`, { cause: answer });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function pageOf(driver: WebDriver, close: () => Promise<void>): EnginePage {
  const evaluate: EnginePage['evaluate'] = async (does, ...values) =>
    (await driver.call(String(does), values)) as never;
  const untilVisibility = (wanted: DocumentVisibilityState) =>
    evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          const look = () => document.visibilityState === wanted && resolve();
          document.addEventListener('visibilitychange', look);
          look();
        }),
      wanted,
    );
  return {
    evaluate,
    goto: (address) => driver.goto(address),
    click: (selector) => driver.click(selector),
    upload: (selector, path) => driver.type(selector, path),
    // A new tab of the driver stays behind the page's own, so the window is put away as a whole.
    async hide() {
      await driver.minimize();
      await untilVisibility('hidden');
    },
    async show() {
      await driver.restore();
      await untilVisibility('visible');
    },
    close,
  };
}

/**
 * WebKitGTK's small browser with a camera that shows a test picture. `proxy`: where requests to anything but this machine go.
 * What is Safari's own is not in it: its media, its graphics, its power saving.
 */
export async function launchWebKit(proxy: number): Promise<Engine> {
  const found = findWebKit();
  if (!found) throw new Error('There is no WebKitGTK: `npm test` installs it as root on Debian.');
  const home = await ownFolder('webkit');
  const downloads = join(home.path, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home.path, '.config'));
  writeFileSync(join(home.path, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const screen = await openScreen(found.screen);
  const port = await freePort();
  const driver = startGroup([found.driver, `--port=${port}`], {
    PATH: env['PATH'],
    HOME: home.path,
    XDG_RUNTIME_DIR: home.path,
    DISPLAY: screen.name,
    LANG: 'C.UTF-8', // the page then hears the language "C", as on a machine without one
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // root has none; only our own pages are opened
  });
  const clear = async () => {
    await Promise.all([driver.end(), screen.end()]); // they write into their home as long as they run
    home.remove();
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilAnswering(address);
    const session = await startSession(address, {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: found.browser,
          args: [
            '--automation',
            '--enable-mock-capture-devices=true',
            '--enable-media-stream=true',
            `--proxy=http://127.0.0.1:${proxy}`,
            '--ignore-host=localhost',
          ],
        },
      },
    });
    const close = async () => {
      await session.quit().catch(() => undefined); // it is ended in any case
      await clear();
    };
    return { page: pageOf(session, close), downloads };
  } catch (failure) {
    await clear();
    throw failure;
  }
}
