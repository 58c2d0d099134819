import { millis } from '../../base/units.ts';
import type { SampleFeed } from '../feed.ts';
import { clipTimeAt } from '../pure/sample-plan.ts';
import { loadSampleClip } from '../sample-clip.ts';
import { aborted } from '../../base/async.ts';
import { type FrameSource, FrameCapture } from './frame-source.ts';

/** Frames of the sample clip by the clock. Only requested frames are decoded. */
export function sampleSource({ folder, startedAt }: SampleFeed): FrameSource {
  const frames = new FrameCapture();
  const clip = loadSampleClip(folder);
  // The first request receives a failure; until then it must not count as unhandled.
  clip.catch(() => undefined);
  let ended = false;

  return {
    async next(signal) {
      const ready = await Promise.race([clip, aborted(signal, 'aborted')]);
      if (ready === 'aborted' || ended) return null;
      const at = millis(Date.now());
      const picture = await ready.decode(ready.indexAt(startedAt, at));
      if (signal.aborted || ended) {
        picture.close();
        return null;
      }
      return frames.capture(picture, at, clipTimeAt(millis(at - startedAt)));
    },
    get ended() {
      return ended;
    },
    close() {
      ended = true;
      frames.release();
    },
  };
}
