import { type ImageFormat, readImageHeader } from '../../base/image-header.ts';

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

const TYPES: Readonly<Partial<Record<ImageFormat, PictureType>>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WebP: 'image/webp',
};

/** Kind and size of a picture by its own bytes, whatever it is said to be; null: none that is kept. */
export const pictureHead = (bytes: Uint8Array): PictureHead | null => {
  const header = readImageHeader(bytes);
  const type = header && TYPES[header.format];
  // A JPEG that ends before its frame has no size.
  if (!header || !type || (type === 'image/jpeg' && header.width === 0)) return null;
  return { type, width: header.width, height: header.height };
};

/** Why a picture cannot be kept. */
export type SavedPictureFault =
  | { readonly kind: 'bytes'; readonly found: number }
  | { readonly kind: 'type' } // no JPEG, PNG or WebP
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number };

/** What is wrong with a picture; null: it can be kept. */
export const pictureFault = (bytes: Uint8Array): SavedPictureFault | null => {
  if (bytes.length > MOST_OF_A_PICTURE.bytes) return { kind: 'bytes', found: bytes.length };
  const head = pictureHead(bytes);
  if (head === null) return { kind: 'type' };
  const { width, height } = head;
  const pixels = width * height;
  return pixels > 0 && pixels <= MOST_OF_A_PICTURE.pixels ? null : { kind: 'pixels', width, height };
};
