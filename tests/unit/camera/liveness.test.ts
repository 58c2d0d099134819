import { describe, expect, test } from 'vitest';
import { initialLiveness, LIVENESS, stepLiveness, type LivenessState } from '../../../src/camera/pure/liveness.ts';
import { FINE, type Thumbnail } from '../../../src/camera/pure/thumbnail.ts';
import { millis } from '../../../src/base/units.ts';

const AREA = { left: 0.3, right: 0.7, top: 0.2, bottom: 0.8 };
const CELL = 10; // px of a cell at 640 px of picture width

/** Noise with a standard deviation of one, the same in every run. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return () => {
    let sum = -6;
    for (let drawn = 0; drawn < 12; drawn++) sum += uniform();
    return sum;
  };
}

interface Watched {
  readonly sway: number; // px from one end to the other, in the area
  readonly noise: number; // grey levels of a cell: a sensor's noise of 4 levels makes 0.8
  readonly contrast?: number; // grey levels of the edges
  readonly flicker?: number; // relative brightness, up and down
  readonly every?: number; // ms between pictures
  readonly lasts?: number; // ms
  readonly breath?: number; // ms
}

/** Stripes, edges every forty pixels, before a camera; the area moves up and down as it breathes. */
function watch(watched: Watched, from: LivenessState = initialLiveness(), since = 0) {
  const { sway, noise, contrast = 60, flicker = 0, every = 1000, lasts = 120_000, breath = 4200 } = watched;
  const random = noiseFrom(7);
  let state = from;
  for (let at = since; at <= since + lasts; at += every) {
    const moved = (sway / 2) * Math.sin((2 * Math.PI * at) / breath);
    const light = 1 + flicker * Math.sin(at / 700);
    const grey = Uint8Array.from({ length: FINE.width * FINE.height }, (_, cell) => {
      const [column, row] = [cell % FINE.width, Math.floor(cell / FINE.width)];
      const [x, y] = [column / FINE.width, row / FINE.height];
      const inside = x > AREA.left && x < AREA.right && y > AREA.top && y < AREA.bottom;
      const height = row * CELL + (inside ? moved : 0);
      const level = row % 24 < 12 ? Math.sin((2 * Math.PI * height) / 80) : 0; // edges, and plain parts
      return Math.round(light * (120 + contrast * level) + noise * random());
    });
    const grid: Thumbnail = { ...FINE, grey };
    state = stepLiveness(state, millis(at), grid, AREA);
  }
  return state;
}

describe('a picture on the wall', () => {
  test.each<[string, Watched]>([
    ['without noise', { sway: 0, noise: 0 }],
    ['with the noise of a good sensor', { sway: 0, noise: 0.4 }],
    ['with the noise of a bad one', { sway: 0, noise: 1 }],
    ['under flickering light', { sway: 0, noise: 0.8, flicker: 0.05 }],
    ['before a slow machine', { sway: 0, noise: 0.8, every: 5000 }],
  ])('%s is known within two minutes', (_, watched) => {
    expect(watch(watched).picture).toBe(true);
  });

  test('is not called one before it was watched for long enough', () => {
    expect(watch({ sway: 0, noise: 0.4, lasts: LIVENESS.observed - 1000 }).picture).toBe(false);
  });
});

describe('a person who sits really still', () => {
  test.each<[string, Watched]>([
    ['breathing by a pixel', { sway: 1, noise: 0.8 }],
    ['breathing by a pixel before a bad sensor', { sway: 1, noise: 2 }],
    ['breathing by half a pixel', { sway: 0.5, noise: 0.8 }],
    ['under flickering light', { sway: 1, noise: 0.8, flicker: 0.05 }],
    ['with little contrast', { sway: 1, noise: 0.8, contrast: 20 }],
    ['before a slow machine', { sway: 1, noise: 0.8, every: 5000 }],
    ['breathing fast', { sway: 1, noise: 0.8, breath: 2300 }],
    ['breathing slowly', { sway: 1, noise: 0.8, breath: 7100 }],
  ])('%s is never nobody', (_, watched) => {
    expect(watch({ ...watched, lasts: 230_000 }).picture).toBe(false);
  });

  test('in noise that would hide a breath, nothing is said', () => {
    expect(watch({ sway: 0, noise: 12, contrast: 10 }).picture).toBe(false);
  });

  test('before a plain surface nothing is said', () => {
    expect(watch({ sway: 0, noise: 0.8, contrast: 0 }).picture).toBe(false);
  });
});

describe('who comes and goes', () => {
  const picture = watch({ sway: 0, noise: 0.4 });

  test('somebody who sits down where the picture was seen is somebody at once', () => {
    expect(watch({ sway: 0, noise: 0.4, lasts: 5000 }, picture, 121_000).picture).toBe(true);
    expect(watch({ sway: 40, noise: 0.4, lasts: 5000 }, picture, 121_000).picture).toBe(false);
  });

  test('somebody in another place is somebody', () => {
    const elsewhere = { ...AREA, left: 0, right: 0.3 };
    const grid: Thumbnail = { ...FINE, grey: new Uint8Array(FINE.width * FINE.height).fill(90) };
    expect(stepLiveness(picture, millis(122_000), grid, elsewhere).picture).toBe(false);
  });

  test('after a gap in the pictures the observation begins anew, and the picture stays one', () => {
    expect(watch({ sway: 0, noise: 0.4, lasts: 50_000 }, picture, 400_000).picture).toBe(true);
  });
});
