import { join } from 'node:path';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import { look, lookAtPicture, type Looked } from '../analyze/look.ts';
import { readPicture } from '../node/picture.ts';
import { realIndex, type RealFile } from './formats.ts';
import { inFormat } from './json.ts';
import type { SeenReal } from './lab.ts';
import { AS_IT_IS, VARIANTS } from './variants.ts';

const isPicture = ({ file }: RealFile): boolean => !file.endsWith('.mp4');

/**
 * Which pictures are calibrated with, each by itself: every one that its owner calls upright. Where nobody said so, the one that
 * the index names.
 */
export function calibrationsOf(
  { calibration, tests }: { readonly calibration: readonly string[]; readonly tests: readonly string[] },
  files: readonly RealFile[],
): readonly string[] {
  const upright = files.filter(({ label }) => label === 'upright').map(({ file }) => file);
  const labelled = [...calibration, ...tests].filter((file) => upright.includes(file));
  return labelled.length > 0 ? labelled : calibration;
}

/** A part of the pictures, for a run that has little time. */
export interface RealPart {
  readonly groups: readonly string[]; // ids; pictures of no group are left out
  readonly variants: readonly string[]; // besides AS_IT_IS
}

/** Looks at every picture, and at those of a group once more for each variant. @throws FormatError */
export async function lookAtReal(
  folder: string,
  json: unknown,
  camera: PoseEstimator,
  part: RealPart | null = null,
): Promise<SeenReal> {
  const index = inFormat(join(folder, 'index.json'), realIndex, json);
  const wanted = index.groups.filter(({ id }) => part === null || part.groups.includes(id));
  const members = new Set(wanted.flatMap(({ calibration, tests }) => [...calibration, ...tests]));
  const files = index.files.filter((one) => isPicture(one) && (part === null || members.has(one.file)));
  const variants = VARIANTS.filter(({ name }) => name !== AS_IT_IS && (part === null || part.variants.includes(name)));
  const groups = wanted.map((group) => ({
    id: group.id,
    calibrations: calibrationsOf(group, files),
    tests: [...group.calibration, ...group.tests],
  }));
  const looks = new Map<string, Map<string, Looked>>(VARIANTS.map(({ name }) => [name, new Map()]));
  for (const { file } of files) looks.get(AS_IT_IS)?.set(file, await look(camera, join(folder, file), false));
  for (const file of new Set(groups.flatMap(({ tests }) => tests))) {
    if (looks.get(AS_IT_IS)?.get(file)?.kind !== 'person') continue;
    const picture = await readPicture(join(folder, file));
    for (const { name, change } of variants) {
      const changed = change(picture);
      if (changed !== null) looks.get(name)?.set(file, await lookAtPicture(camera, file, changed, false));
    }
  }
  return { files, groups, looks };
}
