import { attachVideo, hasPicture, play, takeBitmap } from '../../../camera/window/video-picture.ts';

/** Takes pictures off a camera's stream. */
export interface Eye {
  /** What it shows now, no larger than `side` px; the receiver closes it. Null when it shows nothing, for a moment or for ever. */
  picture(side?: number): Promise<ImageBitmap | null>;
  close(): void; // the stream stays open
}

export function openEye(stream: MediaStream): Eye {
  const stop = new AbortController();
  const { signal } = stop;
  const video = attachVideo(stream);
  const playing = play(video, signal);
  return {
    async picture(side = Infinity) {
      await playing;
      await hasPicture(video, signal);
      return signal.aborted ? null : takeBitmap(video, side);
    },
    close() {
      stop.abort();
      video.srcObject = null;
      video.remove();
    },
  };
}
