/** EXIF fields that a camera may write. */
export interface Written {
  readonly orientation: number;
  readonly taken?: string; // DateTimeOriginal
  readonly offset?: string; // OffsetTimeOriginal
  readonly little?: boolean; // byte order
  readonly lens?: string; // LensModel
  readonly note?: Uint8Array; // MakerNote
}

const SHORT = 3;
const TEXT = 2;
const LONG = 4;
const BYTES = 7;
const SIGNED = 10;
const NOTE_AT = 260; // bytes from the start

/** EXIF data in the layout of TIFF 6.0: a directory with the orientation, then one with the times. */
export function tiff({ orientation, taken, offset, lens, note, little = true }: Written): Uint8Array {
  const bytes = new Uint8Array(NOTE_AT + (note?.length ?? 0));
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) => bytes.set(new TextEncoder().encode(value), at);
  text(0, little ? 'II' : 'MM');
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    if (type === SHORT) view.setUint16(at + 8, value, little);
    else view.setUint32(at + 8, value, little);
  };
  view.setUint16(8, 2, little);
  entry(10, 0x0112, SHORT, 1, orientation);
  entry(22, 0x8769, LONG, 1, 40);
  const texts = [
    ...(taken ? [[0x9003, taken, 120] as const] : []),
    ...(offset ? [[0x9011, offset, 150] as const] : []),
    ...(lens ? [[0xa434, lens, 180] as const] : []),
  ];
  view.setUint16(40, texts.length + (note ? 1 : 0), little);
  texts.forEach(([tag, value, at], index) => {
    entry(42 + 12 * index, tag, TEXT, value.length + 1, at);
    text(at, value);
  });
  if (note) {
    entry(42 + 12 * texts.length, 0x927c, BYTES, note.length, NOTE_AT);
    bytes.set(note, NOTE_AT);
  }
  return bytes;
}

/** Apple's maker note with the accelerometer alone: g, x to the right and y to the top of the screen, z out of it. */
export function appleNote([x, y, z]: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('Apple iOS\0\0\x01MM'));
  view.setUint16(14, 1);
  view.setUint16(16, 8);
  view.setUint16(18, SIGNED);
  view.setUint32(20, 3);
  view.setUint32(24, 32);
  [x, y, z].forEach((value, index) => {
    view.setInt32(32 + 8 * index, Math.round(value * 10_000));
    view.setInt32(36 + 8 * index, 10_000);
  });
  return bytes;
}

const joined = (...parts: (Uint8Array | readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]));

const big = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (value >>> (8 * (count - 1 - index))) & 255);
const small = (value: number): number[] => big(value, 4).toReversed();

/** The segment that follows the first two bytes of a JPEG. */
export const exifSegment = (data: Uint8Array): Uint8Array =>
  joined([0xff, 0xe1], big(data.length + 8, 2), 'Exif\0\0', data);

export const inJpeg = (data: Uint8Array): Uint8Array => joined([0xff, 0xd8], exifSegment(data), [0xff, 0xd9]);

export const inPng = (data: Uint8Array): Uint8Array =>
  joined([0x89], 'PNG\r\n', [0x1a, 0x0a], big(data.length, 4), 'eXIf', data, [0, 0, 0, 0]);

/** After the picture data, as the format requires. */
export const inWebp = (data: Uint8Array): Uint8Array => {
  const picture = joined('VP8 ', small(5), [1, 2, 3, 4, 5, 0]);
  return joined('RIFF', small(12 + picture.length + data.length), 'WEBP', picture, 'EXIF', small(data.length), data);
};

export const inHeic = (data: Uint8Array): Uint8Array =>
  joined(big(16, 4), 'ftypheic', [0, 0, 0, 0], big(18 + data.length, 4), 'mdat', [0, 0, 0, 6], 'Exif\0\0', data);
