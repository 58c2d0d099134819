import type { Answer, Ask, FromSnapshotWorker, ToSnapshotWorker } from '../protocol.ts';

/** The window's end of the snapshot worker. */
export interface SnapshotEngine {
  /** Answered in order. Starts the worker where there is none. Never rejects: what goes wrong is an answer. */
  ask(ask: Ask): Promise<Answer>;
  /** Ends the worker with all its memory. What still waits for an answer gets `failed`. The next ask starts another. */
  end(): void;
}

const STOPPED = 'The part that looks at pictures has stopped. Try this picture again.';

const startWorker = (): Worker =>
  new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'snapshots' });

export function createSnapshotEngine(start: () => Worker = startWorker): SnapshotEngine {
  let worker: Worker | null = null;
  let number = 0;
  const waiting = new Map<number, (answer: Answer) => void>();

  const end = () => {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const answered of left) answered({ kind: 'failed', why: STOPPED });
  };

  const begin = (): Worker => {
    const begun = start();
    begun.addEventListener('message', ({ data }: MessageEvent<FromSnapshotWorker>) => {
      waiting.get(data.number)?.(data.answer);
      waiting.delete(data.number);
    });
    begun.addEventListener('error', () => {
      if (worker === begun) end();
    });
    return begun;
  };

  return {
    ask(ask) {
      worker ??= begin();
      const message: ToSnapshotWorker = { number: ++number, ask };
      const answer = new Promise<Answer>((resolve) => waiting.set(message.number, resolve));
      worker.postMessage(message, ask.kind === 'guide' ? [ask.frame] : []);
      return answer;
    },
    end,
  };
}
