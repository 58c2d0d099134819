import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../support/faults/catalogue.ts';

const SOURCE = readFileSync(new URL('../../../public/notification-click.js', import.meta.url), 'utf8');

interface Click {
  readonly action: string;
  readonly notification: { readonly data: unknown; close(): void };
  waitUntil(work: Promise<void>): void;
}

/** What a tab answers when it is asked whether it showed the notification; null: it is frozen and says nothing. */
type Answer = boolean | null;

/** Where the app lies; its origin holds other pages, too. */
const SCOPE = 'https://host.test/tools/plumbline/';

/** Runs the service worker's part and clicks on a notification of ours, with `tabs` open. */
const click = async (action: string, tabs: readonly Answer[]): Promise<readonly string[]> => {
  const log: string[] = [];
  const listeners = new Map<string, (event: Click) => void>();
  const windows = tabs.map((answer, index) => ({
    url: `${SCOPE}?source=demo`,
    postMessage: (message: object, [port]: readonly MessagePort[]) => {
      log.push(`tab ${index}: ${JSON.stringify(message)}`);
      if (answer !== null) port?.postMessage(answer);
    },
    focus: async () => void log.push(`tab ${index} focused`),
  }));
  const elsewhere = {
    url: 'https://host.test/tools/',
    postMessage: () => log.push('another page of the origin was asked'),
    focus: async () => void log.push('another page of the origin was focused'),
  };
  const self = {
    registration: { scope: SCOPE },
    addEventListener: (type: string, listener: (event: Click) => void) => listeners.set(type, listener),
    clients: {
      matchAll: async () => [elsewhere, ...windows],
      openWindow: async (address: string) => void log.push(`opened ${address}`),
    },
  };
  const channels: MessageChannel[] = [];
  class Channel extends MessageChannel {
    constructor() {
      super();
      channels.push(this);
    }
  }
  runInNewContext(SOURCE, { self, MessageChannel: Channel, setTimeout });
  const works: Promise<void>[] = [];
  listeners.get('notificationclick')?.({
    action,
    notification: { data: { shownBy: 'one' }, close: () => log.push('closed') },
    waitUntil: (work) => {
      works.push(work);
    },
  });
  if (tabs.every((answer) => answer !== true)) await vi.advanceTimersByTimeAsync(1000);
  await Promise.all(works);
  for (const { port1, port2 } of channels) for (const port of [port1, port2]) port.close(); // Node would wait for them
  return log;
};

const told = (tab: number, clicked: string) => `tab ${tab}: {"plumblineNotification":"${clicked}","shownBy":"one"}`;

describe('a click on a notification', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it(`fault: ${fault('notificationClicked')}`, async () => {
    expect(await click('', [false, true, false])).toEqual([
      'closed',
      told(0, 'open'),
      told(1, 'open'),
      told(2, 'open'),
      'tab 1 focused',
    ]);
  });

  it.each<readonly Answer[]>([[false], [null], [null, false]])(
    'brings back the first tab when none showed it: %j',
    async (...tabs) => {
      expect((await click('', tabs)).at(-1)).toBe('tab 0 focused');
    },
  );

  it('on snooze tells the tabs and leaves the screen as it is', async () => {
    expect(await click('snooze', [true, false])).toEqual(['closed', told(0, 'snooze'), told(1, 'snooze')]);
  });

  it('opens the page when no tab is left', async () => {
    expect(await click('', [])).toEqual(['closed', `opened ${SCOPE}`]);
  });
});
