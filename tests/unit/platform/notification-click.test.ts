import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const SOURCE = readFileSync(new URL('../../../public/notification-click.js', import.meta.url), 'utf8');

interface Click {
  readonly action: string;
  readonly notification: { close(): void };
  waitUntil(work: Promise<void>): void;
}

/** Runs the service worker's part and clicks on a notification of ours, with `tabs` tabs open. */
const click = async (action: string, tabs: number): Promise<readonly string[]> => {
  const log: string[] = [];
  const listeners = new Map<string, (event: Click) => void>();
  const windows = Array.from({ length: tabs }, (_, index) => ({
    postMessage: (message: object) => log.push(`tab ${index}: ${JSON.stringify(message)}`),
    focus: async () => void log.push(`tab ${index} focused`),
  }));
  const self = {
    addEventListener: (type: string, listener: (event: Click) => void) => listeners.set(type, listener),
    clients: {
      matchAll: async () => windows,
      openWindow: async (address: string) => void log.push(`opened ${address}`),
    },
  };
  runInNewContext(SOURCE, { self });
  const works: Promise<void>[] = [];
  listeners.get('notificationclick')?.({
    action,
    notification: { close: () => log.push('closed') },
    waitUntil: (work) => {
      works.push(work);
    },
  });
  await Promise.all(works);
  return log;
};

describe('a click on a notification', () => {
  it('brings the tab back and tells it', async () => {
    expect(await click('', 1)).toEqual(['closed', 'tab 0: {"plumblineNotification":"open"}', 'tab 0 focused']);
  });

  it('on snooze tells the tabs and leaves the screen as it is', async () => {
    expect(await click('snooze', 2)).toEqual([
      'closed',
      'tab 0: {"plumblineNotification":"snooze"}',
      'tab 1: {"plumblineNotification":"snooze"}',
    ]);
  });

  it('opens the page when no tab is left', async () => {
    expect(await click('', 0)).toEqual(['closed', 'opened /']);
  });
});
