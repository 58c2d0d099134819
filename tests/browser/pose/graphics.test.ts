import { findBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { EngineNote } from '../../../src/monitor/protocol.ts';
import { openEngine } from '../../../src/monitor/worker/engine.ts';
import { createPoseEstimator } from '../../../src/pose/create.ts';
import type { BackendName } from '../../../src/pose/estimator.ts';
import { KEYPOINT_NAMES, type Sighting } from '../../../src/pose/pose.ts';
import { webAssets } from '../../../src/pose/web-assets.ts';
import { somebody } from './somebody.ts';

// The browser draws in software here, which the app would not try. It is made to call itself hardware: the whole way to
// the graphics card and back is gone, only not its speed.

const ASSETS = webAssets();
const LOOK = { presence: true, silhouette: false };

/** UNMASKED_RENDERER_WEBGL of WEBGL_debug_renderer_info. */
const RENDERER = 0x9246;

type Method<This> = (this: This, ...args: readonly unknown[]) => unknown;

beforeEach(() => {
  const getParameter = Reflect.get(WebGL2RenderingContext.prototype, 'getParameter') as Method<WebGL2RenderingContext>;
  vi.spyOn(WebGL2RenderingContext.prototype, 'getParameter').mockImplementation(function (
    this: WebGL2RenderingContext,
    name,
  ) {
    return name === RENDERER ? 'A graphics card' : getParameter.call(this, name);
  });
  const getContext = Reflect.get(OffscreenCanvas.prototype, 'getContext') as Method<OffscreenCanvas>;
  vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockImplementation(function (
    this: OffscreenCanvas,
    kind: OffscreenRenderingContextId,
    wanted?: object,
  ) {
    return getContext.call(this, kind, { ...wanted, failIfMajorPerformanceCaveat: false });
  } as typeof OffscreenCanvas.prototype.getContext);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The contest reads its clock at the start and end of each run, the challenger's before the champion's. */
function clock(challenger: number, champion: number): () => number {
  let time = 0;
  let reads = 0;
  return () => {
    const lasts = [0, challenger, 0, champion];
    time += lasts[reads++ % lasts.length]!;
    return time;
  };
}

const apart = (a: Sighting, b: Sighting): number => {
  if (a.kind === 'nobody' || b.kind === 'nobody') throw new Error('nobody was found');
  const [one, other] = [a.pose.keypoints, b.pose.keypoints];
  return Math.max(
    ...KEYPOINT_NAMES.map((name) => Math.hypot(one[name].x - other[name].x, one[name].y - other[name].y)),
  );
};

test('slower graphics are tried once, refused, and leave everything as it was', async () => {
  const estimator = await createPoseEstimator(ASSETS, { now: clock(40, 50) });
  const picture = await somebody();
  const before = await estimator.estimate(picture, millis(0), LOOK);
  expect(await estimator.improve?.(picture)).toBe('wasm');
  expect(estimator.backend).toBe('wasm');
  estimator.reset();
  expect(apart(await estimator.estimate(picture, millis(1), LOOK), before)).toBe(0);
  estimator.dispose();
});

test('faster ones take over, find the same points, and when they are lost WASM goes on and says so', async () => {
  const notes: { readonly backend: BackendName; readonly note: EngineNote }[] = [];
  const engine = await openEngine(
    (wanted) => createPoseEstimator(ASSETS, wanted ? { backend: wanted } : { now: clock(10, 50) }),
    () => undefined,
    ({ backend: used }, note) => notes.push({ backend: used, note }),
  );
  const picture = await somebody();
  const before = await engine.estimate(picture, millis(0), LOOK);
  await engine.improve(picture);
  expect(engine.estimator.backend).toBe('webgl');
  engine.estimator.reset();
  expect(apart(await engine.estimate(picture, millis(1), LOOK), before)).toBeLessThan(1); // px

  // Whichever network ran last, finder and face on WASM or the points on WebGL.
  await engine.estimate(picture, millis(2), { presence: false, silhouette: false });
  const { gl } = (findBackend('webgl') as MathBackendWebGL).gpgpu;
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  const after = await engine.estimate(picture, millis(3), { presence: false, silhouette: false });
  expect(engine.estimator.backend).toBe('wasm');
  expect(apart(after, before)).toBeLessThan(1);
  expect(notes).toEqual([
    { backend: 'webgl', note: { kind: 'faster' } },
    { backend: 'wasm', note: { kind: 'restarted', failed: 'webgl' } },
  ]);
  engine.dispose();
});
