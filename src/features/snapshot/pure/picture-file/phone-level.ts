import { ascii } from '../../../../base/image-header.ts';
import { direction, type Degrees } from '../../../../base/units.ts';
import { entriesAt, type Entry } from './tiff-entries.ts';

/**
 * How far the vertical of the room leans to the right of the picture, by the accelerometer of an iPhone or iPad: tag 8 of Apple's maker note, g,
 * x to the right and y to the top of the screen, as ExifTool documents it. Other phones write no roll beside a picture. Null: not written, the
 * device was moving or looked far up or down, or its front camera took the picture, whose rows lie otherwise.
 */
export function phoneLean(note: Uint8Array, orientation: number, lens: string): Degrees | null {
  if (!ascii(note, 0, FIRST).startsWith('Apple') || /front/i.test(lens)) return null;
  const view = new DataView(note.buffer, note.byteOffset, note.byteLength);
  const little = ascii(note, 12, 14) === 'II';
  const entry = entriesAt(view, FIRST, little).get(ACCELERATION);
  const [x, y, z] = entry?.type === SIGNED && entry.count === 3 ? rationals(view, entry, little) : [];
  if (x === undefined || y === undefined || z === undefined) return null;
  const still = Math.abs(Math.hypot(x, y, z) - 1) <= LIMITS.moving && Math.abs(z) <= LIMITS.pitched;
  const down = still ? WAYS[orientation]?.(-y, -x) : undefined;
  if (down === undefined) return null;
  // A line, not a direction: whether down or up is written does not matter in a picture that stands.
  const [right, below] = down;
  return below < 0 ? direction(right, -below) : direction(-right, below);
}

const FIRST = 14; // bytes, of the first entry's count
const ACCELERATION = 8;
const SIGNED = 10; // type of a signed fraction
const LIMITS = {
  moving: 0.06, // g beyond or below one: a hand that moves adds to gravity, by more than three degrees [calc]
  pitched: 0.64, // g out of the screen: the camera looks up or down by 40 deg, and its picture has no one vertical
} as const;

/** From the rows as they are stored, right and down, to the picture as it is shown, by EXIF's orientation. Mirrored ones are no camera's. */
const WAYS: Readonly<Record<number, (right: number, below: number) => readonly [right: number, below: number]>> = {
  1: (right, below) => [right, below],
  3: (right, below) => [-right, -below],
  6: (right, below) => [-below, right],
  8: (right, below) => [below, -right],
};

function rationals(view: DataView, { at, count }: Entry, little: boolean): readonly number[] {
  const from = view.getUint32(at, little);
  return Array.from({ length: count }, (_, index) => {
    const place = from + 8 * index;
    return view.getInt32(place, little) / view.getInt32(place + 4, little);
  });
}
