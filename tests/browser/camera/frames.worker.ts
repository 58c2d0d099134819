import type { FrameFeed } from '../../../src/camera/feed.ts';
import type { FrameSource } from '../../../src/camera/worker/frame-source.ts';
import { openFrameSource, workerCapabilities } from '../../../src/camera/worker/open-frame-source.ts';

/** What the tests ask of the worker, one at a time. */
export type Order =
  | { readonly do: 'capabilities' }
  | { readonly do: 'open'; readonly feed: FrameFeed }
  | { readonly do: 'grab'; readonly patience: number; readonly picture: boolean } // ms
  | { readonly do: 'close' };

/** What a grab looked like, as plain data. */
export interface Seen {
  readonly at: number;
  readonly answeredAt: number; // epoch ms, when the worker had it
  readonly mediaTime: number | null;
  readonly fingerprint: number;
  readonly brightness: number; // mean grey of the thumbnail
  readonly picture: { readonly width: number; readonly height: number } | null;
}

export type Answer = { readonly seen: Seen | null; readonly ended: boolean } | { readonly trackProcessor: boolean };

let source: FrameSource | null = null;

const carryOut = async (data: Order) => {
  if (data.do === 'capabilities') return post(workerCapabilities());
  if (data.do === 'open') source = openFrameSource(data.feed);
  if (data.do === 'close') source?.close();
  const seen = data.do === 'grab' ? await grab(data.patience, data.picture) : null;
  return post({ seen, ended: source?.ended ?? true });
};
self.addEventListener('message', ({ data }: MessageEvent<Order>) => void carryOut(data));

const post = (answer: Answer) => self.postMessage(answer, {});

/** Live when it is asked with, and given up before any answer can have come: a timer may be later than a frame. */
function givenUpAtOnce(): AbortSignal {
  const given = new AbortController();
  queueMicrotask(() => given.abort());
  return given.signal;
}

async function grab(patience: number, withPicture: boolean): Promise<Seen | null> {
  const found = await source?.next(patience === 0 ? givenUpAtOnce() : AbortSignal.timeout(patience));
  if (!found) return null;
  const { at, mediaTime, fingerprint, thumbnail } = found;
  const brightness = thumbnail.grey.reduce((sum, value) => sum + value, 0) / thumbnail.grey.length;
  const picture = withPicture ? found.picture() : null;
  return {
    at,
    answeredAt: Date.now(),
    mediaTime,
    fingerprint,
    brightness,
    picture: picture && { width: picture.width, height: picture.height },
  };
}
