import type { Picture } from '../base/picture.ts';
import { median } from '../base/statistics.ts';
import type { PointsNetwork } from './points.ts';
import { KEYPOINT_NAMES } from './pose.ts';
import type { Region } from './region.ts';

/** Drivers that render on the CPU: an order of magnitude slower than WASM there. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic|mesa offscreen|paravirtual/i;

/**
 * The name of the graphics hardware. Null when there is none, when it has no name, or when a worker cannot use it
 * (WebGL in a Safari worker, and Node).
 */
export function graphicsHardware(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts at a time
  return typeof name === 'string' && name !== '' && !SOFTWARE.test(name) ? name : null;
}

const RULES = {
  rounds: 5, // timed runs of each network, alternating; the medians are compared
  faster: 0.7, // share of the champion's time: a smaller gain is not worth a second backend. [H]
  apart: 0.003, // share of the region's side, about a pixel: a baseline made on one backend must hold on the other. [H]
  sure: 0.3, // points with a lower score are noise on both backends. [H]
} as const;

/** Whether the challenger finds the same points as the champion on this picture, and clearly faster. */
export async function isBetter(
  challenger: PointsNetwork,
  champion: PointsNetwork,
  picture: Picture,
  region: Region,
  now: () => number, // ms
): Promise<boolean> {
  const theirs = await challenger.keypoints(picture, region); // the first run compiles shaders and is not timed
  const ours = await champion.keypoints(picture, region);
  const isRight = KEYPOINT_NAMES.filter((name) => ours[name].score >= RULES.sure).every(
    (name) => Math.hypot(ours[name].x - theirs[name].x, ours[name].y - theirs[name].y) <= RULES.apart * region.side,
  );
  if (!isRight) return false;
  const times = { challenger: [] as number[], champion: [] as number[] };
  for (let round = 0; round < RULES.rounds; round++) {
    times.challenger.push(await timed(challenger));
    times.champion.push(await timed(champion));
  }
  return median(times.challenger) < RULES.faster * median(times.champion);

  async function timed(network: PointsNetwork): Promise<number> {
    const began = now();
    await network.keypoints(picture, region);
    return now() - began;
  }
}
