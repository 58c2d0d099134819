import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as v from 'valibot';
import { seconds } from '../../src/base/units.ts';
import type { PoseEstimator } from '../../src/pose/estimator.ts';
import { look, type Looked } from '../analyze/look.ts';
import { readPicture } from '../node/picture.ts';
import { groupsFile, photosFile, sequenceFile, stillsFile } from './formats.ts';
import { inFormat, readJson } from './json.ts';
import type { Lab, Seen } from './lab.ts';
import { lookAtReal } from './real.ts';
import { sampledPeople, type PeopleSample } from './sample.ts';

/** The two ways the app looks: at single pictures, and at a camera. */
export interface Estimators {
  readonly pictures: PoseEstimator | null; // null: live looks alone
  readonly camera: PoseEstimator;
}
/** How much of a folder is looked at. */
export interface Looking extends Estimators {
  readonly sample: PeopleSample | null; // null: everybody
  readonly fullSample: PeopleSample | null; // who is looked at as a single picture is as well; null: everybody of `sample`
}
type LookAt = (folder: string, looking: Looking, into: Lab) => Promise<void>;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const parsed = async <Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> =>
  inFormat(path, schema, await readJson(path));

/** A picture by itself, looked at as a camera's are. */
const glimpse = ({ camera }: Estimators, file: string): Promise<Looked> => look(camera, file, false);
const lookAlone = async (looking: Looking, file: string, full = true): Promise<Seen> =>
  full && looking.pictures !== null
    ? { looked: await look(looking.pictures, file), full }
    : { looked: await glimpse(looking, file), full: false };

const lookAtGroups: LookAt = async (folder, looking, { groups, leftOut }) => {
  const file = await parsed(join(folder, 'groups.json'), groupsFile);
  const subjects = file.groups.map(({ subject }) => subject);
  const people = sampledPeople(subjects, looking.sample);
  const full = sampledPeople(people, looking.fullSample);
  for (const group of file.groups) {
    if (!people.has(group.subject)) continue;
    if (group.view === 'back') {
      leftOut.backViews += group.items.length;
      continue;
    }
    const pictures = full.has(group.subject) ? looking.pictures : null;
    const items = [];
    for (const item of group.items) {
      const file = join(folder, item.image);
      const looked = pictures === null ? null : await look(pictures, file);
      items.push({ ...item, looked, glimpsed: await glimpse(looking, file) });
    }
    groups.push({ ...group, view: group.view, folder: basename(folder), items });
  }
};

const lookAtStills = async (folder: string, index: unknown, looking: Looking, { stills }: Lab): Promise<void> => {
  const { images } = inFormat(join(folder, 'index.json'), stillsFile, index);
  const people = sampledPeople(
    images.map(({ subject }) => subject),
    looking.sample,
  );
  const full = sampledPeople(people, looking.fullSample);
  for (const image of images)
    if (people.has(image.subject))
      stills.push({ ...image, ...(await lookAlone(looking, join(folder, image.image), full.has(image.subject))) });
};

/** Rendered single pictures and pictures of real people have an index of one name. */
const lookAtIndex: LookAt = async (folder, looking, into) => {
  const index = await readJson(join(folder, 'index.json'));
  if (typeof index === 'object' && index !== null && 'files' in index)
    into.reals.push(await lookAtReal(folder, index, looking.camera));
  else await lookAtStills(folder, index, looking, into);
};

/** As the camera would: somebody is followed from one frame to the next. */
const lookAtSequence: LookAt = async (folder, { camera }, { sequences }) => {
  const { view, subject, data } = await parsed(join(folder, 'sequence.json'), sequenceFile);
  camera.reset();
  const frames = [];
  for (const frame of data) {
    const picture = await readPicture(join(folder, frame.file));
    const sighting = await camera.estimate(picture, seconds(frame.t), {
      presence: true,
      silhouette: false,
      face: true,
    });
    const pose = sighting.kind === 'person' ? { ...sighting.pose, at: seconds(frame.t) } : null;
    frames.push({ ...frame, pose });
  }
  sequences.push({ folder, view, subject, frames });
};

const lookAtPhotos: LookAt = async (folder, looking, { photos }) => {
  const { items } = await parsed(join(folder, 'labels.json'), photosFile);
  for (const item of items) photos.push({ ...item, folder, ...(await lookAlone(looking, join(folder, item.image))) });
};

const KINDS: Readonly<Record<string, LookAt>> = {
  'groups.json': lookAtGroups,
  'index.json': lookAtIndex,
  'sequence.json': lookAtSequence,
  'labels.json': lookAtPhotos,
};

/** Looks at one folder of a known format; false when it is none. @throws FormatError */
export async function lookAtFolder(folder: string, looking: Looking, into: Lab): Promise<boolean> {
  for (const [file, lookAt] of Object.entries(KINDS)) {
    if (!(await exists(join(folder, file)))) continue;
    await lookAt(folder, looking, into);
    return true;
  }
  return false;
}
