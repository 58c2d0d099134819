import { afterEach, beforeEach, vi } from 'vitest';

/** Every test of the file that calls this runs on a virtual clock that begins at `start`, local time. */
export function useVirtualClock(start: string): void {
  beforeEach(() => {
    vi.useFakeTimers({
      now: new Date(start),
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    });
    // The fake clock does not reach the signal's own timer.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((time) => {
      const late = new AbortController();
      setTimeout(() => late.abort(), time);
      return late.signal;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

/** The clock on the wall jumps by `time` ms and nothing happens in between: as while the computer sleeps. */
export const fastForward = (time: number) => void vi.setSystemTime(Date.now() + time);

/** Lets the virtual time go by, with everything that happens in it. */
export const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

/**
 * The same, and until the code that was asked for meanwhile is there: that takes real time, and on a busy machine more of it than the
 * virtual clock leaves. In steps, so that the next one begins with that code.
 */
export async function passLoading(time: number): Promise<void> {
  await pass(time);
  await vi.dynamicImportSettled();
}
