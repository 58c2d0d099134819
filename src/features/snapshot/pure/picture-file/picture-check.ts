import { readImageHeader, type ImageHeader } from '../../../../base/image-header.ts';

export type PictureFault = 'missing' | 'empty' | 'not a picture' | 'truncated' | 'broken' | 'too large';

/** A file that cannot be measured; the message is for people: what was expected, what came, what to do. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** What is read at all. */
export const PICTURE_LIMITS = {
  bytes: 128 * 1024 * 1024,
  pixels: 64_000_000, // decoded that is 256 MB, and every camera in reach is below it [H]
} as const;

const KINDS = 'JPEG, PNG or WebP';
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Before a file is read into memory. @throws PictureError */
export function assertReadable(bytes: number): void {
  if (bytes === 0)
    throw new PictureError('empty', `Expected a ${KINDS} picture; this file is empty (0 bytes). Copy it again.`);
  if (bytes > PICTURE_LIMITS.bytes) {
    const most = megabytes(PICTURE_LIMITS.bytes);
    throw new PictureError(
      'too large',
      `Expected a picture of at most ${most}; this file has ${megabytes(bytes)}. Save a smaller copy of it.`,
    );
  }
}

/** The header of a file that is worth decoding. @throws PictureError */
export function assertPicture(bytes: Uint8Array): ImageHeader {
  assertReadable(bytes.length);
  const header = readImageHeader(bytes);
  if (header === null) {
    throw new PictureError(
      'not a picture',
      `Expected a ${KINDS} picture; this is not one${otherKind(bytes)}. Save it as JPEG or PNG first.`,
    );
  }
  const { format, width, height, complete } = header;
  assertSize(width, height);
  if (!complete)
    throw new PictureError('truncated', `The end of this ${format} file is missing; copy it again from where it came.`);
  return header;
}

/** @throws PictureError */
export function assertSize(width: number, height: number): void {
  if (width * height <= PICTURE_LIMITS.pixels) return;
  throw new PictureError(
    'too large',
    `Expected at most ${PICTURE_LIMITS.pixels / 1e6} megapixels; this picture has ${width} x ${height} pixels. Scale it down first.`,
  );
}

/** @throws PictureError, always: the header was right, what follows it was not. */
export function cannotDecode(format: ImageHeader['format'], cause: unknown): never {
  throw format === 'HEIC'
    ? new PictureError(
        'not a picture',
        `Expected a ${KINDS} picture; this is a HEIC picture, which cannot be read here. Save it as JPEG first.`,
        { cause },
      )
    : new PictureError('broken', `This ${format} file is damaged and cannot be decoded. Copy or save it again.`, {
        cause,
      });
}

/** Kinds that people try most, by how their files begin. */
const OTHER_KINDS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'a PDF'],
  ['GIF8', 'a GIF'],
  ['BM', 'a BMP'],
  ['II*\0', 'a TIFF or raw picture'],
  ['MM\0*', 'a TIFF or raw picture'],
  ['PK', 'a ZIP archive or document'],
  ['<svg', 'an SVG drawing'],
  ['<?xml', 'an XML file'],
];

function otherKind(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const known = OTHER_KINDS.find(([mark]) => start.startsWith(mark))?.[1];
  if (known !== undefined) return ` but ${known}`;
  return start.slice(4, 8) === 'ftyp' ? ` but ${start.slice(8, 12) === 'avif' ? 'an AVIF picture' : 'a film'}` : '';
}
