/** The picture types that can be saved: every browser shows them, and none can contain a script. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What a picture file says of itself in its first bytes. */
export interface PictureHead {
  readonly type: PictureType;
  readonly width: number; // px
  readonly height: number; // px
}

/** Nothing honest comes near these: the largest picture that is taken has 50 megapixels. [H] */
export const MOST_OF_A_PICTURE = { bytes: 32 * 1024 * 1024, pixels: 60_000_000 } as const;

const ascii = (bytes: Uint8Array, from: number, text: string): boolean =>
  Array.from(text).every((letter, index) => bytes[from + index] === letter.charCodeAt(0));

/** JPEG (ITU T.81, B.1): segments until the start of the frame, which states the size. */
const jpeg = (bytes: Uint8Array, view: DataView): PictureHead | null => {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** WebP (RFC 9649): lossy, lossless or extended, each with the size at another place. */
const webp = (bytes: Uint8Array, view: DataView): PictureHead | null => {
  const type = 'image/webp';
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  if (ascii(bytes, 12, 'VP8X')) return { type, width: three(24) + 1, height: three(27) + 1 };
  if (ascii(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!ascii(bytes, 12, 'VP8 ')) return null;
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
};

/** Kind and size of a picture by its own bytes, whatever it is said to be; null: none that is kept. */
export const pictureHead = (bytes: Uint8Array): PictureHead | null => {
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes, view);
  if (ascii(bytes, 1, 'PNG\r\n') && ascii(bytes, 12, 'IHDR')) {
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  return ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP') ? webp(bytes, view) : null;
};

/** What is wrong with a picture, in words; null: it can be kept. */
export const pictureFault = (bytes: Uint8Array): string | null => {
  if (bytes.length > MOST_OF_A_PICTURE.bytes) return `expected a picture of at most 32 MB, found ${bytes.length} bytes`;
  const head = pictureHead(bytes);
  if (head === null) return 'expected a JPEG, PNG or WebP picture, found something else';
  const pixels = head.width * head.height;
  if (pixels > 0 && pixels <= MOST_OF_A_PICTURE.pixels) return null;
  return `expected a picture of at most 60 megapixels, found ${head.width} x ${head.height}`;
};
