import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { seconds } from '../../src/base/units.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import { look, type Looked } from '../analyze/look.ts';
import { readPicture } from '../node/picture.ts';
import { groupsFile, photosFile, sequenceFile, stillsFile } from './formats.ts';
import type { Lab } from './lab.ts';

/** The two ways the app looks: at single pictures, and at a camera. */
export interface Estimators {
  readonly pictures: PoseEstimator;
  readonly camera: PoseEstimator;
}
type LookAt = (folder: string, estimators: Estimators, into: Lab) => Promise<void>;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function parsed<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> {
  return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
}

/** A picture by itself, but looked at as little as a camera's is. */
async function glimpse(camera: PoseEstimator, file: string): Promise<Looked> {
  camera.reset();
  const sighting = await camera.estimate(await readPicture(file), seconds(0), { presence: true, silhouette: false });
  return sighting.kind === 'person'
    ? { kind: 'person', file, pose: sighting.pose, filePixels: 1 }
    : { kind: 'nobody', file };
}

const lookAtGroups: LookAt = async (folder, { pictures, camera }, { groups }) => {
  const file = await parsed(join(folder, 'groups.json'), groupsFile);
  for (const group of file.groups) {
    const items = [];
    for (const item of group.items) {
      const file = join(folder, item.image);
      const looked = await look(pictures, file);
      items.push({ ...item, looked, glimpsed: looked.kind === 'error' ? looked : await glimpse(camera, file) });
    }
    groups.push({ ...group, items });
  }
};

const lookAtStills: LookAt = async (folder, { pictures }, { stills }) => {
  const { images } = await parsed(join(folder, 'index.json'), stillsFile);
  for (const image of images) stills.push({ ...image, looked: await look(pictures, join(folder, image.image)) });
};

/** As the camera would: somebody is followed from one frame to the next. */
const lookAtSequence: LookAt = async (folder, { camera }, { sequences }) => {
  const { view, subject, data } = await parsed(join(folder, 'sequence.json'), sequenceFile);
  camera.reset();
  const frames = [];
  for (const frame of data) {
    const picture = await readPicture(join(folder, frame.file));
    const sighting = await camera.estimate(picture, seconds(frame.t), { presence: true, silhouette: false });
    const pose = sighting.kind === 'person' ? { ...sighting.pose, at: seconds(frame.t) } : null;
    frames.push({ ...frame, pose });
  }
  sequences.push({ folder, view, subject, frames });
};

const lookAtPhotos: LookAt = async (folder, { pictures }, { photos }) => {
  const { items } = await parsed(join(folder, 'labels.json'), photosFile);
  for (const item of items) photos.push({ ...item, folder, looked: await look(pictures, join(folder, item.image)) });
};

const KINDS: Readonly<Record<string, LookAt>> = {
  'groups.json': lookAtGroups,
  'index.json': lookAtStills,
  'sequence.json': lookAtSequence,
  'labels.json': lookAtPhotos,
};

/** Looks at one folder of a known format; false when it is none. */
export async function lookAtFolder(folder: string, estimators: Estimators, into: Lab): Promise<boolean> {
  for (const [file, lookAt] of Object.entries(KINDS)) {
    if (!(await exists(join(folder, file)))) continue;
    await lookAt(folder, estimators, into);
    return true;
  }
  return false;
}
