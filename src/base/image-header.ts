export type ImageFormat = 'JPEG' | 'PNG' | 'WebP' | 'HEIC';

/** The format and size of an image file, read without decoding it. */
export interface ImageHeader {
  readonly format: ImageFormat;
  readonly width: number; // px, as stored, before EXIF orientation; 0 for HEIC, whose size is not read
  readonly height: number; // px, as `width`
  readonly complete: boolean; // false: the file is cut off. Decoders then fill the rest with grey and report no error
}

const FRAME_MARKERS_THAT_ARE_NONE: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]); // tables whose markers lie in the range of the frame markers
const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The bytes from `from` up to, not including, `to` as text, one character a byte. */
export const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Reads format and size from the bytes of the file, not from its name or MIME type. Null: not a JPEG, PNG, WebP or HEIC file. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = viewOf(bytes);
  if (bytes.length >= 3 && view.getUint16(0) === 0xffd8 && bytes[2] === 0xff) return jpeg(bytes, view);
  if (bytes.length >= 24 && ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && ascii(bytes, 12, 16) === 'IHDR')
    return png(bytes, view);
  if (bytes.length >= 30 && ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes, view);
  if (bytes.length >= 12 && ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12)))
    return heic(bytes, view);
  return null;
}

/** JPEG (ITU T.81, B.1). Reads the segments up to the frame header, which has the size, then the coded data up to the end marker. */
function jpeg(bytes: Uint8Array, view: DataView): ImageHeader {
  let size = { width: 0, height: 0 };
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return { format: 'JPEG', ...size, complete: false };
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return { format: 'JPEG', ...size, complete: size.width > 0 };
    // Stuffed zeros, restart markers and padding occur inside coded data and have no length field.
    if (marker === 0xff) at += 1;
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (at + 4 > bytes.length) return { format: 'JPEG', ...size, complete: false };
      const isFrame = marker >= 0xc0 && marker <= 0xcf && !FRAME_MARKERS_THAT_ARE_NONE.has(marker);
      if (isFrame && at + 9 <= bytes.length) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      at += 2 + view.getUint16(at + 2);
    }
  }
}

function png(bytes: Uint8Array, view: DataView): ImageHeader {
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (ascii(bytes, at + 4, at + 8) === 'IEND') return { format: 'PNG', ...size, complete: true };
    at += 12 + view.getUint32(at);
  }
  return { format: 'PNG', ...size, complete: false };
}

/** WebP (RFC 9649). The lossy, lossless and extended formats store the size at different places. */
function webp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  const format = 'WebP';
  const complete = bytes.length >= 8 + view.getUint32(4, true);
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return { format, width: 1 + three(24), height: 1 + three(27), complete };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { format, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), complete };
    }
    case 'VP8 ':
      return {
        format,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        complete,
      };
    default:
      return null;
  }
}

/** HEIC: a sequence of boxes (ISO 14496-12, 4.2). The file is cut off if its last box ends beyond it. The size is in a nested box and is not read. */
function heic(bytes: Uint8Array, view: DataView): ImageHeader {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 1 && at + 16 > bytes.length) break;
    const whole = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (whole < 8) break; // the last box extends to the end of the file, or a phone has appended its own data
    at += whole;
  }
  return { format: 'HEIC', width: 0, height: 0, complete: at <= bytes.length };
}
