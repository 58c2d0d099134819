import { expect, test } from 'vitest';
import { millis, type Millis } from '../../../src/base/units.ts';
import { toThumbnail } from '../../../src/camera/pure/thumbnail.ts';
import type { CapturedFrame } from '../../../src/camera/worker/frame-source.ts';
import type { Engine } from '../../../src/monitor/worker/engine.ts';
import { createFrameAnalyser } from '../../../src/monitor/worker/frame-analyser.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';
import { fault } from '../../support/faults/catalogue.ts';

const SIZE = { width: 128, height: 96 };

/** A frame of a pattern of edges, moved down by `shift` of the 640 px that a camera's picture is wide. */
function frameOf(at: Millis, shift: number): CapturedFrame {
  const { width, height } = SIZE;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width) - (shift * width) / 640];
    const noise = ((pixel * 7919 + at * 104_729) % 5) - 2;
    data.fill(120 + (x % 32 < 20 ? 60 * Math.sin((2 * Math.PI * y) / 20) : 0) + noise, pixel * 4, pixel * 4 + 4);
  }
  const picture = { data, width, height };
  return {
    at,
    mediaTime: at,
    thumbnail: toThumbnail(picture),
    fingerprint: at,
    picture: () => picture,
    close: () => undefined,
  };
}

/** Networks that see somebody in every picture, as they do in a portrait. */
function networks() {
  const counts = { resets: 0 };
  const engine: Engine = {
    estimator: {
      backend: 'wasm',
      model: 'fake',
      estimate: () => Promise.reject(new Error('the engine estimates')),
      warm: () => Promise.resolve(),
      reset: () => counts.resets++,
      dispose: () => undefined,
    },
    estimate: (_, at) => Promise.resolve({ kind: 'person', pose: poseOf(UPRIGHT, at) }),
    improve: () => Promise.resolve(),
    dispose: () => undefined,
  };
  return { engine, counts };
}

const HOW = { eager: false, doubt: false, outline: null, face: false };

test(`fault: ${fault('cameraPortrait')}`, async () => {
  const { engine, counts } = networks();
  const analyser = createFrameAnalyser(engine);
  const seen: string[] = [];
  for (let second = 0; second <= 120; second++)
    seen.push((await analyser.analyse(frameOf(millis(second * 1000), 0), HOW)).kind);
  expect(seen[60]).toBe('person');
  expect(seen[120]).toBe('nobody');
  expect(counts.resets).toBeGreaterThan(0); // the next run looks for somebody anew
  const after = [121, 122, 123, 124].map((second) => frameOf(millis(second * 1000), second % 2 ? 12 : 0));
  const kinds: string[] = [];
  for (const frame of after) kinds.push((await analyser.analyse(frame, HOW)).kind);
  expect(kinds.at(-1)).toBe('person');
});

test('somebody who only breathes is somebody for ten minutes', async () => {
  const { engine } = networks();
  const analyser = createFrameAnalyser(engine);
  for (let second = 0; second <= 600; second += 2) {
    const breath = 0.5 * Math.sin((2 * Math.PI * second) / 4.3);
    expect((await analyser.analyse(frameOf(millis(second * 1000), breath), HOW)).kind).toBe('person');
  }
});
