import { describe, expect, test } from 'vitest';
import { readImageHeader } from '../../../src/base/image-header.ts';
import { inHeic, tiff } from '../../support/exif.ts';
import { pictureBytes } from '../history/snapshots.ts';

// JPEG, PNG and WebP, real ones and damaged: tests/unit/pose/picture.test.ts and tests/unit/history/records/picture.test.ts.

describe('a HEIC file, whose size lies too deep to be read', () => {
  const whole = inHeic(tiff({ orientation: 1 }));
  test('is known by its first box', () => {
    expect(readImageHeader(whole)).toEqual({ format: 'HEIC', width: 0, height: 0, complete: true });
  });
  test('is cut off when its last box is longer than the file', () => {
    expect(readImageHeader(whole.subarray(0, -1))?.complete).toBe(false);
  });
  test('may have behind its boxes what a phone puts there', () => {
    expect(readImageHeader(Uint8Array.of(...whole, 0, 0, 0, 1, 83, 69, 70, 84))?.complete).toBe(true);
  });
});

/** `bytes` with the text at `at`. */
const written = (bytes: Uint8Array<ArrayBuffer>, at: number, text: string) => {
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(text), at);
  return copy;
};

test.each([
  ['a PNG whose first chunk is no header', written(pictureBytes('image/png'), 12, 'IDAT')],
  ['a WebP of a kind that does not exist', written(pictureBytes('lossy'), 12, 'VP9 ')],
])('%s has no size to be read', (_what, bytes) => {
  expect(readImageHeader(bytes)).toBeNull();
});
