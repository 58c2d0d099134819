import type { Millis } from './units.ts';

/** Resolves to `answer` when `signal` is aborted, at once if it already is. For `Promise.race` against work that cannot be cancelled. */
export function aborted<const Answer>(signal: AbortSignal, answer: Answer): Promise<Answer> {
  if (signal.aborted) return Promise.resolve(answer);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(answer), { once: true });
  });
}

/** Resolves after `time` (ms), or earlier if `signal` is aborted. Never rejects. */
export function sleep(time: Millis, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal?.addEventListener('abort', done, { once: true });
  });
}
