import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPage } from './support/chromium.ts';
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

  test('hides a tab for real: no animation frame comes', async () => {
    const cover = await hide(session.page);
    expect(await session.page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(await animationFramesWhileHidden(session.page)).toBe(0);
    await show(session.page);
    expect(await session.page.evaluate(() => document.visibilityState)).toBe('visible');
    await cover.close();
  });
});
