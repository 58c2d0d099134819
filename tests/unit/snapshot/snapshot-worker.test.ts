import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { SnapshotAnswer, ToSnapshotWorker } from '../../../src/features/snapshot/protocol.ts';
import { createSnapshotWorker } from '../../../src/features/snapshot/window/snapshot-worker.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
  readonly asked: ToSnapshotWorker[] = [];
  ended = false;
  postMessage(message: ToSnapshotWorker): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(index: number, answer: SnapshotAnswer): void {
    const number = this.asked[index]?.number;
    this.dispatchEvent(new MessageEvent('message', { data: { number, answer } }));
  }
}

function workerOf() {
  const workers: FakeWorker[] = [];
  const worker = createSnapshotWorker(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { worker, workers };
}

const ANALYSE = { kind: 'analyse', picture: new Blob(), at: millis(0), wanted: null } as const;

describe('the snapshot worker, seen from the window', () => {
  test('is there when it is first needed, and once', () => {
    const { worker, workers } = workerOf();
    expect(workers).toHaveLength(0);
    void worker.ask(ANALYSE);
    void worker.ask(ANALYSE);
    expect(workers).toHaveLength(1);
  });

  test('each ask gets its own answer', async () => {
    const { worker, workers } = workerOf();
    const answers = Promise.all([worker.ask(ANALYSE), worker.ask(ANALYSE)]);
    workers[0]?.answer(1, { kind: 'failed', fault: { kind: 'no-memory' } });
    workers[0]?.answer(0, { kind: 'nobody' });
    expect(await answers).toEqual([{ kind: 'nobody' }, { kind: 'failed', fault: { kind: 'no-memory' } }]);
  });

  test('a worker that dies answers that it stopped, and the next ask has another', async () => {
    const { worker, workers } = workerOf();
    const answer = worker.ask(ANALYSE);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await answer).toEqual({ kind: 'failed', fault: { kind: 'stopped' } });
    expect(workers[0]?.ended).toBe(true);
    const next = worker.ask(ANALYSE);
    workers[1]?.answer(0, { kind: 'nobody' });
    expect(await next).toEqual({ kind: 'nobody' });
    workers[0]?.dispatchEvent(new Event('error')); // late, of the one that is gone
    expect(workers[1]?.ended).toBe(false);
  });

  test('ending it leaves nobody waiting', async () => {
    const { worker, workers } = workerOf();
    const answer = worker.ask(ANALYSE);
    worker.end();
    expect(workers[0]?.ended).toBe(true);
    expect(await answer).toMatchObject({ kind: 'failed' });
  });
});
