import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy, metaPolicy } from '../../scripts/lib/policy.mjs';
import { buildHash } from '../../scripts/lib/build-hash.mjs';
import { hasOwnNetwork } from '../../scripts/lib/own-network.mjs';
import { DIST } from '../../scripts/lib/project.mjs';
import { CLOSED } from '../../src/base/close-network.ts';
import { newPage } from './support/chromium.ts';
import { untilRoot } from './support/root.ts';
import { goToScreen } from './support/screen.ts';
import { openSession, type Session } from './support/session.ts';

describe('privacy that can be checked', () => {
  let session: Session;
  beforeAll(async () => {
    // Directly where every packet is counted: a proxy would spare the browser its questions for names.
    const direct = hasOwnNetwork();
    session = await openSession({ kind: 'pattern' }, '/?source=demo&autostart', { direct });
    await untilRoot(session.page, { monitor: 'watching', framesAtLeast: 10 }, 90_000);
  });
  afterAll(() => session.close());

  test('the page carries its policy in the header and in itself', async () => {
    const answer = await fetch(session.origin);
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy);
    const meta = await session.page.$eval('meta[http-equiv="Content-Security-Policy"]', (tag) =>
      tag.getAttribute('content'),
    );
    expect(meta).toBe(metaPolicy);
    expect(
      await session.page.$eval('head', ({ firstElementChild }) => firstElementChild?.getAttribute('http-equiv')),
    ).toBe('Content-Security-Policy');
  });

  test('the worker is held to the policy as well: its script comes with the header', async () => {
    const [worker = ''] = readdirSync(join(DIST, 'assets')).filter((name) => /^worker-.*\.js$/.test(name));
    const answer = await fetch(`${session.origin}/assets/${worker}`);
    expect(answer.headers.get('content-security-policy')).toBe(contentPolicy);
  });

  test('every screen of a running session asks nobody else for anything', async () => {
    for (const screen of ['calibrate', 'settings', 'snapshot', 'trends', 'learn', 'now'] as const)
      await goToScreen(session.page, screen);
    expect(session.outside.attempts).toEqual([]);
    expect(session.problems.violations).toEqual([]);
  });

  test('page and workers have no way out beside requests: WebRTC and the like are gone', async () => {
    const present = (closed: string) =>
      Object.getOwnPropertyNames(globalThis).filter((name) => new RegExp(closed).test(name));
    expect(await session.page.evaluate(present, CLOSED.source)).toEqual([]);
    const workers = session.page.workers();
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) expect(await worker.evaluate(present, CLOSED.source)).toEqual([]);
    // The same question finds them in a page that is not ours.
    const other = await newPage(session.browser);
    await other.goto('about:blank');
    expect(await other.evaluate(present, CLOSED.source)).toContain('RTCPeerConnection');
    await other.close();
  });

  test('the page says what it was built as: the hash of every file that is served', async () => {
    await goToScreen(session.page, 'settings');
    const said = await session.page.waitForSelector('[data-build]');
    expect(await said?.evaluate(({ textContent }) => textContent)).toContain(buildHash(DIST));
  });

  test('no built script names an address that it could send to', () => {
    const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const senders = /(?:fetch|sendBeacon|WebSocket|EventSource|importScripts)\(\s*["'`](?:https?:|wss?:)?\/\//;
    for (const name of scripts) expect(readFileSync(join(DIST, name), 'utf8')).not.toMatch(senders);
  });
});
