import type { MetricId } from '../../src/geometry/metric.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import type { Collected } from './collect.ts';
import type { Angles } from './formats.ts';

/** What a picture of a calibrated person is compared by. */
export interface Compared {
  readonly view: 'front' | 'side';
  readonly single: boolean;
  readonly condition: string; // how it was looked at and calibrated: 'all' is as single pictures are, with the own ranges
  readonly subject: string; // whose body
  readonly person: string; // whose body before which camera
  readonly picture: string;
  readonly posture: string;
  readonly elevation?: number; // deg, how far the camera stands above the eyes
  readonly now: Angles;
  readonly upright: Angles; // at the upright calibration
}

const CHANGES: Readonly<Record<'front' | 'side', Partial<Record<MetricId, keyof Angles & string>>>> = {
  front: {
    headPitch: 'headPitchDeg',
    headTilt: 'headTiltDeg',
    shoulderTilt: 'shoulderTiltDeg',
    sideLean: 'lateralLeanDeg',
    trunkTwist: 'trunkTwistDeg',
  },
  side: {
    headForwardAngle: 'cvaDeg',
    headPitch: 'headPitchDeg',
    neckFlexion: 'neckFlexionDeg',
    trunkInclination: 'trunkInclinationDeg',
  },
};

export const SEQUENCES = 'in sequences';
/** Looked at as single pictures are: two crops, each also mirrored. */
export const ALL = 'all';
/** Looked at as a camera's pictures are, of somebody who holds still: once in each way of looking. */
export const LIVE = 'live';
/** Likewise, with the face left out: what the points say by themselves, where no face is seen. */
export const BY_POINTS = 'live, by points';
/** What the face tells too, in front. */
export const BY_FACE: ReadonlySet<MetricId> = new Set(['headTilt', 'headPitch']);

/** The head turned by at least this much up or down. */
const PITCHED = 8; // deg [H]
const isSideways = (posture: string): boolean => /lean_left|lean_right|lateral|tilt/.test(posture);

interface Subset {
  readonly metric: MetricId;
  readonly name: string;
  readonly has: (posture: string, truth: number) => boolean;
}
/** Metrics whose target holds for postures that exercise them. */
const SUBSETS: readonly Subset[] = [
  { metric: 'trunkInclination', name: 'leaning', has: (posture) => /lean|recline/.test(posture) },
  { metric: 'sideLean', name: 'leaning or tilted', has: isSideways },
  { metric: 'headTilt', name: 'leaning or tilted', has: isSideways },
  { metric: 'shoulderTilt', name: 'leaning or tilted', has: isSideways },
  { metric: 'headPitch', name: 'head moved', has: (_, truth) => Math.abs(truth) >= PITCHED },
];
/** The name of a subset as it is looked at. */
export const subsetName = (name: string, condition: string): string =>
  condition === ALL ? name : `${name}, ${condition}`;

export function compareChanges({ trials }: Collected, reading: Reading, compared: Compared): void {
  const { view, single, condition, subject, person, picture, posture, now, upright } = compared;
  for (const [metric, key] of Object.entries(CHANGES[view]) as [MetricId, keyof Angles & string][]) {
    if (condition === BY_POINTS && !BY_FACE.has(metric)) continue;
    const truth = Number(now[key]) - Number(upright[key]);
    const measure = reading.metrics[metric];
    const trial = { metric, family: view, single, subject, person, picture, truth, measure };
    trials.push({ ...trial, condition });
    for (const { metric: of, name, has } of SUBSETS)
      if ((condition === ALL || condition === LIVE) && of === metric && has(posture, truth))
        trials.push({ ...trial, condition: subsetName(name, condition) });
  }
}

/** What needs no calibration. */
export function compareAbsolutes({ trials }: Collected, reading: Reading, compared: Omit<Compared, 'upright'>): void {
  const { view, single, condition, subject, person, picture, now } = compared;
  const trial = { family: view, single, condition, subject, person, picture };
  if (view === 'front') {
    const measure = reading.metrics.viewingDistance;
    trials.push({ ...trial, metric: 'viewingDistance', truth: now.cameraToFaceMm / 10, measure });
  } else {
    trials.push({ ...trial, metric: 'cva', truth: now.cvaDeg, measure: reading.metrics.cva });
  }
}

