import { afterEach, describe, expect, it, vi } from 'vitest';
import { streamSource, trackSource } from '../../../src/camera/worker/stream-source.ts';
import { millis } from '../../../src/base/units.ts';
import { frameStream, grabbed, isClosed, painted, patient } from './frames.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const steady = () => millis(0);

describe('a stream of frames', () => {
  it('reads each frame and closes it at once, whether its picture is wanted or not', async () => {
    const { frames, readable } = frameStream([0, 1]);
    const source = streamSource(readable, steady);
    const first = await grabbed(source);
    expect(frames.map(isClosed)).toEqual([true, false]);
    expect(first.picture().data[0]).toBe(40);
    expect(first.picture()).toBe(first.picture());
    await grabbed(source);
    expect(frames.map(isClosed)).toEqual([true, true]);
  });

  it('has no picture for a frame that is closed or outdated', async () => {
    const { readable } = frameStream([0, 1]);
    const source = streamSource(readable, steady);
    const first = await grabbed(source);
    const second = await grabbed(source);
    expect(() => first.picture()).toThrow(/buffer is reused/);
    expect(second.picture().data[0]).toBe(60);
    second.close();
    second.close();
    expect(() => second.picture()).toThrow(/closed/);
  });

  it('draws a frame that does not let itself be copied, to the same picture', async () => {
    const { frames, readable } = frameStream([0]);
    vi.spyOn(VideoFrame.prototype, 'copyTo').mockRejectedValue(new DOMException('opaque', 'NotSupportedError'));
    const taken = await grabbed(streamSource(readable, steady));
    expect([...taken.picture().data.subarray(0, 4)]).toEqual([40, 40, 40, 255]);
    expect(frames.map(isClosed)).toEqual([true]);
  });

  it('draws a frame that is larger than what is analysed, smaller', async () => {
    const frame = new VideoFrame(painted(80, 1280, 960), { timestamp: 0 });
    const readable = new ReadableStream<VideoFrame>({ start: (controller) => controller.enqueue(frame) });
    const taken = await grabbed(streamSource(readable, steady));
    expect(taken.picture()).toMatchObject({ width: 640, height: 480 });
    expect(taken.thumbnail.grey[0]).toBe(80);
  });

  it('takes no new memory for the next picture', async () => {
    const { readable } = frameStream([0, 1]);
    const source = streamSource(readable, steady);
    const first = (await grabbed(source)).picture().data;
    expect((await grabbed(source)).picture().data).toBe(first);
  });

  it('closes a frame that can neither be copied nor drawn', async () => {
    const { frames, readable } = frameStream([0]);
    vi.spyOn(VideoFrame.prototype, 'copyTo').mockRejectedValue(new DOMException('opaque', 'NotSupportedError'));
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

  it('closes a frame that nobody had asked for yet when it ends', async () => {
    const controllers: ReadableStreamDefaultController<VideoFrame>[] = [];
    const readable = new ReadableStream<VideoFrame>({ start: (controller) => void controllers.push(controller) });
    const source = streamSource(readable, steady);
    const [first, second] = [0, 1].map((timestamp) => new VideoFrame(painted(40, 64, 48), { timestamp }));
    const [controller] = controllers;
    if (!first || !second || !controller) throw new Error('no stream');
    controller.enqueue(first);
    await grabbed(source);
    source.close();
    controller.enqueue(second);
    await expect.poll(() => isClosed(second)).toBe(true);
  });

  it('lets go of a stream that says nothing more', async () => {
    let cancelled = false;
    const readable = new ReadableStream<VideoFrame>({ cancel: () => void (cancelled = true) });
    streamSource(readable, steady).close();
    await expect.poll(() => cancelled).toBe(true);
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
