import type { Millis } from '../../base/units.ts';
import type { Picture } from '../../base/picture.ts';
import { fingerprint, toThumbnail, type Thumbnail } from '../pure/thumbnail.ts';
import { FrameReader, type Frame } from './frame-reader.ts';

/** One moment before the camera: a thumbnail, and the whole picture if that turns out to be worth a look. */
export interface Grab {
  readonly at: Millis; // capture time, epoch
  readonly mediaTime: Millis | null; // the source's own clock at this frame; null when it has none
  readonly thumbnail: Thumbnail;
  readonly fingerprint: number; // equal ones mean the same picture, bit for bit
  /** The picture at analysis size. Throws once the grab is closed or a newer one is there: its pixels are painted over then. */
  picture(): Picture;
  /** The picture will not be asked for any more. Safe to call twice. */
  close(): void;
}

/** Where frames are looked at, one at a time. */
export class Easel {
  readonly #reader = new FrameReader();
  #current: Grab | null = null;

  /** Takes the frame over; it is closed when this resolves or rejects. */
  async show(frame: Frame, at: Millis, mediaTime: Millis | null): Promise<Grab> {
    this.clear();
    try {
      const pixels = await this.#reader.read(frame);
      this.#current = grabOf(pixels, at, mediaTime);
      return this.#current;
    } finally {
      frame.close();
    }
  }

  /** Ends the newest grab, whose picture is about to be painted over. */
  clear(): void {
    this.#current?.close();
    this.#current = null;
  }
}

function grabOf(pixels: Picture, at: Millis, mediaTime: Millis | null): Grab {
  let open = true;
  return {
    at,
    mediaTime,
    thumbnail: toThumbnail(pixels),
    fingerprint: fingerprint(pixels),
    picture() {
      if (!open) throw new TypeError('this grab is closed, its picture is painted over');
      return pixels;
    },
    close() {
      open = false;
    },
  };
}
