import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import type { Collected } from '../../tools/lab/collect.ts';
import { lookAtFolder } from '../../tools/lab/folders.ts';
import { readJson } from '../../tools/lab/json.ts';
import { emptyLab } from '../../tools/lab/lab.ts';
import { mustShow } from '../../tools/lab/must-show.ts';
import type { Figure, Row } from '../../tools/lab/must-show-row.ts';
import { lookAtReal } from '../../tools/lab/real.ts';
import { scoreLab } from '../../tools/lab/score-lab.ts';
import { openPose } from '../../tools/node/pose.ts';
import { labPath } from '../support/lab.ts';

/** People that no constant was set on, drawn once: the same ones each time, so that a bound that breaks is a change of the program. */
const SAMPLE = { seed: 35, people: { groups2: 3, groups3: 3 } } as const;

let estimator: PoseEstimator;
let collected: Collected;
let rows: Row[];
beforeAll(async () => {
  const real = labPath('real');
  if (!existsSync(real)) throw new Error(`The lab's pictures are needed beside the project: ${real}`);
  estimator = await openPose();
  const lab = emptyLab();
  const looking = { pictures: null, camera: estimator, fullSample: null };
  for (const [folder, people] of Object.entries(SAMPLE.people))
    await lookAtFolder(labPath(folder), { ...looking, sample: { people, seed: SAMPLE.seed } }, lab);
  const index = await readJson(`${real}/index.json`);
  lab.reals.push(await lookAtReal(real, index, estimator, { groups: ['spn_a'], variants: ['cropped to 4:3'] }));
  collected = scoreLab(lab);
  rows = mustShow(collected, []);
});
afterAll(() => estimator.dispose());

const rowOf = (what: string): Row => {
  const row = rows.find((one) => one.what === what);
  if (row === undefined) throw new Error(`${what}: not among ${rows.map((one) => one.what).join('; ')}`);
  return row;
};
const figureOf = (what: string, name: string): Figure => {
  const found = rowOf(what).figures.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(`${what}: there is no ${name}`);
  return found;
};

/**
 * What the program reached on these people when the bounds were set: areas less 0.03, errors and wrong answers plus a tenth, which
 * another build of the networks may take. They are no targets: those stand in docs/accuracy.md, beside the figures of everybody.
 */
const AT_LEAST: readonly (readonly [what: string, name: string, least: number])[] = [
  ['front, forward head', 'area', 0.95],
  ['side, forward head', 'area', 0.94],
  ['front, slouch, moderate and strong', 'sensitivity', 0.97],
  ['side, slouch, moderate and strong', 'area', 0.97],
  ['front, slid down, by slouch', 'moderate and strong at least watch', 0.97],
  ['side, slid down, by slouch', 'area', 0.97],
  ['side, slid down, by slouch', 'moderate and strong at least watch', 0.84],
  ['spn_a, slouched, by slouch', 'area, all', 0.97],
  ['spn_a, slouched, by slouch', 'slouched at least watch', 0.95],
  ['cropped, mirrored, moved: all measures', 'differences in the stated 90 % interval', 0.74],
];
const AT_MOST: readonly (readonly [what: string, name: string, most: number])[] = [
  ['front, slid down, by any measure of posture', 'others at least watch', 0.05],
  ['side, slid down, by slouch', 'others at least watch', 0.05],
  ['side, slid down, by slouch', 'arms spread, laptop, elbow, hand at least watch', 0.05],
  ['spn_a, slouched, by slouch', 'upright at least watch', 0.01],
  ['cropped, mirrored, moved: all measures', 'good and poor change places', 0.022],
  ['headTilt, tilted', 'mean absolute error', 1.42],
  ['cva', 'mean absolute error', 3.45],
  ['headPitch, side, head moved', 'mean absolute error', 8.75], // a few pictures of these people; of everybody's 3.9 deg (4.0 by one look)
  ['viewing distance', 'mean absolute error', 0.185],
  ['pitch of the camera', 'rms', 5.95],
];

describe('people that nothing was set on', () => {
  it.each(AT_LEAST)('%s: %s', (what, name, least) => {
    expect(figureOf(what, name).value).toBeGreaterThanOrEqual(least);
  });
  it.each(AT_MOST)('%s: %s', (what, name, most) => {
    expect(figureOf(what, name).value).toBeLessThanOrEqual(most);
  });
  it('are found', () => {
    const { found, people } = collected.presence;
    expect(people).toBeGreaterThan(250);
    expect(found / people).toBeGreaterThanOrEqual(0.97);
  });
});
