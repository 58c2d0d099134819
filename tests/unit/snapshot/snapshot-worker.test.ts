import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { Answer, ToSnapshotWorker } from '../../../src/features/snapshot/protocol.ts';
import { createSnapshotEngine } from '../../../src/features/snapshot/window/snapshot-worker.ts';

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
  answer(index: number, answer: Answer): void {
    const number = this.asked[index]?.number;
    this.dispatchEvent(new MessageEvent('message', { data: { number, answer } }));
  }
}

function engineOf() {
  const workers: FakeWorker[] = [];
  const engine = createSnapshotEngine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { engine, workers };
}

const LOOK = { kind: 'look', picture: new Blob(), at: millis(0) } as const;

describe('the snapshot worker, seen from the window', () => {
  test('is there when it is first needed, and once', () => {
    const { engine, workers } = engineOf();
    expect(workers).toHaveLength(0);
    void engine.ask(LOOK);
    void engine.ask(LOOK);
    expect(workers).toHaveLength(1);
  });

  test('each ask gets its own answer', async () => {
    const { engine, workers } = engineOf();
    const answers = Promise.all([engine.ask(LOOK), engine.ask(LOOK)]);
    workers[0]?.answer(1, { kind: 'failed', why: 'second' });
    workers[0]?.answer(0, { kind: 'nobody' });
    expect(await answers).toEqual([{ kind: 'nobody' }, { kind: 'failed', why: 'second' }]);
  });

  test('a worker that dies answers in words, and the next ask has another', async () => {
    const { engine, workers } = engineOf();
    const answer = engine.ask(LOOK);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await answer).toMatchObject({ kind: 'failed', why: expect.stringMatching(/stopped.*again/) as string });
    expect(workers[0]?.ended).toBe(true);
    const next = engine.ask(LOOK);
    workers[1]?.answer(0, { kind: 'nobody' });
    expect(await next).toEqual({ kind: 'nobody' });
    workers[0]?.dispatchEvent(new Event('error')); // late, of the one that is gone
    expect(workers[1]?.ended).toBe(false);
  });

  test('ending it leaves nobody waiting', async () => {
    const { engine, workers } = engineOf();
    const answer = engine.ask(LOOK);
    engine.end();
    expect(workers[0]?.ended).toBe(true);
    expect(await answer).toMatchObject({ kind: 'failed' });
  });
});
