import { basename } from 'node:path';
import type { Baseline } from '../../src/geometry/baseline.ts';
import { judgeCalibration } from '../../src/geometry/calibration/calibration.ts';
import { personOf } from '../../src/geometry/fit/person.ts';
import { measure } from '../../src/geometry/measure.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import { millis } from '../../src/base/units.ts';
import type { Pose } from '../../src/pose/pose.ts';
import { calibrate } from '../analyze/calibrate.ts';
import type { Looked } from '../analyze/look.ts';
import { type Collected, countPresence, nothing } from './collect.ts';
import {
  ALL,
  BY_POINTS,
  compareAbsolutes,
  compareChanges,
  compareMeasuredDistance,
  compareShares,
  LIVE,
  SEQUENCES,
  voteForwardHead,
  voteSlouch,
} from './compare.ts';
import type { CurveCase } from './curve-case.ts';
import { compareCurveChanges, compareCurves, keepBack } from './curves.ts';
import type { Angles } from './formats.ts';
import { heldOutCurves, offsetsLeftOut } from './held-out-curves.ts';
import { elevationOf, pitchOf } from './lab-camera.ts';
import type { Lab, SeenGroup, SeenSequence } from './lab.ts';
import { scoreReal } from './score-real.ts';
import { slideCase, slideClassOf } from './slid.ts';

type Item = SeenGroup['items'][number];

/** One way of measuring the groups. */
export interface Way {
  readonly condition: string; // its name in the report
  readonly looked: (item: Item) => Looked | null; // null: not taken in this run
  readonly prepare: (baseline: Baseline) => Baseline; // what is done to a calibration before measuring by it
}
const asItIs = (baseline: Baseline): Baseline => baseline;
export const PICTURES: Way = { condition: ALL, looked: ({ looked }) => looked, prepare: asItIs };
export const CAMERA: Way = { condition: LIVE, looked: ({ glimpsed }) => glimpsed, prepare: asItIs };
const UPRIGHT_ONLY: Way = {
  ...CAMERA,
  condition: `${LIVE}, upright calibration only`,
  prepare: (baseline) => ({ ...baseline, slump: null, chinForward: null }),
};

function readingOf(looked: Looked, into: Collected, of: (pose: Pose) => Reading): Reading | null {
  if (looked.kind === 'error') into.complaints.push(`${looked.file}: ${looked.why}`);
  else countPresence(into, true, looked.kind === 'person');
  return looked.kind === 'person' ? of(looked.pose) : null;
}

const withoutFace = ({ face: _face, ...pose }: Pose): Pose => pose;

/** Whole bodies, metres away and with lenses that no webcam has: they stand by themselves. */
const WHOLE_BODY = 'standing';
const conditionOf = ({ folder }: SeenGroup, { condition }: Way): string =>
  folder === WHOLE_BODY ? `whole body, ${condition}` : condition;

/** The line of the back is measured in single pictures only. */
export function scoreGroup(group: SeenGroup, into: Collected, way: Way): void {
  if (way === UPRIGHT_ONLY && group.folder === WHOLE_BODY) return; // they are calibrated with nothing else
  const { looked: lookedIn, prepare } = way;
  const condition = conditionOf(group, way);
  const { id: person, subject, view, support, items } = group;
  const steps = items.filter(({ role }) => role === 'calibration');
  const [upright, slump, chin] = steps.map(({ angles }) => angles);
  if (upright === undefined) return;
  const held = steps.map(lookedIn).filter((looked) => looked !== null);
  if (held.length < steps.length) return;
  const { baseline: calibrated, complaints } = calibrate(held, 'auto');
  into.complaints.push(...complaints);
  const baseline = calibrated && prepare(calibrated);
  keepPitch(group, calibrated, condition, into);
  const measured = view === 'front' ? measuredOnce(baseline, upright) : null;
  const slides = way !== UPRIGHT_ONLY && items.some(({ posture }) => slideClassOf(posture) === 'slid');
  const [first] = held;
  const whose = { person, support, subject };
  const asUpright: CurveCase | null =
    view === 'side' && way === PICTURES && first?.kind === 'person'
      ? { ...whose, picture: first.file, pose: first.pose, reading: measure(first.pose, baseline), now: upright }
      : null;
  if (asUpright !== null) keepBack(into, asUpright, true);
  for (const item of items) {
    const { id: picture, posture, role, angles: now } = item;
    if (role !== 'test') continue;
    const looked = lookedIn(item);
    const reading = looked && readingOf(looked, into, (pose) => measure(pose, baseline));
    if (looked === null || reading === null) continue;
    const elevation = elevationOf(item.camera, item.points);
    const about = { view, single: true, condition, subject, person, picture, posture };
    const compared = { ...about, now, upright, ...(elevation === null ? {} : { elevation }) };
    const slide = slides ? slideCase(reading, about) : null;
    if (slide !== null) into.slides.push(slide);
    compareChanges(into, reading, compared);
    if (way === CAMERA && view === 'front' && condition === LIVE && looked.kind === 'person')
      compareChanges(into, measure(withoutFace(looked.pose), baseline), { ...compared, condition: BY_POINTS });
    if (way !== UPRIGHT_ONLY) compareAbsolutes(into, reading, compared);
    if (way !== UPRIGHT_ONLY && measured !== null && looked.kind === 'person')
      compareMeasuredDistance(into, measure(looked.pose, measured), compared);
    compareShares(into, reading, compared, { slump, chin });
    voteForwardHead(into, reading, compared);
    voteSlouch(into, reading, compared);
    if (asUpright !== null && looked.kind === 'person') {
      const curves: CurveCase = { ...whose, picture, pose: looked.pose, reading, now };
      compareCurves(into, curves);
      compareCurveChanges(into, curves, asUpright);
    }
  }
}

