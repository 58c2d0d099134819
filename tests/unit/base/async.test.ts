import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aborted, sleep } from '../../../src/base/async.ts';
import { seconds } from '../../../src/base/units.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('sleep ends after its time and leaves no timer', async () => {
  const over = vi.fn<() => void>();
  void sleep(seconds(3)).then(over);
  await vi.advanceTimersByTimeAsync(2999);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('sleep ends at once when it is called off, before or meanwhile', async () => {
  await sleep(seconds(3), AbortSignal.abort());
  const stop = new AbortController();
  const slept = sleep(seconds(3), stop.signal);
  expect(vi.getTimerCount()).toBe(1);
  stop.abort();
  await slept;
  expect(vi.getTimerCount()).toBe(0);
});

test('aborted gives its answer when the signal is aborted, also when it was before', async () => {
  expect(await aborted(AbortSignal.abort(), 'gone')).toBe('gone');
  const stop = new AbortController();
  const gone = aborted(stop.signal, null);
  stop.abort();
  expect(await gone).toBeNull();
});
