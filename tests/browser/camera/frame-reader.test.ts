import { describe, expect, test } from 'vitest';
import { copiesAsRgba, FrameReader } from '../../../src/camera/worker/frame-reader.ts';

/** As WebKit does: whatever format is asked for, the frame's own bytes come. */
class DeafFrame extends VideoFrame {
  override copyTo(to: AllowSharedBufferSource): Promise<PlaneLayout[]> {
    return super.copyTo(to);
  }
}

class RefusingFrame extends VideoFrame {
  override copyTo(): Promise<PlaneLayout[]> {
    return Promise.reject(new DOMException('not supported', 'NotSupportedError'));
  }
}

const COLOUR = [200, 100, 50, 255];

function coloured(): VideoFrame {
  const canvas = new OffscreenCanvas(8, 6);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `rgb(${COLOUR.slice(0, 3).join(' ')})`;
  context.fillRect(0, 0, 8, 6);
  return new VideoFrame(canvas, { timestamp: 0 });
}

describe('what a browser promises about pixels is tried', () => {
  test('this one copies RGBA when it is asked for it', async () => {
    expect(await copiesAsRgba()).toBe(true);
  });

  test('one that ignores the format does not', async () => {
    expect(await copiesAsRgba(DeafFrame)).toBe(false);
  });

  test('one that refuses to copy, or has no frames, does not', async () => {
    expect(await copiesAsRgba(RefusingFrame)).toBe(false);
    expect(await copiesAsRgba(null)).toBe(false);
  });
});

test.each([
  ['copied', true],
  ['drawn', false],
])('a frame that is %s has its own colours', async (_, copies) => {
  const frame = coloured();
  const { data, width, height } = await new FrameReader(Promise.resolve(copies)).read(frame);
  frame.close();
  expect([width, height]).toEqual([8, 6]);
  expect(Array.from(data.slice(0, 4))).toEqual(COLOUR);
});
