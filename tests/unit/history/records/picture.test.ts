import { assert, property, uint8Array } from '../../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import {
  MOST_OF_A_PICTURE,
  pictureFault,
  pictureHead,
  type PictureHead,
} from '../../../../src/history/records/picture.ts';
import { pictureBytes } from '../snapshots.ts';

/** `bytes` with others at `at`. */
const changed = (bytes: Uint8Array<ArrayBuffer>, at: number, ...others: readonly number[]) => {
  const copy = bytes.slice();
  copy.set(others, at);
  return copy;
};

const isSmall = ({ width, height }: PictureHead): boolean =>
  width * height > 0 && width * height <= MOST_OF_A_PICTURE.pixels;

/** The head of a WebP with transparency: RFC 9649, 2.7. */
const extended = new Uint8Array(64);
extended.set(new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8X'));
extended.set([7, 0, 0, 5, 0, 0], 24);

describe('what a picture says of itself', () => {
  it.each([
    ['a PNG', pictureBytes('image/png'), 'image/png'],
    ['a JPEG', pictureBytes('image/jpeg'), 'image/jpeg'],
    ['a lossy WebP', pictureBytes('lossy'), 'image/webp'],
    ['a lossless WebP', pictureBytes('lossless'), 'image/webp'],
    ['an extended WebP', extended, 'image/webp'],
  ] as const)('%s: its kind and size', (_what, bytes, type) => {
    expect(pictureHead(bytes)).toEqual({ type, width: 8, height: 6 });
    expect(pictureFault(bytes)).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array(), { kind: 'type' }],
    [
      'a drawing that may hold a script',
      new TextEncoder().encode(`<svg xmlns="x">${' '.repeat(64)}</svg>`),
      { kind: 'type' },
    ],
    ['a JPEG that ends before its size', pictureBytes('image/jpeg').slice(0, 60), { kind: 'type' }],
    [
      'a PNG without an edge',
      changed(pictureBytes('image/png'), 16, 0, 0, 0, 0),
      { kind: 'pixels', width: 0, height: 6 },
    ],
    [
      'a PNG of four billion pixels a line',
      changed(pictureBytes('image/png'), 16, 255, 255),
      { kind: 'pixels', width: 4_294_901_768, height: 6 },
    ],
    [
      'more bytes than any',
      new Uint8Array(MOST_OF_A_PICTURE.bytes + 1),
      { kind: 'bytes', found: MOST_OF_A_PICTURE.bytes + 1 },
    ],
  ] as const)('%s is refused', (_what, bytes, fault) => {
    expect(pictureFault(bytes)).toEqual(fault);
  });

  it('never fails, whatever the bytes are', () => {
    for (const start of [
      pictureBytes('image/jpeg').slice(0, 20),
      pictureBytes('image/png').slice(0, 16),
      extended.slice(0, 16),
    ]) {
      assert(
        // Without a size fast-check makes some ten bytes, too few for any header.
        property(uint8Array({ maxLength: 200, size: 'max' }), (rest) => {
          const bytes = Uint8Array.from([...start, ...rest]);
          const head = pictureHead(bytes);
          for (const side of head === null ? [] : [head.width, head.height])
            expect(Number.isSafeInteger(side) && side >= 0).toBe(true);
          expect(pictureFault(bytes) === null).toBe(head !== null && isSmall(head));
        }),
      );
    }
  });
});
