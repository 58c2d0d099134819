/** What the first and last bytes of a picture file say, without decoding it. */
export interface PictureHeader {
  readonly format: 'JPEG' | 'PNG' | 'WebP';
  readonly width: number; // px, as stored (before any EXIF turn)
  readonly height: number; // px
  readonly complete: boolean; // false when the end of the data is missing; decoders paint the rest grey and say nothing
}

/** Null when these bytes are no JPEG, PNG or WebP. */
export function readHeader(bytes: Buffer): PictureHeader | null {
  if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return jpeg(bytes);
  if (bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.readUInt32BE(4) === 0x0d0a1a0a)
    return png(bytes);
  if (bytes.length >= 30 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return webp(bytes);
  return null;
}

/** Walks the segments to the frame header, then the coded data to the end marker. */
function jpeg(bytes: Buffer): PictureHeader {
  let size = { width: 0, height: 0 };
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return { format: 'JPEG', ...size, complete: false };
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return { format: 'JPEG', ...size, complete: size.width > 0 };
    // Stuffed zeros, restart markers and padding stand inside coded data and have no length.
    if (marker === 0xff) at += 1;
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (at + 4 > bytes.length) return { format: 'JPEG', ...size, complete: false };
      const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
      if (isFrame && at + 9 <= bytes.length)
        size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
}

function png(bytes: Buffer): PictureHeader {
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return { format: 'PNG', ...size, complete: true };
    at += 12 + bytes.readUInt32BE(at);
  }
  return { format: 'PNG', ...size, complete: false };
}

function webp(bytes: Buffer): PictureHeader {
  const complete = bytes.length >= 8 + bytes.readUInt32LE(4);
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { format: 'WebP', width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3), complete };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { format: 'WebP', width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff), complete };
    }
    default:
      return {
        format: 'WebP',
        width: bytes.readUInt16LE(26) & 0x3fff,
        height: bytes.readUInt16LE(28) & 0x3fff,
        complete,
      };
  }
}
