import { describe, expect, it } from 'vitest';
import type { BitmapAnswer } from '../../../src/camera/feed.ts';
import { bitmapSource } from '../../../src/camera/worker/bitmap-source.ts';
import { millis } from '../../../src/base/units.ts';
import { isClosed, painted, patient } from './frames.ts';

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
