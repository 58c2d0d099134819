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

/** Metrics whose target holds for postures that exercise them. */
const CONDITIONS: readonly { readonly metric: MetricId; readonly name: string; readonly postures: RegExp }[] = [
  { metric: 'trunkInclination', name: 'leaning', postures: /lean|recline/ },
  { metric: 'sideLean', name: 'leaning or tilted', postures: /lean_left|lean_right|lateral|tilt/ },
  { metric: 'headTilt', name: 'leaning or tilted', postures: /lean_left|lean_right|lateral|tilt/ },
  { metric: 'shoulderTilt', name: 'leaning or tilted', postures: /lean_left|lean_right|lateral|tilt/ },
];

export const SEQUENCES = 'in sequences';
/** Looked at once a picture, as the live camera is, and not four times. */
export const LIVE = 'live';

export function compareChanges({ trials }: Collected, reading: Reading, compared: Compared): void {
  const { view, single, condition, subject, person, picture, posture, now, upright } = compared;
  for (const [metric, key] of Object.entries(CHANGES[view]) as [MetricId, keyof Angles & string][]) {
    const truth = Number(now[key]) - Number(upright[key]);
    const measure = reading.metrics[metric];
    const trial = { metric, family: view, single, subject, person, picture, truth, measure };
    trials.push({ ...trial, condition });
    for (const { metric: of, name, postures } of CONDITIONS)
      if (condition === 'all' && of === metric && postures.test(posture)) trials.push({ ...trial, condition: name });
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

/** Classes are told from single pictures and sequences together; other ways of looking stand by themselves. */
const named = (name: string, { condition }: Compared): string =>
  condition === 'all' || condition === SEQUENCES ? name : `${name}, ${condition}`;

/** Craniovertebral angle at least 6 deg below the own upright with the trunk still: the forward head. */
const FORWARD_HEAD = 6; // deg

/**
 * Forward head against everything else. A slouch carries the head forward too and is neither: it is left out here
 * and told by its own measure. Milder forward heads are left out as well.
 */
export function voteForwardHead({ votes }: Collected, reading: Reading, compared: Compared): void {
  const { view, subject, picture, posture, now, upright } = compared;
  const lost = upright.cvaDeg - now.cvaDeg;
  const isForward = /fhp|forward_head/.test(posture) && !/transition/.test(posture);
  if (isForward ? lost < FORWARD_HEAD : /slouch|hunch|kyphosis|sway|transition|shoulder_up/.test(posture)) return;
  votes.push({
    name: named(`${view} forward head`, compared),
    metric: 'headForwardIndex',
    subject,
    picture,
    belongs: isForward,
    measure: reading.metrics.headForwardIndex,
  });
}

export function voteSlouch({ votes }: Collected, reading: Reading, compared: Compared): void {
  const { view, subject, picture, posture } = compared;
  const isSlouch = /slouch_(moderate|strong)|^slouch$/.test(posture);
  if (!isSlouch && /slouch|hunch|kyphosis|sway|transition/.test(posture)) return;
  const measure = reading.metrics.slouch;
  votes.push({
    name: named(`${view} slouch`, compared),
    metric: 'slouch',
    subject,
    picture,
    belongs: isSlouch,
    measure,
  });
}