/** The distance as somebody has it who measured it once, in the own upright. */
export const MEASURED_ONCE = 'measured once';
export function compareMeasuredDistance({ trials }: Collected, reading: Reading, compared: Compared): void {
  const { view: family, single, condition, subject, person, picture, now } = compared;
  const trial = { family, single, subject, person, picture, condition: subsetName(MEASURED_ONCE, condition) };
  const measure = reading.metrics.viewingDistance;
  trials.push({ ...trial, metric: 'viewingDistance', truth: now.cameraToFaceMm / 10, measure });
}

/** The held poses of a calibration, with their truth. */
interface Ranges {
  readonly slump: Angles | undefined;
  readonly chin: Angles | undefined;
}

/** Shares of the own range: of the chin-forward pose by the craniovertebral angle, of the slump by the back's rounding. Other postures have no true share. */
export function compareShares({ trials }: Collected, reading: Reading, compared: Compared, ranges: Ranges): void {
  const { view: family, single, condition, subject, person, picture, posture, now, upright } = compared;
  const trial = { family, single, condition, subject, person, picture };
  const chinLost = ranges.chin === undefined ? 0 : upright.cvaDeg - ranges.chin.cvaDeg;
  if (chinLost > 0 && /^(upright|fhp)/.test(posture)) {
    const truth = (100 * (upright.cvaDeg - now.cvaDeg)) / chinLost;
    trials.push({ ...trial, metric: 'headForwardIndex', truth, measure: reading.metrics.headForwardIndex });
  }
  const rounded = (angles: Angles): number => angles.kyphosisT1T12Deg - upright.kyphosisT1T12Deg;
  if (ranges.slump !== undefined && /^(upright|slouch)/.test(posture)) {
    const truth = rounded(now) / rounded(ranges.slump);
    trials.push({ ...trial, metric: 'slouch', truth, measure: reading.metrics.slouch });
  }
}

/** Every way of looking stands by itself. */
const named = (name: string, { condition }: Compared): string => subsetName(name, condition);

/** Craniovertebral angle at least 6 deg below the own upright with the trunk still: the forward head. */
const FORWARD_HEAD = 6; // deg
/** Neck against trunk: beyond it somebody who leans over a laptop has the head forward as well. */
const NECK_BENT = 4; // deg [H]

/** Slumps of either kind, rounded backs, and what lies between two postures. */
const CARRIES_HEAD = /slouch|slid|hunch|kyphosis|sway|transition|shoulder_up/;

/**
 * Whether a picture shows a forward head, by its true angles; null: it is asked neither. A slump carries the head forward, or bends the
 * neck on a trunk that leans back: it is told by its own measures. So is leaning over a laptop with a bent neck. Milder forward heads
 * are left out as well.
 */
export function isForwardHead(posture: string, now: Angles, upright: Angles): boolean | null {
  if (/fhp|forward_head/.test(posture) && !/transition/.test(posture))
    return upright.cvaDeg - now.cvaDeg >= FORWARD_HEAD ? true : null;
  if (CARRIES_HEAD.test(posture)) return null;
  const bent = now.neckFlexionDeg - upright.neckFlexionDeg >= NECK_BENT;
  return posture === 'laptop_lean' && bent ? null : false;
}

/** Whether a picture shows a moderate or strong slump over the desk; null: neither that nor none, or a slump of another kind. */
export function isSlouch(posture: string): boolean | null {
  if (/slouch_(moderate|strong)|^slouch$/.test(posture)) return true;
  return /slouch|slid|hunch|kyphosis|sway|transition/.test(posture) ? null : false;
}

function vote(into: Collected, metric: MetricId, belongs: boolean | null, reading: Reading, compared: Compared): void {
  if (belongs === null) return;
  const { view, subject, picture, elevation } = compared;
  const name = named(`${view} ${metric === 'slouch' ? 'slouch' : 'forward head'}`, compared);
  const at = elevation === undefined ? {} : { elevation };
  into.votes.push({ name, metric, subject, picture, belongs, measure: reading.metrics[metric], ...at });
}

export function voteForwardHead(into: Collected, reading: Reading, compared: Compared): void {
  const { posture, now, upright } = compared;
  vote(into, 'headForwardIndex', isForwardHead(posture, now, upright), reading, compared);
}

export function voteSlouch(into: Collected, reading: Reading, compared: Compared): void {
  vote(into, 'slouch', isSlouch(compared.posture), reading, compared);
}
