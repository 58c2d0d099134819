import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExif } from '../../../src/features/snapshot/pure/picture-file/exif.ts';
import { inHeic, inJpeg, inPng, inWebp, tiff } from '../../support/exif.ts';

const AT = Date.parse('2024-05-01T12:30:15+02:00');
const FULL = { orientation: 6, taken: '2024:05:01 12:30:15', offset: '+02:00' };

describe('what a camera wrote beside the picture', () => {
  test.each([
    ['JPEG', inJpeg],
    ['PNG', inPng],
    ['WebP', inWebp],
    ['HEIC', inHeic],
  ])('turn and time, in either byte order: %s', (_, wrap) => {
    for (const little of [true, false]) {
      expect(readExif(wrap(tiff({ ...FULL, little })))).toEqual({ orientation: 6, at: AT });
    }
  });

  test('without an offset the time is that of this machine', () => {
    const { at } = readExif(inJpeg(tiff({ orientation: 1, taken: '2024:05:01 12:30:15' })));
    expect(at).toBe(new Date(2024, 4, 1, 12, 30, 15).getTime());
  });

  test.each([
    ['a clock that was never set', '0000:00:00 00:00:00'],
    ['one that began to count at its first battery', '1980:01:01 00:00:00'],
    ['no date at all', 'yesterday'],
    ['a day that there is not', '2024:13:40 12:00:00'],
  ])('%s says nothing', (_, taken) => {
    expect(readExif(inJpeg(tiff({ orientation: 3, taken })))).toEqual({ orientation: 3, at: null });
  });

  test('a turn that there is not is none', () => {
    expect(readExif(inJpeg(tiff({ orientation: 9 })))).toEqual({ orientation: 1, at: null });
    expect(readExif(inJpeg(tiff({ orientation: 0 })))).toEqual({ orientation: 1, at: null });
  });

  test('no EXIF data', () => {
    expect(readExif(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual({ orientation: 1, at: null });
    expect(readExif(new Uint8Array(0))).toEqual({ orientation: 1, at: null });
  });

  test('damage is never thrown on, wherever it strikes', () => {
    const whole = inJpeg(tiff(FULL));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const damaged = whole.slice(0, length);
        if (at < length) damaged[at] = byte;
        const { orientation, at: taken } = readExif(damaged);
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
        expect(taken === null || Number.isFinite(taken)).toBe(true);
      }),
    );
  });
});
