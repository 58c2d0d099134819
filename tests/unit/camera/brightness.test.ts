import { describe, expect, it, test } from 'vitest';
import { isDark, meanLight } from '../../../src/camera/pure/brightness.ts';
import type { Thumbnail } from '../../../src/camera/pure/thumbnail.ts';

/** `lit` of 100 cells at `grey`, the rest nearly black. */
const scene = (lit: number, grey: number): Thumbnail => ({
  width: 10,
  height: 10,
  grey: Uint8Array.from({ length: 100 }, (_, cell) => (cell < lit ? grey : 4)),
});

describe('the dark gate', () => {
  it.each([
    { what: 'a covered lens', thumbnail: scene(0, 0), dark: true },
    { what: 'a room with the lights out', thumbnail: scene(100, 17), dark: true },
    { what: 'a lone standby light', thumbnail: scene(3, 255), dark: true },
    { what: 'a face lit by the screen in a black room', thumbnail: scene(15, 80), dark: false },
    { what: 'a dim evening', thumbnail: scene(100, 30), dark: false },
    { what: 'an ordinary room', thumbnail: scene(100, 110), dark: false },
  ])('says $dark of $what', ({ thumbnail, dark }) => {
    expect(isDark(thumbnail)).toBe(dark);
  });
});

test('the mean light of a picture is a share of white', () => {
  expect(meanLight(scene(0, 0))).toBeCloseTo(4 / 255);
  expect(meanLight(scene(50, 255))).toBeCloseTo((255 + 4) / 2 / 255);
});
