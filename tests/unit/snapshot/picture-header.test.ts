import { describe, expect, test } from 'vitest';
import { PictureError, assertPicture } from '../../../src/features/snapshot/pure/picture-file/picture-check.ts';
import { readHeader } from '../../../src/features/snapshot/pure/picture-file/picture-header.ts';
import { inHeic, tiff } from '../../support/exif.ts';

// JPEG, PNG and WebP, real ones and damaged: tests/unit/pose/picture.test.ts.

describe('a HEIC file, whose size lies too deep to be read', () => {
  const whole = inHeic(tiff({ orientation: 1 }));
  test('is known by its first box', () => {
    expect(readHeader(whole)).toEqual({ format: 'HEIC', width: 0, height: 0, complete: true });
  });
  test('is cut off when its last box is longer than the file', () => {
    expect(readHeader(whole.subarray(0, -1))?.complete).toBe(false);
  });
  test('may have behind its boxes what a phone puts there', () => {
    expect(readHeader(Uint8Array.of(...whole, 0, 0, 0, 1, 83, 69, 70, 84))?.complete).toBe(true);
  });
});

/** What people drop that is no picture; each is named, so that they know that it was understood. */
test.each([
  ['%PDF-1.7', 'a PDF'],
  ['GIF89a......', 'a GIF'],
  ['PK\u0003\u0004........', 'a ZIP archive or document'],
  ['II*\0............', 'a TIFF or raw picture'],
  ['\0\0\0\u0018ftypisom', 'a film'],
  ['\0\0\0\u0018ftypavif', 'an AVIF picture'],
])('%j is said to be %s', (start, name) => {
  const bytes = new TextEncoder().encode(start);
  expect(() => assertPicture(bytes)).toThrow(PictureError);
  expect(() => assertPicture(bytes)).toThrow(`this is not one but ${name}. Save it as JPEG or PNG first.`);
});
