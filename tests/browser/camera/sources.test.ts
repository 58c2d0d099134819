import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BitmapAnswer } from '../../../src/camera/feed.ts';
import { bitmapSource } from '../../../src/camera/worker/bitmap-source.ts';
import type { FrameSource } from '../../../src/camera/worker/frame-source.ts';
import { sampleSource } from '../../../src/camera/worker/sample-source.ts';
import { streamSource } from '../../../src/camera/worker/stream-source.ts';
import { trackSource } from '../../../src/camera/worker/track-source.ts';
import { millis } from '../../../src/geometry/units.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const patient = () => new AbortController().signal;

/** A picture of one grey. */
function painted(grey: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, 64, 48);
  return canvas;
}

/** Real frames, one for every capture time, and the stream that hands them out. */
function frameStream(capturedAt: readonly number[]) {
  const frames = capturedAt.map((ms, index) => new VideoFrame(painted(40 + index * 20), { timestamp: ms * 1000 }));
  const left = [...frames];
  const readable = new ReadableStream<VideoFrame>(
    {
      pull(controller) {
        const next = left.shift();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { frames, readable };
}

/** A closed VideoFrame has no format, a closed ImageBitmap no width. */
const isClosed = (frame: VideoFrame | ImageBitmap) => ('format' in frame ? frame.format === null : frame.width === 0);

async function grabbed(source: FrameSource, signal = patient()) {
  const grab = await source.next(signal);
  if (!grab) throw new Error('no frame came');
  return grab;
}

const steady = () => millis(0);

describe('a stream of frames', () => {
  it('draws each frame and closes it at once, whether its picture is wanted or not', async () => {
    const { frames, readable } = frameStream([0, 1]);
    const source = streamSource(readable, steady);
    const first = await grabbed(source);
    expect(frames.map(isClosed)).toEqual([true, false]);
    expect(first.picture().data[0]).toBe(40);
    expect(first.picture()).toBe(first.picture());
    await grabbed(source);
    expect(frames.map(isClosed)).toEqual([true, true]);
  });

  it('has no picture for a grab that is closed or outdated', async () => {
    const { readable } = frameStream([0, 1]);
    const source = streamSource(readable, steady);
    const first = await grabbed(source);
    const second = await grabbed(source);
    expect(() => first.picture()).toThrow(/painted over/);
    expect(second.picture().data[0]).toBe(60);
    second.close();
    second.close();
    expect(() => second.picture()).toThrow(/closed/);
  });

  it('closes a frame that cannot be drawn', async () => {
    const { frames, readable } = frameStream([0]);
    vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'drawImage').mockImplementation(() => {
      throw new Error('context lost');
    });
    await expect(streamSource(readable, steady).next(patient())).rejects.toThrow('context lost');
    expect(frames.map(isClosed)).toEqual([true]);
  });

  it('closes a frame that was pulled ahead at the last read', async () => {
    const { frames, readable } = frameStream([0, 100, 5000]);
    let clock = 10;
    const source = streamSource(readable, () => millis(clock));
    await grabbed(source);
    clock = 5010;
    const fresh = await grabbed(source);
    expect(fresh).toMatchObject({ mediaTime: 5000, at: 5010 });
    expect(frames.map(isClosed)).toEqual([true, true, true]);
  });

  it('closes the first frame when it lay waiting while the networks were loading', async () => {
    const { frames, readable } = frameStream([0, 3000]);
    let clock = 0;
    const source = streamSource(readable, () => millis(clock));
    await expect.poll(() => readable.locked).toBe(true);
    clock = 3000;
    expect(await grabbed(source)).toMatchObject({ mediaTime: 3000, at: 3000 });
    expect(frames.map(isClosed)).toEqual([true, true]);
  });

  it('does not starve when the clock ran on during sleep, and trusts the clocks again after it', async () => {
    const night = 8 * 3600_000;
    const { frames, readable } = frameStream([0, 100, 200, 300, 400, 500]);
    let clock = 0;
    const source = streamSource(readable, () => millis(clock));
    await grabbed(source);
    clock = night;
    expect((await grabbed(source)).mediaTime).toBe(400);
    clock = night + 100;
    expect(await grabbed(source)).toMatchObject({ mediaTime: 500, at: night + 100 });
    expect(frames.every(isClosed)).toBe(true);
  });

  it('keeps a frame that came too late for the next to ask', async () => {
    const frame = new VideoFrame(painted(90), { timestamp: 0 });
    let arrive: (() => void) | undefined;
    const readable = new ReadableStream<VideoFrame>(
      { pull: (controller) => new Promise<void>((resolve) => (arrive = () => resolve(controller.enqueue(frame)))) },
      { highWaterMark: 0 },
    );
    const source = streamSource(readable, steady);
    const given = new AbortController();
    const first = source.next(given.signal);
    given.abort();
    expect(await first).toBeNull();
    expect(source.ended).toBe(false);
    arrive?.();
    expect((await grabbed(source)).thumbnail.grey[0]).toBe(90);
    expect(isClosed(frame)).toBe(true);
  });

  it('closes a frame that arrives after the end', async () => {
    const { frames, readable } = frameStream([0]);
    const source = streamSource(readable, steady);
    const given = new AbortController();
    const asked = source.next(given.signal);
    given.abort();
    await asked;
    source.close();
    await expect.poll(() => frames.map(isClosed)).toEqual([true]);
    expect(await source.next(patient())).toBeNull();
  });

  it('ends with its last frame', async () => {
    const { readable } = frameStream([0]);
    const source = streamSource(readable, steady);
    await grabbed(source);
    expect(await source.next(patient())).toBeNull();
    expect(source.ended).toBe(true);
  });

  it('passes a failure of the stream on', async () => {
    const readable = new ReadableStream<VideoFrame>({ start: (controller) => controller.error(new Error('gone')) });
    await expect(streamSource(readable).next(patient())).rejects.toThrow('gone');
  });
});

describe('a track moved into the worker', () => {
  it('is read newest first and stopped with the source', async () => {
    const { frames, readable } = frameStream([0]);
    const [track] = document.createElement('canvas').captureStream().getVideoTracks();
    if (!track) throw new Error('no track');
    const asked: unknown[] = [];
    const source = trackSource(track, {
      MediaStreamTrackProcessor: class {
        readonly readable = readable;
        constructor(init: unknown) {
          asked.push(init);
        }
      },
    });
    expect(asked).toEqual([{ track, maxBufferSize: 1 }]);
    (await grabbed(source)).picture();
    expect(frames.map(isClosed)).toEqual([true]);
    source.close();
    expect(source.ended).toBe(true);
    expect(track.readyState).toBe('ended');
  });
});

describe('bitmaps by message', () => {
  /** The window's end of the port, and every bitmap as the worker's end receives it. */
  function channel() {
    const { port1, port2 } = new MessageChannel();
    const asks: unknown[] = [];
    const received: ImageBitmap[] = [];
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => asks.push(data));
    port2.addEventListener('message', ({ data }: MessageEvent<BitmapAnswer>) => {
      if ('bitmap' in data && data.bitmap) received.push(data.bitmap);
    });
    port1.start();
    const answer = async (ask: number, grey: number | null) => {
      const bitmap = grey === null ? null : await createImageBitmap(painted(grey));
      const message: BitmapAnswer = { ask, bitmap, at: millis(1000 + ask), mediaTime: millis(ask) };
      port1.postMessage(message, bitmap ? [bitmap] : []);
    };
    const end = () => port1.postMessage({ ended: true } satisfies BitmapAnswer);
    return { asks, received, answer, end, source: bitmapSource(port2) };
  }

  it('come one for each time they are asked for, and are closed when looked at', async () => {
    const { asks, received, answer, source } = channel();
    const waiting = source.next(patient());
    await expect.poll(() => asks).toEqual([{ ask: 1 }]);
    await answer(1, 120);
    const grab = await waiting;
    expect(grab).toMatchObject({ at: 1001, mediaTime: 1 });
    expect(grab?.thumbnail.grey[0]).toBe(120);
    expect(grab?.picture().width).toBe(64);
    expect(received.map(isClosed)).toEqual([true]);
  });

  it('are asked for again when the video had none at that moment', async () => {
    const { asks, answer, source } = channel();
    const waiting = source.next(patient());
    await answer(1, null);
    await expect.poll(() => asks).toEqual([{ ask: 1 }, { ask: 2 }]);
    await answer(2, 70);
    expect((await waiting)?.thumbnail.grey[0]).toBe(70);
  });

  it('end when the window says so, also for the one who waits', async () => {
    const { end, source } = channel();
    const waiting = source.next(patient());
    end();
    expect(await waiting).toBeNull();
    expect(source.ended).toBe(true);
    expect(await source.next(patient())).toBeNull();
  });

  it('are closed when their asker gave up, and not taken for the next answer', async () => {
    const { received, answer, source } = channel();
    const given = new AbortController();
    const first = source.next(given.signal);
    given.abort();
    expect(await first).toBeNull();
    const second = source.next(patient());
    await answer(1, 50);
    await answer(2, 200);
    expect((await second)?.thumbnail.grey[0]).toBe(200);
    expect(received.map(isClosed)).toEqual([true, true]);
  });

  it('are closed when they arrive after the end, which the window is told', async () => {
    const { asks, received, answer, source } = channel();
    const given = new AbortController();
    const asked = source.next(given.signal);
    given.abort();
    await asked;
    source.close();
    source.close();
    await answer(1, 50);
    await expect.poll(() => received.map(isClosed)).toEqual([true]);
    expect(asks).toEqual([{ ask: 1 }, { done: true }]);
  });
});

describe('the sample clip', () => {
  const folder = new URL('/demo/', location.href).href;
  const open = () => sampleSource({ kind: 'sample', folder, startedAt: millis(Date.now()) });

  /** Every bitmap that is made from now on. */
  function countBitmaps(): ImageBitmap[] {
    const made: ImageBitmap[] = [];
    const real = createImageBitmap;
    vi.stubGlobal('createImageBitmap', async (source: Blob) => {
      const bitmap = await real(source);
      made.push(bitmap);
      return bitmap;
    });
    return made;
  }
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('decodes one picture for each time it is asked, and closes it', async () => {
    const made = countBitmaps();
    const source = open();
    await grabbed(source);
    const grab = await grabbed(source);
    expect(grab.picture().width).toBe(640);
    expect(made.map(isClosed)).toEqual([true, true]);
  });

  it('closes a picture that nobody waits for any more', async () => {
    const made = countBitmaps();
    const source = open();
    await grabbed(source);
    const asked = source.next(patient());
    await Promise.resolve();
    source.close();
    expect(await asked).toBeNull();
    expect(source.ended).toBe(true);
    expect(made.every(isClosed)).toBe(true);
  });

  it('gives up with its asker', async () => {
    expect(await open().next(AbortSignal.abort())).toBeNull();
  });

  it('says when its files are not there', async () => {
    const source = sampleSource({ kind: 'sample', folder: `${location.origin}/nowhere/`, startedAt: millis(0) });
    await expect(source.next(patient())).rejects.toThrow(/not valid JSON|answers 404/);
  });
});
