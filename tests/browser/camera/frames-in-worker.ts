import type { FrameFeed, WorkerCapabilities } from '../../../src/camera/feed.ts';
import type { Answer, Order, Seen } from './frames.worker.ts';

/** The worker half of the camera in a real worker, one order after another. */
export interface FramesInWorker {
  capabilities(): Promise<WorkerCapabilities>;
  open(feed: FrameFeed, transfer: Transferable[]): Promise<void>;
  grab(options?: { patience?: number; picture?: boolean }): Promise<Seen | null>;
  ended(): Promise<boolean>;
  close(): Promise<void>;
  terminate(): void;
}

export function framesInWorker(): FramesInWorker {
  const worker = new Worker(new URL('frames.worker.ts', import.meta.url), { type: 'module' });
  const order = (message: Order, transfer: Transferable[] = []) =>
    new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
      worker.postMessage(message, transfer);
    });
  const look = async (message: Order, transfer?: Transferable[]) => {
    const answer = await order(message, transfer);
    if ('seen' in answer) return answer;
    throw new TypeError('the worker answered something else');
  };
  return {
    async capabilities() {
      const answer = await order({ do: 'capabilities' });
      if ('trackProcessor' in answer) return answer;
      throw new TypeError('the worker answered something else');
    },
    async open(feed, transfer) {
      await look({ do: 'open', feed }, transfer);
    },
    grab: async ({ patience = 30_000, picture = false } = {}) => (await look({ do: 'grab', patience, picture })).seen,
    ended: async () => (await look({ do: 'grab', patience: 1, picture: false })).ended,
    async close() {
      await look({ do: 'close' });
    },
    terminate: () => worker.terminate(),
  };
}
