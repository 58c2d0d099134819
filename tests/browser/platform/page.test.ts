import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForPersistence } from '../../../src/platform/ask-for-persistence.ts';
import { persistence, storageUse } from '../../../src/platform/persistence.ts';
import { beforeKept, beforeLeaving, followVisibility } from '../../../src/platform/visibility.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const becomes = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('visibility', () => {
  it('is told at once and at every change, until it is no longer wanted', () => {
    const told: boolean[] = [];
    const stop = followVisibility((visible) => told.push(visible));
    becomes('hidden');
    becomes('visible');
    stop();
    becomes('hidden');
    expect(told).toEqual([true, false, true]);
  });

  it('that ends, in whatever way, is the moment to save', () => {
    const save = vi.fn<() => void>();
    const stop = beforeLeaving(save);
    becomes('visible');
    expect(save).not.toHaveBeenCalled();
    becomes('hidden');
    document.dispatchEvent(new Event('freeze'));
    dispatchEvent(new Event('pagehide'));
    expect(save).toHaveBeenCalledTimes(3);
    stop();
    dispatchEvent(new Event('pagehide'));
    expect(save).toHaveBeenCalledTimes(3);
  });
});

describe('a page that the browser keeps for the way back', () => {
  const left = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
  const shown = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

  it('gives up what it holds, and is loaded anew when it comes back; one that is not kept is neither', () => {
    const [letGo, loadAnew] = [vi.fn<() => void>(), vi.fn<() => void>()];
    beforeKept(letGo, loadAnew);
    left(false);
    shown(false);
    expect([letGo, loadAnew].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    left(true);
    expect([letGo, loadAnew].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    shown(true);
    expect([letGo, loadAnew].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('persistent storage', () => {
  const storage = (persisted: boolean, answer: boolean) => {
    const persist = vi.fn<() => Promise<boolean>>(async () => answer);
    vi.stubGlobal('navigator', { storage: { persisted: async () => persisted, persist } });
    return persist;
  };

  it.each([
    [true, 'persistent'],
    [false, 'best effort'],
  ])('is asked for, and the answer told: %s', async (answer, told) => {
    const persist = storage(false, answer);
    expect(await askForPersistence()).toBe(told);
    expect(persist).toHaveBeenCalledOnce();
  });

  it('is not asked for when it is there already', async () => {
    const persist = storage(true, false);
    expect(await askForPersistence()).toBe('persistent');
    expect(persist).not.toHaveBeenCalled();
  });

  it('is not there in an old browser, which is no error', async () => {
    vi.stubGlobal('navigator', {});
    expect(await askForPersistence()).toBe('unsupported');
    expect(await storageUse()).toEqual({ bytes: null, persisted: false });
  });

  it('is told where the browser does not say how much it holds', async () => {
    storage(true, true); // as in Safari before 17
    expect(await storageUse()).toEqual({ bytes: null, persisted: true });
  });

  it('is known to the real browser', async () => {
    expect(['persistent', 'best effort']).toContain(await persistence());
    expect((await storageUse()).bytes).toBeGreaterThanOrEqual(0);
  });
});
