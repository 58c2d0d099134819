import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { millis, seconds } from '../../src/geometry/units.ts';
import { judgeCalibration, measure, type Reading } from '../../src/geometry/index.ts';
import type { Pose, PoseEstimator } from '../../src/pose/index.ts';
import { calibrate } from '../analyze/calibrate.ts';
import { look, type Looked } from '../analyze/look.ts';
import { readPicture } from '../node/picture.ts';
import { countPresence, type Collected } from './collect.ts';
import { compareCurveChanges, compareCurves, type CurveCase } from './curves.ts';
import { compareAbsolutes, compareChanges, voteForwardHead, voteSlouch } from './compare.ts';
import { groupsFile, photosFile, sequenceFile, stillsFile, type Angles, type Group } from './formats.ts';

/** The two ways the app looks: at single pictures, and at a camera. */
export interface Estimators {
  readonly pictures: PoseEstimator;
  readonly camera: PoseEstimator;
}
type Score = (folder: string, estimators: Estimators, into: Collected) => Promise<void>;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function parsed<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> {
  return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
}

async function readingOf(
  file: string,
  estimator: PoseEstimator,
  into: Collected,
  of: (pose: Pose) => Reading,
): Promise<Reading | null> {
  const looked = await look(estimator, file);
  if (looked.kind === 'error') into.complaints.push(`${file}: ${looked.why}`);
  if (looked.kind !== 'error') countPresence(into, true, looked.kind === 'person');
  return looked.kind === 'person' ? of(looked.pose) : null;
}

async function scoreGroup(folder: string, group: Group, estimator: PoseEstimator, into: Collected): Promise<void> {
  const { id: person, view, items } = group;
  const steps = items.filter(({ role }) => role === 'calibration');
  const upright = steps[0]?.angles;
  const slump = steps[1]?.angles;
  const chin = steps[2]?.angles;
  if (upright === undefined) return;
  const looked: Looked[] = [];
  for (const { image } of steps) looked.push(await look(estimator, join(folder, image)));
  const { baseline, complaints } = calibrate(looked, 'auto');
  const first = looked[0];
  const about = { person, support: group.support };
  const asUpright: CurveCase | null =
    view === 'side' && first?.kind === 'person'
      ? { ...about, picture: first.file, reading: measure(first.pose, baseline), now: upright }
      : null;
  into.complaints.push(...complaints);
  for (const { id: picture, image, posture, role, angles: now } of items) {
    if (role !== 'test') continue;
    const reading = await readingOf(join(folder, image), estimator, into, (pose) => measure(pose, baseline));
    if (reading === null) continue;
    const compared = { view, single: true, person, picture, posture, now, upright };
    compareChanges(into, reading, compared);
    compareAbsolutes(into, reading, compared);
    voteForwardHead(into, reading, compared);
    voteSlouch(into, reading, compared);
    if (view === 'side') {
      const curves: CurveCase = { ...about, picture, reading, now };
      compareCurves(into, curves);
      if (asUpright !== null) compareCurveChanges(into, curves, asUpright);
    }
    // The share of the own slump is told by the back's rounding; other postures have no true share.
    const chinLost = chin === undefined ? 0 : upright.cvaDeg - chin.cvaDeg;
    if (chinLost > 0 && /^(upright|fhp)/.test(posture)) {
      const truth = (100 * (upright.cvaDeg - now.cvaDeg)) / chinLost;
      const measured = reading.metrics.headForwardIndex;
      into.trials.push({
        metric: 'headForwardIndex',
        family: view,
        single: true,
        condition: 'all',
        person,
        picture,
        truth,
        measure: measured,
      });
    }
    if (slump !== undefined && /^(upright|slouch)/.test(posture)) {
      const truth =
        (now.kyphosisT1T12Deg - upright.kyphosisT1T12Deg) / (slump.kyphosisT1T12Deg - upright.kyphosisT1T12Deg);
      into.trials.push({
        metric: 'slouch',
        family: view,
        single: true,
        condition: 'all',
        person,
        picture,
        truth,
        measure: reading.metrics.slouch,
      });
    }
  }
}

const scoreGroups: Score = async (folder, { pictures }, into) => {
  const { groups } = await parsed(join(folder, 'groups.json'), groupsFile);
  for (const group of groups) await scoreGroup(folder, group, pictures, into);
};

const familyOfKind = (kind: string): 'front' | 'side' | 'oblique' => {
  if (kind.startsWith('side')) return 'side';
  return kind.startsWith('front') ? 'front' : 'oblique';
};