const measuredOnce = (baseline: Baseline | null, { cameraToFaceMm }: Angles): Baseline | null =>
  baseline && { ...baseline, eyeDistance: cameraToFaceMm / 10 };

/** What the calibration makes of the camera, in front: the one that everything else is measured by. */
function keepPitch(group: SeenGroup, baseline: Baseline | null, condition: string, into: Collected): void {
  const [upright] = group.items;
  const person = baseline === null || group.view !== 'front' ? null : personOf(baseline);
  if (upright === undefined || person === null) return;
  const error = person.body.camera.pitch - pitchOf(upright.camera);
  into.pitches.push({ condition, subject: group.subject, person: group.id, error });
}

const familyOfKind = (kind: string): 'front' | 'side' | 'oblique' => {
  if (kind.startsWith('side')) return 'side';
  return kind.startsWith('front') ? 'front' : 'oblique';
};
const supportOfKind = (kind: string): 'seated' | 'standing' => (kind.endsWith('Standing') ? 'standing' : 'seated');

function scoreStill(still: Lab['stills'][number], into: Collected): void {
  const { id: picture, kind, subject, postureClass: posture, angles, looked, full } = still;
  const condition = full ? ALL : LIVE;
  const reading = readingOf(looked, into, (pose) => measure(pose, null));
  if (reading === null || !angles) return;
  const family = familyOfKind(kind);
  into.views.all += 1;
  if (reading.view.startsWith(family)) into.views.right += 1;
  if ('value' in reading.yaw) into.views.yawErrors.push(Math.abs(reading.yaw.value + angles.cameraYawRelThoraxDeg));
  if (family === 'oblique') return;
  const about = { subject, person: subject, picture, condition };
  compareAbsolutes(into, reading, { ...about, view: family, single: true, posture, now: angles });
  if (family === 'side' && full && looked.kind === 'person')
    compareCurves(into, { ...about, support: supportOfKind(kind), pose: looked.pose, reading, now: angles });
}

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

function scoreSequence({ folder, view, subject, frames }: SeenSequence, into: Collected): void {
  for (const { label, person, pose } of frames)
    if (!/leaving|returning/.test(label)) countPresence(into, person, pose !== null);
  const first = frames.filter(({ t }) => t < CALIBRATION);
  const upright = first.flatMap(({ pose }) => (pose === null ? [] : [pose]));
  const base = meanOf(first.flatMap(({ angles }) => (angles ? [angles] : [])));
  const calibration = { id: 'lab', name: 'lab', cameraId: 'lab', desk: 'sitting', at: millis(0) } as const;
  const verdict = judgeCalibration({ upright, slump: null, chinForward: null }, calibration);
  if (!verdict.ok || base === undefined) {
    into.complaints.push(`${folder}: ${verdict.ok ? 'no truth for the calibration' : verdict.fault}`);
    return;
  }
  const { baseline } = verdict;
  for (const { t, file, label: posture, angles: now, pose } of frames) {
    if (t < CALIBRATION || pose === null || !now || /transition|leaving|returning|bystander/.test(posture)) continue;
    const reading = measure(pose, baseline);
    const picture = `${basename(folder)}/${file}`;
    const about = { view, single: false, condition: SEQUENCES, subject, person: folder, picture };
    const compared = { ...about, posture, now, upright: base };
    compareChanges(into, reading, compared);
    voteForwardHead(into, reading, compared);
    voteSlouch(into, reading, compared);
  }
}

function scorePhoto({ image, folder, label, labelConflict, ...photo }: Lab['photos'][number], into: Collected): void {
  const reading = readingOf(photo.looked, into, (pose) => measure(pose, null));
  if (reading === null) return;
  const metric = 'earShoulderInclination';
  const about = {
    metric,
    subject: folder,
    picture: `${basename(folder)}/${image}`,
    measure: reading.metrics[metric],
  } as const;
  const truth = photo.earShoulderInclinationDeg;
  into.trials.push({
    ...about,
    family: 'photo',
    single: true,
    condition: photo.full ? ALL : LIVE,
    person: folder,
    truth,
  });
  if (!labelConflict) into.votes.push({ ...about, name: 'photo bad posture', belongs: label === 'bad' });
}

/** Measures and compares everything. */
export function scoreLab({ groups, stills, sequences, photos, reals }: Lab): Collected {
  const into = nothing();
  for (const way of [PICTURES, CAMERA, UPRIGHT_ONLY]) for (const group of groups) scoreGroup(group, into, way);
  for (const photo of photos) scorePhoto(photo, into);
  for (const sequence of sequences) scoreSequence(sequence, into);
  for (const still of stills) scoreStill(still, into);
  for (const real of reals) scoreReal(real, into);
  into.trials.push(...heldOutCurves(into.backs), ...offsetsLeftOut(into.trials));
  return into;
}
