import type { SnapshotAnswer, SnapshotAsk, FromSnapshotWorker, ToSnapshotWorker } from '../protocol.ts';

/** The window's handle of the snapshot worker. */
export interface SnapshotWorker {
  /** Answered in order. Starts the worker where there is none. Never rejects: what goes wrong is an answer. */
  ask(ask: SnapshotAsk): Promise<SnapshotAnswer>;
  /** Ends the worker with all its memory. Asks that still wait are answered `failed`. The next ask starts another. */
  end(): void;
}

const startWorker = (): Worker =>
  new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'snapshots' });

export function createSnapshotWorker(start: () => Worker = startWorker): SnapshotWorker {
  let worker: Worker | null = null;
  let number = 0;
  const waiting = new Map<number, (answer: SnapshotAnswer) => void>();

  const end = () => {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const answered of left) answered({ kind: 'failed', fault: { kind: 'stopped' } });
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
      const answer = new Promise<SnapshotAnswer>((resolve) => waiting.set(message.number, resolve));
      worker.postMessage(message, ask.kind === 'guide' ? [ask.frame] : []);
      return answer;
    },
    end,
  };
}
