import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aborted, once, sleep, whenLoaded } from '../../../src/base/async.ts';
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

test('once loads at the first call, and again only after a failure', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('here');
  const get = once(load);
  expect(load).not.toHaveBeenCalled();
  await expect(Promise.allSettled([get(), get()])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(load).toHaveBeenCalledOnce();
  expect(await Promise.all([get(), get()])).toEqual(['here', 'here']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a module that nobody waits for and that does not come is no error; one that comes is used', async () => {
  const failures: unknown[] = [];
  const hear = (failure: unknown) => failures.push(failure);
  process.on('unhandledRejection', hear);
  const use = vi.fn<(module: string) => void>();
  whenLoaded(Promise.reject(new TypeError('error loading dynamically imported module')), use);
  whenLoaded(Promise.resolve('module'), use);
  vi.useRealTimers();
  await new Promise((done) => setImmediate(done));
  process.off('unhandledRejection', hear);
  expect(failures).toEqual([]);
  expect(use.mock.calls).toEqual([['module']]);
});
