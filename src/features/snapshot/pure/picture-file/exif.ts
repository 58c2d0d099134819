import { millis, type Degrees, type Millis } from '../../../../base/units.ts';
import { ascii } from '../../../../base/image-header.ts';
import { phoneLean } from './phone-level.ts';
import { entriesAt, type Entry } from './tiff-entries.ts';

/** What a camera wrote into the file, as far as Plumbline uses it. The place is never read. */
export interface Exif {
  readonly orientation: number; // 1-8, how the stored rows are to be turned (EXIF 2.32, 4.6.5)
  readonly at: Millis | null; // when it was taken, epoch; null: not said
  readonly lean: Degrees | null; // how far the vertical leans to the right of the picture as shown, by the phone's level; null: not said
}

const NOTHING: Exif = { orientation: 1, at: null, lean: null };

/** Tags: TIFF 6.0 and EXIF 2.32. */
const TAG = {
  orientation: 0x0112,
  exif: 0x8769,
  taken: 0x9003,
  digitized: 0x9004,
  takenOffset: 0x9011,
  maker: 0x927c,
  lens: 0xa434,
} as const;
/** EXIF data lies within this of the start; a HEIC file keeps it behind its tables. [H] */
const SEARCHED = 1024 * 1024; // bytes

/** Reads the EXIF data of a JPEG, PNG, WebP or HEIC file. Damaged data counts as none. */
export function readExif(bytes: Uint8Array): Exif {
  try {
    const start = tiffStart(bytes);
    return start === null ? NOTHING : readTiff(bytes.subarray(start));
  } catch (fault) {
    if (fault instanceof RangeError) return NOTHING; // an offset that leads out of the file
    throw fault;
  }
}

const isTiff = (bytes: Uint8Array, at: number): boolean => {
  const mark = ascii(bytes, at, at + 4);
  return mark === 'II*\0' || mark === 'MM\0*';
};

/** Where the TIFF header of the EXIF data begins; null without any. */
function tiffStart(bytes: Uint8Array): number | null {
  if (ascii(bytes, 8, 12) === 'WEBP') return inChunks(bytes);
  const end = Math.min(bytes.length - 8, SEARCHED);
  for (let at = 0; at < end; at++) {
    // In JPEG and HEIC "Exif" and two zeros precede it, in PNG the name of the chunk.
    if (bytes[at] === 0x45 && ascii(bytes, at, at + 6) === 'Exif\0\0' && isTiff(bytes, at + 6)) return at + 6;
    if (bytes[at] === 0x65 && ascii(bytes, at, at + 4) === 'eXIf' && isTiff(bytes, at + 4)) return at + 4;
  }
  return null;
}

/** WebP has it in a chunk after the picture (RFC 9649, 2.7.1.5); some writers put JPEG's mark before it as well. */
function inChunks(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (ascii(bytes, at, at + 4) === 'EXIF') return [at + 8, at + 14].find((start) => isTiff(bytes, start)) ?? null;
    at += 8 + size + (size % 2);
  }
  return null;
}

function readTiff(bytes: Uint8Array): Exif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  /** ASCII values longer than four bytes lie elsewhere. */
  const textOf = (entry: Entry | undefined): string => {
    if (entry === undefined || entry.count > 64) return '';
    const from = entry.count > 4 ? view.getUint32(entry.at, little) : entry.at;
    return (
      ascii(bytes, from, from + entry.count)
        .split('\0')[0]
        ?.trim() ?? ''
    );
  };

  /** A maker's note may be damaged while the rest is whole. */
  const leanOf = (note: Entry | undefined, orientation: number, lens: string): Degrees | null => {
    if (note === undefined) return null;
    const from = view.getUint32(note.at, little);
    try {
      return phoneLean(bytes.subarray(from, from + note.count), orientation, lens);
    } catch (fault) {
      if (fault instanceof RangeError) return null;
      throw fault;
    }
  };

  const main = entriesAt(view, view.getUint32(4, little), little);
  const turned = main.get(TAG.orientation);
  const stated = turned === undefined ? 1 : view.getUint16(turned.at, little);
  const orientation = stated >= 1 && stated <= 8 ? stated : 1;
  const deeper = main.get(TAG.exif);
  if (deeper === undefined) return { ...NOTHING, orientation };
  try {
    const more = entriesAt(view, view.getUint32(deeper.at, little), little);
    const taken = textOf(more.get(TAG.taken)) || textOf(more.get(TAG.digitized));
    const at = instantOf(taken, textOf(more.get(TAG.takenOffset)));
    return { orientation, at, lean: leanOf(more.get(TAG.maker), orientation, textOf(more.get(TAG.lens))) };
  } catch (fault) {
    if (fault instanceof RangeError) return { ...NOTHING, orientation };
    throw fault;
  }
}

/** `2024:05:01 12:30:00` by the local clock, and `+02:00` if the camera knew it; otherwise in this machine's zone. */
function instantOf(taken: string, offset: string): Millis | null {
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/.exec(taken);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = /^[+-]\d{2}:\d{2}$/.test(offset) ? offset : '';
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  // Cameras whose clock was never set say 0000, and some 1970.
  return Number.isFinite(at) && Number(year) >= 1990 ? millis(at) : null;
}
