import type { FrameSource, CapturedFrame } from '../../../src/camera/worker/frame-source.ts';

/** A signal that is never aborted. */
export const patient = (): AbortSignal => new AbortController().signal;

/** A picture of one grey. */
export function painted(grey: number, width = 64, height = 48): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  context.fillRect(0, 0, width, height);
  return canvas;
}

/** Real frames, one for every capture time in ms, and the stream that hands them out. */
export function frameStream(capturedAt: readonly number[]) {
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
export const isClosed = (frame: VideoFrame | ImageBitmap): boolean =>
  'format' in frame ? frame.format === null : frame.width === 0;

export async function grabbed(source: FrameSource, signal = patient()): Promise<CapturedFrame> {
  const grab = await source.next(signal);
  if (!grab) throw new Error('no frame came');
  return grab;
}
