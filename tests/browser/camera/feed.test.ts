import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCamera, type OpenCamera } from '../../../src/camera/window/camera.ts';
import { openFeed, type OpenFeed } from '../../../src/camera/window/feed.ts';
import { openSample } from '../../../src/camera/window/sample.ts';
import { millis } from '../../../src/base/units.ts';
import { labelAt } from '../../support/sample-label.ts';
import { framesInWorker, type FramesInWorker } from './frames-in-worker.ts';
import type { Seen } from './frames.worker.ts';

let worker: FramesInWorker;
let camera: OpenCamera;
let open: OpenFeed;

beforeEach(() => {
  worker = framesInWorker();
});

afterEach(() => {
  open.close();
  camera.close();
  worker.terminate();
  vi.unstubAllGlobals();
});

async function start(): Promise<void> {
  open = openFeed(camera, await worker.capabilities());
  await worker.open(open.feed, open.transfer);
}

async function seen(options?: Parameters<FramesInWorker['grab']>[0]): Promise<Seen> {
  const found = await worker.grab(options);
  if (!found) throw new Error('no frame came');
  return found;
}

/** Without the property, as in Firefox; put back after the test. */
function withoutTrackProcessor(): void {
  const found = Object.getOwnPropertyDescriptor(window, 'MediaStreamTrackProcessor');
  if (!found) throw new Error('this browser has no MediaStreamTrackProcessor to begin with');
  Reflect.deleteProperty(window, 'MediaStreamTrackProcessor');
  return void restore.push(() => Object.defineProperty(window, 'MediaStreamTrackProcessor', found));
}
const restore: (() => void)[] = [];
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

/** Both ways a live camera's frames come in this browser. */
const ways = [
  { kind: 'stream', prepare: () => undefined },
  { kind: 'bitmaps', prepare: withoutTrackProcessor },
] as const;

describe.each(ways)('a live camera as $kind', ({ kind, prepare }) => {
  beforeEach(async () => {
    prepare();
    camera = await openCamera();
    await start();
  });

  it('is fed the way this browser can', () => {
    expect(open.feed.kind).toBe(kind);
  });

  it('gives fresh frames that move on, whenever they are asked for', async () => {
    const first = await seen();
    expect(first.brightness).toBeGreaterThan(5);
    await expect.poll(async () => (await seen()).fingerprint).not.toBe(first.fingerprint);
    const last = await seen();
    expect(last.at).toBeGreaterThan(first.at);
    expect(Number(last.mediaTime)).toBeGreaterThan(Number(first.mediaTime));
  });

  it('never hands over a frame that lay waiting', async () => {
    await seen();
    await worker.grab({ patience: 0 });
    const before = Number((await seen()).mediaTime);
    const began = performance.now();
    await vi.waitUntil(() => performance.now() - began > 1500, { timeout: 30_000 });
    const after = Number((await seen()).mediaTime);
    expect(after - before).toBeGreaterThan(1500 - 300);
  });

  it('gives the picture at analysis size', async () => {
    expect((await seen({ picture: true })).picture).toEqual({ width: 640, height: 480 });
  });

  it('answers null once nobody has the patience', async () => {
    await seen();
    expect(await worker.grab({ patience: 0 })).toBeNull();
    expect(await worker.ended()).toBe(false);
  });

  it('ends with its track', async () => {
    await seen();
    open.close();
    expect(await worker.grab()).toBeNull();
    expect(await worker.ended()).toBe(true);
  });

  it('is over after close, in the worker and in the page', async () => {
    await seen();
    await worker.close();
    expect(await worker.ended()).toBe(true);
    open.close();
    expect(document.querySelectorAll('video')).toHaveLength(0);
    expect(camera.stream.getVideoTracks()[0]?.readyState).toBe('live');
  });
});

describe('the sample clip', () => {
  beforeEach(async () => {
    camera = await openSample();
    await start();
  });

  it('is decoded in the worker, by the clock', async () => {
    expect(open.feed.kind).toBe('sample');
    const first = await seen({ picture: true });
    expect(first.picture).toEqual({ width: 640, height: 480 });
    expect(first.brightness).toBeGreaterThan(60);
    expect(labelAt(millis(first.mediaTime ?? 0))).toBe('upright'); // as the showing begins
    await expect.poll(async () => (await seen()).fingerprint).not.toBe(first.fingerprint);
  });

  it('can be looked at like a camera', async () => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = camera.stream;
    document.body.append(video);
    await video.play();
    await expect.poll(() => video.videoWidth > 0).toBe(true);
    expect([video.videoWidth, video.videoHeight]).toEqual([640, 480]);
    video.remove();
  });

  it('has a name of its own', () => {
    expect(camera.name).toEqual({ id: 'sample', label: 'sample' });
  });

  it('that cannot be loaded is not called a busy camera', async () => {
    await expect(openSample(`${location.origin}/nowhere/`)).rejects.toMatchObject({
      name: 'CameraError',
      kind: 'sample',
      message: 'expected a picture: sample',
      cause: expect.any(Error) as Error, // of the file, for the console
    });
  });
});
