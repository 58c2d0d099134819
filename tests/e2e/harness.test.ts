import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOwnNetwork, inOwnNetwork } from '../../scripts/lib/own-network.mjs';
import { chromiumCommand, newPage, PATIENCE } from './support/chromium.ts';
import { animationFramesWhileHidden, hide, show } from './support/hidden.ts';
import { openSession, type Session } from './support/session.ts';

/** The instruments themselves: each must be able to show what the other tests say it does not show. */
describe('the harness', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ kind: 'pattern' });
  });
  afterAll(() => session.close());

  test('sees a request that leaves the machine', async () => {
    const before = session.outside.attempts.length;
    const other = await newPage(session.browser);
    await other.goto('http://elsewhere.test/').catch(() => null); // the proxy answers 502
    await other.close();
    expect(session.outside.attempts.slice(before)).toContain('GET http://elsewhere.test/');
  });

  test('sees a violation of the policy, and the policy stops it', async () => {
    const before = session.outside.attempts.length;
    const outcome = await session.page.evaluate(() =>
      fetch('http://elsewhere.test/leak').then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    expect(outcome).toBe('stopped');
    expect(session.problems.violations.join('\n')).toContain('http://elsewhere.test/leak');
    expect(session.outside.attempts.slice(before).join('\n')).not.toContain('leak');
  });

  // In a network of its own again, so that nothing is counted against these tests.
  test.runIf(hasOwnNetwork()).each([
    ['UDP that no request asked for', 'new RTCPeerConnection({iceServers:[{urls:"stun:192.0.2.9"}]})', 4],
    ['nothing', 'new Date()', 0], // the browser itself sends none
  ])('counts packets below the browser: %s', (_, made, status) => {
    // The page is loaded, and the browser ends, once there is a candidate: then the question to its server is sent.
    const ask = 'f.open();c.onicecandidate=()=>f.close();c.createDataChannel("x");c.setLocalDescription()';
    const frame = 'f=document.body.appendChild(document.createElement("iframe")).contentDocument';
    const page = `data:text/html,<body><script>c=${made};${frame};if(c.createDataChannel){${ask}}</script>`;
    const command = inOwnNetwork([...chromiumCommand(), '--headless', '--dump-dom', page]) ?? [];
    const { stdout, status: ended } = spawnSync(command[0] ?? '', command.slice(1), {
      encoding: 'utf8',
      timeout: PATIENCE,
    });
    expect(stdout).toMatch(status === 0 ? /this machine: 0 / : /this machine: [1-9]/);
    expect(ended).toBe(status);
  });

  test('hides a tab for real: no animation frame comes', async () => {
    const cover = await hide(session.page);
    expect(await session.page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(await animationFramesWhileHidden(session.page)).toBe(0);
    await show(session.page);
    expect(await session.page.evaluate(() => document.visibilityState)).toBe('visible');
    await cover.close();
  });
});
