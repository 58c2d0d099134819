import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isWatchedAnywhere, takeWatchLock, whenWatchLockFree } from '../../../src/platform/locks.ts';

// The page before this one may have held it: the browser clears up after pages in its own time.
beforeEach(() => navigator.locks.request('plumbline-watching', () => undefined));

describe('the watch lock', () => {
  it('is held by one at a time and free again when released', async () => {
    expect(await isWatchedAnywhere()).toBe(false);
    const first = await takeWatchLock();
    if (first.kind !== 'held') throw new Error(first.kind);
    expect(await isWatchedAnywhere()).toBe(true);
    expect(await takeWatchLock()).toEqual({ kind: 'someone else watches' });
    await first.lock.release();
    const second = await takeWatchLock();
    expect(second.kind).toBe('held');
    if (second.kind === 'held') await second.lock.release();
  });

  it('can be let go of and taken again at once: stop and start in one go', async () => {
    for (let time = 0; time < 20; time += 1) {
      const taken = await takeWatchLock();
      expect(taken.kind).toBe('held');
      if (taken.kind === 'held') void taken.lock.release();
    }
  });

  it('is not refused because another tab is just asking whether it is free', async () => {
    for (let time = 0; time < 20; time += 1) {
      const asked = Array.from({ length: 5 }, () => whenWatchLockFree(new AbortController().signal));
      const taken = await takeWatchLock();
      expect(taken.kind).toBe('held');
      if (taken.kind === 'held') await taken.lock.release();
      expect(await Promise.all(asked)).toEqual([true, true, true, true, true]);
    }
  });

  it('that a busy browser hands over late is held, and nobody is said to watch', async () => {
    const request = navigator.locks.request.bind(navigator.locks);
    const query = navigator.locks.query.bind(navigator.locks);
    let asked: () => void;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const looks = vi.spyOn(navigator.locks, 'query').mockImplementation(() => {
      asked();
      return query();
    });
    const late = vi.spyOn(navigator.locks, 'request').mockImplementation((async (
      name: string,
      { signal }: { signal: AbortSignal },
      callback: () => Promise<void>,
    ) => {
      await isAsked; // whether anybody watches, after lookers were waited for
      signal.throwIfAborted();
      return request(name, callback);
    }) as typeof navigator.locks.request);
    const taken = await takeWatchLock();
    late.mockRestore();
    looks.mockRestore();
    expect(taken.kind).toBe('held');
    if (taken.kind === 'held') await taken.lock.release();
  });

  it('of a tab that is gone is free: no crash leaves it behind', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const other = frame.contentWindow;
    if (!other) throw new Error('no frame');
    await new Promise<void>((held) => {
      void other.navigator.locks.request('plumbline-watching', () => {
        held();
        return new Promise(() => undefined);
      });
    });
    expect(await takeWatchLock()).toEqual({ kind: 'someone else watches' });
    frame.remove();
    // Waiting for the lock itself, not for a time: it is granted as soon as the browser has cleared up.
    await navigator.locks.request('plumbline-watching', () => undefined);
    const mine = await takeWatchLock();
    expect(mine.kind).toBe('held');
    if (mine.kind === 'held') await mine.lock.release();
  });
});
