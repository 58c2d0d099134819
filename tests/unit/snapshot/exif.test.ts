import * as fc from '../../support/properties.ts';
import { describe, expect, test } from 'vitest';
import { readExif } from '../../../src/features/snapshot/pure/picture-file/exif.ts';
import { appleNote, inHeic, inJpeg, inPng, inWebp, tiff } from '../../support/exif.ts';

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
      expect(readExif(wrap(tiff({ ...FULL, little })))).toEqual({ orientation: 6, at: AT, lean: null });
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
    expect(readExif(inJpeg(tiff({ orientation: 3, taken })))).toEqual({ orientation: 3, at: null, lean: null });
  });

  test('a turn that there is not is none', () => {
    expect(readExif(inJpeg(tiff({ orientation: 9 })))).toEqual({ orientation: 1, at: null, lean: null });
    expect(readExif(inJpeg(tiff({ orientation: 0 })))).toEqual({ orientation: 1, at: null, lean: null });
  });

  test('no EXIF data', () => {
    expect(readExif(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual({ orientation: 1, at: null, lean: null });
    expect(readExif(new Uint8Array(0))).toEqual({ orientation: 1, at: null, lean: null });
  });

  test('damage is never thrown on, wherever it strikes', () => {
    const whole = inJpeg(tiff({ ...FULL, lens: 'back camera', note: appleNote([0.1, -0.99, 0]) }));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const damaged = whole.slice(0, length);
        if (at < length) damaged[at] = byte;
        const { orientation, at: taken, lean } = readExif(damaged);
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
        expect(taken === null || Number.isFinite(taken)).toBe(true);
        expect(lean === null || Math.abs(lean) <= 90).toBe(true);
      }),
    );
  });
});

/** What the accelerometer of a phone says that is turned clockwise by `turn`, as its holder sees it, and looks down by `pitch`, deg. */
function held(turn: number, pitch = 0): [number, number, number] {
  const [a, b] = [(turn * Math.PI) / 180, (pitch * Math.PI) / 180];
  return [Math.sin(a) * Math.cos(b), -Math.cos(a) * Math.cos(b), -Math.sin(b)];
}
/** EXIF's orientation of the rear camera's pictures, by how the phone was held. */
const HELD = [
  ['upright', 0, 6],
  ['on its left side', -90, 1],
  ['on its right side', 90, 3],
  ['on its head', 180, 8],
] as const;

describe('the level of a phone', () => {
  const leanIn = (acceleration: [number, number, number], about: { orientation: number; lens?: string }) =>
    readExif(inHeic(tiff({ ...about, note: appleNote(acceleration) }))).lean;

  test.each(HELD)('held %s it says how far the room leans the other way', (_, turn, orientation) => {
    for (const roll of [-8, 0, 3]) expect(leanIn(held(turn + roll), { orientation })).toBeCloseTo(-roll, 1);
    expect(leanIn(held(turn + 4, 20), { orientation })).toBeCloseTo(-4, 1);
  });

  test('whether down or up is written makes no difference', () => {
    const [x, y, z] = held(5);
    expect(leanIn([-x, -y, -z], { orientation: 6 })).toBeCloseTo(-5, 1);
  });

  test.each([
    ['a hand that moves', [0.2, -1.1, 0], { orientation: 6 }],
    ['a camera that looks at the floor', held(0, 60), { orientation: 6 }],
    ['a mirrored picture', held(0), { orientation: 5 }],
    ['the front camera', held(0), { orientation: 6, lens: 'iPhone 15 front camera 2.69mm f/1.9' }],
    ['no reading', [NaN, NaN, NaN], { orientation: 6 }],
  ] as const)('%s: nothing is said', (_, acceleration, about) => {
    expect(leanIn([...acceleration], about)).toBeNull();
  });

  test('another maker’s note says nothing', () => {
    const note = appleNote(held(0));
    note[0] = 0x42;
    expect(readExif(inJpeg(tiff({ ...FULL, note }))).lean).toBeNull();
  });
});
