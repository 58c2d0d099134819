import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OpenCamera } from '../../../src/camera/window/camera.ts';
import { type FromWorker, RETRY_AFTER } from '../../../src/monitor/protocol.ts';
import { createHandle } from '../../../src/monitor/window/handle.ts';

/** Stands in for the browser's: what it is told is written down, what it says is said by the test. */
class FakeWorker extends EventTarget {
  static readonly hired: FakeWorker[] = [];
  readonly heard: unknown[] = [];
  terminated = false;
  constructor() {
    super();
    FakeWorker.hired.push(this);
  }
  postMessage(message: { readonly type: string }) {
    this.heard.push(message.type);
  }
  terminate() {
    this.terminated = true;
  }
  ready() {
    const data: FromWorker = { type: 'ready', capabilities: { trackProcessor: false } };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  die() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

const CAMERA: OpenCamera = {
  stream: new EventTarget() as MediaStream,
  name: { id: 'camera', label: 'Desk camera' },
  isSubstitute: false,
  sample: null,
  watch: () => () => undefined,
  close: () => undefined,
};

const newest = (): FakeWorker => {
  const worker = FakeWorker.hired.at(-1);
  if (!worker) throw new Error('no worker was hired');
  return worker;
};

function handled() {
  const said: FromWorker[] = [];
  const handle = createHandle((message) => said.push(message));
  return { said, handle };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  FakeWorker.hired.splice(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a worker whose code cannot be loaded has no words of its own', () => {
  const { said } = handled();
  newest().dispatchEvent(new Event('error')); // as every browser tells it
  expect(said).toEqual([{ type: 'state', state: 'failed', why: { kind: 'worker', detail: null } }]);
});

test('a worker that dies is told as a failure, and the next order goes to a new one that knows what holds', () => {
  const { said, handle } = handled();
  handle.send({ type: 'baselines', chosen: 'one' });
  handle.send({ type: 'visible', visible: true });
  handle.send({ type: 'visible', visible: false });
  const first = newest();
  first.ready();
  first.die();
  expect(first.terminated).toBe(true);
  expect(said.at(-1)).toEqual({ type: 'state', state: 'failed', why: { kind: 'worker', detail: 'out of memory' } });
  handle.send({ type: 'prepare' });
  expect(FakeWorker.hired).toHaveLength(2);
  expect(newest().heard).toEqual(['baselines', 'visible', 'prepare']);
});

test.each([
  ['one that watched is started again by itself', true, () => undefined, 1],
  ['not after somebody has stopped it', true, (handle: ReturnType<typeof createHandle>) => handle.release(), 0],
  ['nor one that never ran', false, () => undefined, 0],
])('%s', async (_case, ran, meanwhile, times) => {
  const { said, handle } = handled();
  handle.start(CAMERA);
  if (ran) newest().ready();
  newest().die();
  meanwhile(handle);
  await vi.advanceTimersByTimeAsync(RETRY_AFTER);
  expect(said.filter(({ type }) => type === 'reopen')).toHaveLength(times);
});

test('one that watched nothing is not', async () => {
  const { said } = handled();
  newest().ready();
  newest().die();
  await vi.advanceTimersByTimeAsync(RETRY_AFTER);
  expect(said.filter(({ type }) => type === 'reopen')).toHaveLength(0);
});

test('one that was ended for good is not replaced, whatever comes', async () => {
  const { said, handle } = handled();
  handle.start(CAMERA);
  newest().ready();
  handle.end();
  expect(newest().terminated).toBe(true);
  const before = newest().heard.length;
  handle.send({ type: 'save' });
  handle.start(CAMERA);
  await vi.advanceTimersByTimeAsync(RETRY_AFTER);
  expect(FakeWorker.hired).toHaveLength(1);
  expect(newest().heard).toHaveLength(before);
  expect(said.filter(({ type }) => type === 'reopen')).toHaveLength(0);
});
