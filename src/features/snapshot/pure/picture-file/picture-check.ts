import { readImageHeader, type ImageFormat, type ImageHeader } from '../../../../base/image-header.ts';
import { fitWithin, type Size } from '../../../../base/picture.ts';

/** A kind of file that people choose by mistake; 'other': not recognised. */
type OtherFile = 'pdf' | 'gif' | 'bmp' | 'tiff' | 'zip' | 'svg' | 'xml' | 'avif' | 'film' | 'other';

/** Why a file cannot be measured. */
export type PictureFault =
  | { readonly kind: 'missing' } // moved or changed since it was chosen
  | { readonly kind: 'folder' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-picture'; readonly is: OtherFile }
  | { readonly kind: 'heic' } // this browser does not read it
  | { readonly kind: 'truncated'; readonly format: ImageFormat } // its end is missing
  | { readonly kind: 'broken'; readonly format: ImageFormat } // its header is right, what follows is not
  | { readonly kind: 'too-many-bytes'; readonly bytes: number }
  | { readonly kind: 'too-many-pixels'; readonly width: number; readonly height: number };

/** Carries the fault; view/fault-text.ts says it in words. The message is for developers. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault, options?: ErrorOptions) {
    super(`expected a picture that can be read: ${fault.kind}`, options);
    this.fault = fault;
  }
}

/** The largest file and picture that are read. */
export const PICTURE_LIMITS = {
  bytes: 128 * 1024 * 1024,
  pixels: 64_000_000, // decoded that is 256 MB, and every camera in reach is below it [H]
} as const;

/** Before a file is read into memory. @throws PictureError */
export function assertReadable(bytes: number): void {
  if (bytes === 0) throw new PictureError({ kind: 'empty' });
  if (bytes > PICTURE_LIMITS.bytes) throw new PictureError({ kind: 'too-many-bytes', bytes });
}

/** The header of a file that is worth decoding. @throws PictureError */
export function assertPicture(bytes: Uint8Array): ImageHeader {
  assertReadable(bytes.length);
  const header = readImageHeader(bytes);
  if (header === null) throw new PictureError({ kind: 'not-a-picture', is: otherFile(bytes) });
  const { format, width, height, complete } = header;
  assertSize(width, height);
  if (!complete) throw new PictureError({ kind: 'truncated', format });
  return header;
}

/** @throws PictureError */
export function assertSize(width: number, height: number): void {
  if (width * height > PICTURE_LIMITS.pixels) throw new PictureError({ kind: 'too-many-pixels', width, height });
}

/** @throws PictureError, always */
export function cannotDecode(format: ImageFormat, cause: unknown): never {
  throw new PictureError(format === 'HEIC' ? { kind: 'heic' } : { kind: 'broken', format }, { cause });
}

/** Kinds that people try most, by how their files begin. */
const OTHER_FILES: readonly (readonly [start: string, kind: OtherFile])[] = [
  ['%PDF', 'pdf'],
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['PK', 'zip'],
  ['<svg', 'svg'],
  ['<?xml', 'xml'],
];

function otherFile(bytes: Uint8Array): OtherFile {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const known = OTHER_FILES.find(([mark]) => start.startsWith(mark))?.[1];
  if (known !== undefined) return known;
  if (start.slice(4, 8) !== 'ftyp') return 'other';
  return start.slice(8, 12) === 'avif' ? 'avif' : 'film';
}

/**
 * The longer side of a snapshot that is analysed, px. The networks look at 192-256 px of a crop, so one of an eighth of the side
 * is still sharp; more costs memory and time and adds nothing. tools/analyze uses the same size; the stated errors were measured with it.
 */
export const SNAPSHOT_SIDE = 2048;

/** What a picture is decoded to. `orientation`: EXIF's; from 5 on rows become columns. */
export function analysisSize(width: number, height: number, orientation: number): Size {
  return orientation >= 5 ? fitWithin(height, width, SNAPSHOT_SIDE) : fitWithin(width, height, SNAPSHOT_SIDE);
}
