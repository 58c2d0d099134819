import { SAMPLE_INTERVALS, type SampleLabel } from '../../../src/camera/pure/sample-plan.ts';
import type { Evaluates } from '../support/evaluates.ts';

declare global {
  /** What the camera shows outside a calibration; null: its own picture. */
  var cameraShows: SampleLabel | null;
  /** How far the camera's own picture was when it was copied last, s of the video's clock. */
  var cameraClock: number;
}

/** What each step of the guide asks for, in their order. */
const STEPS: readonly SampleLabel[] = ['upright', 'slump', 'chin'];

/**
 * These engines cannot be given a film as a camera. So the camera is the engine's own test picture, with its permission, its
 * stream and its video element; each copy that the page takes of that video is replaced by a picture of the sample clip:
 * while the guide asks for a pose, that pose, else what `cameraShows` says. Nothing depends on the moment. Once a page load.
 */
export const replaceCamera = (page: Evaluates): Promise<void> =>
  page.evaluate(
    async (intervals, steps) => {
      const index = (await (await fetch('/demo/front.json')).json()) as { fps: number; sizes: number[]; type: string };
      const clip = await (await fetch('/demo/front.bin')).blob();
      let end = 0;
      const pictures = index.sizes.map((size) => clip.slice(end, (end += size), index.type));
      const shown = new Map<string, Blob[]>();
      for (const { label, start, end } of intervals) {
        const all = pictures.filter((_, at) => (at * 1000) / index.fps >= start && (at * 1000) / index.fps < end);
        if (!shown.has(label)) shown.set(label, all);
      }
      globalThis.cameraShows = null;
      globalThis.cameraClock = 0;
      const copy = createImageBitmap.bind(globalThis) as (
        source: ImageBitmapSource,
        options?: ImageBitmapOptions,
      ) => Promise<ImageBitmap>;
      const replaced = async (source: ImageBitmapSource, options?: ImageBitmapOptions): Promise<ImageBitmap> => {
        const own = await copy(source, options);
        if (!(source instanceof HTMLVideoElement)) return own;
        globalThis.cameraClock = source.currentTime;
        const asked = [...document.querySelectorAll('.guide-steps li')].findIndex(
          (step) => step.getAttribute('aria-current') === 'step',
        );
        const label = steps[asked] ?? globalThis.cameraShows;
        const film = label === null ? undefined : shown.get(label);
        if (film === undefined) return own;
        const size = { resizeWidth: own.width, resizeHeight: own.height };
        own.close();
        // To and fro, so that no picture follows that the person could not have come to.
        const at = Math.floor((Date.now() / 1000) * index.fps) % (2 * film.length);
        const picture = film[at < film.length ? at : 2 * film.length - 1 - at];
        if (!picture) throw new RangeError(`the clip has no picture of ${label}`);
        return copy(picture, size);
      };
      Object.assign(globalThis, { createImageBitmap: replaced });
    },
    SAMPLE_INTERVALS,
    STEPS,
  );

/** From now on the camera shows this. */
export const show = (page: Evaluates, label: SampleLabel | null): Promise<void> =>
  page.evaluate((label) => {
    globalThis.cameraShows = label;
  }, label);
