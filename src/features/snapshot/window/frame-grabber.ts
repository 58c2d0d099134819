import { attachVideo, hasPicture, play, takeBitmap } from '../../../camera/window/video-picture.ts';

/** Takes single pictures from a camera's stream. */
export interface FrameGrabber {
  /** What the camera shows now, no larger than `side` px; the receiver closes it. Null while there is no picture. */
  picture(side?: number): Promise<ImageBitmap | null>;
  close(): void; // the stream stays open
}

export function openFrameGrabber(stream: MediaStream): FrameGrabber {
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