const supportOfKind = (kind: string): 'seated' | 'standing' => (kind.endsWith('Standing') ? 'standing' : 'seated');

const scoreStills: Score = async (folder, { pictures }, into) => {
  const { images } = await parsed(join(folder, 'index.json'), stillsFile);
  for (const { id: picture, image, kind, subject: person, postureClass: posture, angles } of images) {
    const reading = await readingOf(join(folder, image), pictures, into, (pose) => measure(pose, null));
    if (reading === null || !angles) continue;
    const family = familyOfKind(kind);
    into.views.all += 1;
    if (reading.view.startsWith(family)) into.views.right += 1;
    if ('value' in reading.yaw) into.views.yawErrors.push(Math.abs(reading.yaw.value + angles.cameraYawRelThoraxDeg));
    if (family !== 'oblique')
      compareAbsolutes(into, reading, { view: family, single: true, person, picture, posture, now: angles });
    if (family === 'side') compareCurves(into, { person, picture, support: supportOfKind(kind), reading, now: angles });
  }
};

const CALIBRATION = 8; // s from the start of a sequence

const meanOf = (all: readonly Angles[]): Angles | undefined => {
  const [first] = all;
  if (first === undefined) return undefined;
  const mean: Angles = { ...first };
  for (const key of Object.keys(first)) {
    const values = all.map((angles) => angles[key]).filter((value) => typeof value === 'number');
    if (values.length === all.length) mean[key] = values.reduce((a, b) => a + b, 0) / values.length;
  }
  return mean;
};

const scoreSequence: Score = async (folder, { camera }, into) => {
  const { view, data } = await parsed(join(folder, 'sequence.json'), sequenceFile);
  camera.reset();
  const seen = [];
  for (const frame of data) {
    const picture = await readPicture(join(folder, frame.file));
    const sighting = await camera.estimate(picture, seconds(frame.t), { presence: true, silhouette: false });
    const pose = sighting.kind === 'person' ? { ...sighting.pose, at: seconds(frame.t) } : null;
    if (!/leaving|returning/.test(frame.label)) countPresence(into, frame.person, pose !== null);
    seen.push({ ...frame, pose });
  }
  const first = seen.filter(({ t }) => t < CALIBRATION);
  const upright = first.flatMap(({ pose }) => (pose === null ? [] : [pose]));
  const base = meanOf(first.flatMap(({ angles }) => (angles ? [angles] : [])));
  const about = { id: 'lab', name: 'lab', cameraId: 'lab', desk: 'sitting', at: millis(0) } as const;
  const verdict = judgeCalibration({ upright, slump: null, chinForward: null }, about);
  if (!verdict.ok || base === undefined) {
    into.complaints.push(`${folder}: ${verdict.ok ? 'no truth for the calibration' : verdict.why}`);
    return;
  }
  for (const { t, file, label: posture, angles: now, pose } of seen) {
    if (t < CALIBRATION || pose === null || !now || /transition|leaving|returning|bystander/.test(posture)) continue;
    const reading = measure(pose, verdict.baseline);
    const compared = { view, single: false, person: folder, picture: join(folder, file), posture, now, upright: base };
    compareChanges(into, reading, compared);
    voteForwardHead(into, reading, compared);
    voteSlouch(into, reading, compared);
  }
};

const scorePhotos: Score = async (folder, { pictures }, into) => {
  const { items } = await parsed(join(folder, 'labels.json'), photosFile);
  for (const { image, label, labelConflict, earShoulderInclinationDeg: truth } of items) {
    const reading = await readingOf(join(folder, image), pictures, into, (pose) => measure(pose, null));
    if (reading === null) continue;
    const metric = 'earShoulderInclination';
    const picture = join(folder, image);
    const measured = reading.metrics[metric];
    into.trials.push({
      metric,
      family: 'photo',
      single: true,
      condition: 'all',
      person: folder,
      picture,
      truth,
      measure: measured,
    });
    if (!labelConflict)
      into.votes.push({ name: 'photo bad posture', metric, picture, belongs: label === 'bad', measure: measured });
  }
};

const KINDS: Readonly<Record<string, Score>> = {
  'groups.json': scoreGroups,
  'index.json': scoreStills,
  'sequence.json': scoreSequence,
  'labels.json': scorePhotos,
};

/** Scores one folder of a known format; false when it is none. */
export async function scoreFolder(folder: string, estimators: Estimators, into: Collected): Promise<boolean> {
  for (const [file, score] of Object.entries(KINDS)) {
    if (!(await exists(join(folder, file)))) continue;
    await score(folder, estimators, into);
    return true;
  }
  return false;
}
