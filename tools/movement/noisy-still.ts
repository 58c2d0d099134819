import type { Picture } from '../../src/base/picture.ts';
import { millis, seconds } from '../../src/base/units.ts';
import { PACE } from '../../src/monitor/pacing.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import type { Sighting } from '../../src/pose/pose.ts';

/** A still picture of one person, as a camera with a light sensor noise sees it while the person breathes. */
export const NOISE = {
  sensor: 4, // of 255, one standard deviation of every colour value of every pixel
  breath: 1, // px, how far the picture rises and sinks
  breathEvery: 4.3, // s; no multiple of the time between two network runs
} as const;

/** Network runs at the pace of a still person, after the calibration. */
export const RUNS = 480;
/** Network runs of the calibration, two a second. */
export const CALIBRATION_RUNS = 16;

/** A repeatable stream of numbers, 0-1 (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal numbers with the standard deviation 1, from a stream (Box-Muller). */
export const normalStream =
  (random: () => number): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The picture `down` px lower (a part of a pixel is mixed), with sensor noise. */
function seenAgain({ data, width, height }: Picture, down: number, normal: () => number): Picture {
  const noisy = new Uint8ClampedArray(data.length);
  const whole = Math.floor(down);
  const part = down - whole;
  const row = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width * 4;
  for (let y = 0; y < height; y++) {
    const [above, here] = [row(y - whole - 1), row(y - whole)];
    for (let x = 0; x < width * 4; x++) {
      const value = part * (data[above + x] ?? 0) + (1 - part) * (data[here + x] ?? 0);
      noisy[y * width * 4 + x] = x % 4 === 3 ? 255 : value + NOISE.sensor * normal();
    }
  }
  return { data: noisy, width, height };
}

/** When the runs of one still happen, s from the first. */
export const timesOf = (runs: number): readonly number[] =>
  Array.from({ length: CALIBRATION_RUNS + runs }, (_, index) =>
    index < CALIBRATION_RUNS ? index / 2 : CALIBRATION_RUNS / 2 + (index - CALIBRATION_RUNS) * (PACE.reuse / 1000),
  );

/** What the networks see of a still picture with noise, one sighting a run. The person detector runs as often as live. */
export async function lookAgain(
  estimator: PoseEstimator,
  picture: Picture,
  seed: number,
  runs: number,
): Promise<readonly Sighting[]> {
  const normal = normalStream(randomStream(seed));
  const sightings: Sighting[] = [];
  let presenceAt = -Infinity;
  estimator.reset();
  for (const t of timesOf(runs)) {
    const at = millis(seconds(t));
    const presence = at - presenceAt >= PACE.presence;
    if (presence) presenceAt = at;
    const down = NOISE.breath * Math.sin((2 * Math.PI * t) / NOISE.breathEvery);
    sightings.push(await estimator.estimate(seenAgain(picture, down, normal), at, { presence, silhouette: false }));
  }
  return sightings;
}
