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

/** Runs `load` at the first call; later calls share its answer. After a failure the next call tries again: a server may be reachable then. */
export function once<Answer>(load: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | null = null;
  return () =>
    (answer ??= load().catch((failure: unknown) => {
      answer = null;
      throw failure;
    }));
}

/**
 * Uses a module that nobody waits for. It may not come: a page that is being left cancels its loads, and a server can be gone. The page
 * works without it, so that is no error; one in `use` is.
 */
export function whenLoaded<Module>(module: Promise<Module>, use: (module: Module) => unknown): void {
  void module.then(use, () => undefined);
}
