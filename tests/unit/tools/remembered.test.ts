import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import type { PoseEstimator } from '../../../src/pose/estimator.ts';
import type { Picture } from '../../../src/base/picture.ts';
import { remembering } from '../../../tools/lab/remembered.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'looks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Answers with the pictures seen since the last reset, as an estimator that follows a person does. */
function counting() {
  const runs: number[] = [];
  let since: number[] = [];
  const estimator: PoseEstimator = {
    backend: 'wasm',
    model: 'counting',
    async estimate({ data }) {
      const first = data[0] ?? -1;
      runs.push(first);
      since.push(first);
      return { kind: 'nobody', at: millis(since.reduce((sum, each) => 10 * sum + each, 0)) };
    },
    warm: () => Promise.resolve(),
    reset() {
      since = [];
    },
    dispose: () => undefined,
  };
  return { estimator, runs };
}
const picture = (value: number): Picture => ({ data: new Uint8ClampedArray(4).fill(value), width: 1, height: 1 });
const ask = { presence: true, silhouette: false };
async function watch(estimator: PoseEstimator, values: readonly number[]): Promise<number[]> {
  estimator.reset();
  const answers = [];
  for (const [index, value] of values.entries()) {
    const sighting = await estimator.estimate(picture(value), millis(index), ask);
    if (sighting.kind === 'nobody') answers.push(sighting.at);
  }
  return answers;
}

it('answers the same again without a look', async () => {
  const first = counting();
  expect(await watch(remembering(first.estimator, folder, 'v1'), [1, 2, 3])).toEqual([1, 12, 123]);
  const second = counting();
  expect(await watch(remembering(second.estimator, folder, 'v1'), [1, 2, 3])).toEqual([1, 12, 123]);
  expect(second.runs).toEqual([]);
});

it('looks again at what went before when a new picture follows', async () => {
  await watch(remembering(counting().estimator, folder, 'v1'), [1, 2]);
  const second = counting();
  expect(await watch(remembering(second.estimator, folder, 'v1'), [1, 2, 4])).toEqual([1, 12, 124]);
  expect(second.runs).toEqual([1, 2, 4]);
});

it('remembers nothing of other code, another order or another request', async () => {
  await watch(remembering(counting().estimator, folder, 'v1'), [1, 2]);
  const other = counting();
  expect(await watch(remembering(other.estimator, folder, 'v2'), [1, 2])).toEqual([1, 12]);
  const swapped = counting();
  expect(await watch(remembering(swapped.estimator, folder, 'v1'), [2, 1])).toEqual([2, 21]);
  const asked = counting();
  const estimator = remembering(asked.estimator, folder, 'v1');
  await estimator.estimate(picture(1), millis(0), { presence: true, silhouette: true });
  expect([other.runs, swapped.runs, asked.runs]).toEqual([[1, 2], [2, 1], [1]]);
});
