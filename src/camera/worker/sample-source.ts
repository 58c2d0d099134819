import { millis } from '../../base/units.ts';
import type { SampleFeed } from '../feed.ts';
import { clipTimeAt } from '../pure/sample-plan.ts';
import { loadSampleClip } from '../sample-clip.ts';
import { aborted } from '../../base/async.ts';
import type { FrameSource } from './frame-source.ts';
import { Easel } from './capture-frame.ts';

/** Frames of the sample clip by the clock; only those asked for are decoded. */
export function sampleSource({ folder, startedAt }: SampleFeed): FrameSource {
  const easel = new Easel();
  const clip = loadSampleClip(folder);
  // Whoever asks first is told; until then a failure is nobody's yet.
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
      return easel.show(picture, at, clipTimeAt(millis(at - startedAt)));
    },
    get ended() {
      return ended;
    },
    close() {
      ended = true;
      easel.clear();
    },
  };
}
