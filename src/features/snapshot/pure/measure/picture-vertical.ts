import { withinBody } from '../../../../geometry/body-limits.ts';
import { BREADTHS, SCORES, TRUNK_LOOKS_BACK } from '../../../../geometry/network-habits.ts';
import { faceTilt, pairTilt, pairMiddle, type PairTilt, seenPoints } from '../../../../geometry/fit/seen-points.ts';
import { statedSigma } from '../../../../geometry/fit/estimate.ts';
import { isMeasured, unknown, type Measure, type MetricId } from '../../../../geometry/metric.ts';
import { UNKNOWN_ROLL, type CameraRoll } from '../../../../geometry/camera-roll.ts';
import type { SeenPoints } from '../../../../geometry/fit/posture-fit.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';
import type { ErrorTerms } from '../../../../geometry/stated-errors.ts';
import { degrees, direction, spanned } from '../../../../base/units.ts';
import type { Pose } from '../../../../pose/pose.ts';
import type { Support } from '../../../../geometry/sitting-or-standing.ts';

/** Measures that are changes from the own upright where there is a calibration, and angles against the plumb line in a single picture. */
type PictureAngleId = Extract<MetricId, 'trunkInclination' | 'shoulderTilt' | 'headTilt' | 'sideLean'>;

/** Stated errors: a factor on the noise of the points, and a floor, deg [lab, stills and groups]. */
const ERRORS: Readonly<Record<PictureAngleId, ErrorTerms>> = {
  trunkInclination: { noise: 0.8, floor: 2.2 },
  shoulderTilt: { noise: 0.7, floor: 1.2 },
  headTilt: { noise: 0.4, floor: 1.2 },
  sideLean: { noise: 1, floor: 2 },
};
/**
 * Which way the roll of the camera shows: a vertical that leans to the picture's right lowers a left side that lies there, and takes a
 * trunk along to the right.
 */
const withRoll = (id: PictureAngleId, { tilt, sigma }: PairTilt, roll: CameraRoll, towards: number): Measure => {
  const turned = id === 'sideLean' || id === 'trunkInclination' ? -towards * roll.roll : roll.roll;
  return { value: tilt + turned, sigma: Math.hypot(statedSigma(sigma, ERRORS[id]), roll.sigma), unit: 'deg' };
};

/** Hips to shoulders from the vertical; `towards`: +1 where image right counts positive. */
function trunkLine(points: SeenPoints, towards: number): PairTilt | null {
  const [hips, shoulders] = [pairMiddle(points, 'hip'), pairMiddle(points, 'shoulder')];
  if (hips === null || shoulders === null) return null;
  const [across, up] = [towards * (shoulders.x - hips.x), hips.y - shoulders.y];
  return {
    tilt: direction(across, up),
    sigma: spanned(Math.hypot(hips.sigma, shoulders.sigma), Math.hypot(across, up)),
  };
}

function hipsSeen({ keypoints }: Pose): boolean {
  const { left_hip, right_hip, left_shoulder, right_shoulder } = keypoints;
  const breadth = Math.abs(left_shoulder.x - right_shoulder.x);
  const trunk = (left_hip.y + right_hip.y - left_shoulder.y - right_shoulder.y) / 2;
  return Math.min(left_hip.score, right_hip.score) >= SCORES.hips && trunk >= BREADTHS.trunkHidden * breadth;
}

function sideTrunk(reading: Reading, pose: Pose, support: Support): PairTilt | null {
  const line = trunkLine(seenPoints(pose), reading.view === 'sideRight' ? 1 : -1);
  return line && { ...line, tilt: degrees(line.tilt + TRUNK_LOOKS_BACK[support]) };
}

/** Signs as docs/metrics.md: forward, to the own left, left side higher. */
function linesOf(reading: Reading, pose: Pose, support: Support): Partial<Record<PictureAngleId, PairTilt | null>> {
  if (isSide(reading.view)) return { trunkInclination: sideTrunk(reading, pose, support) };
  if (reading.view !== 'front') return {};
  const points = seenPoints(pose);
  return {
    shoulderTilt: pairTilt(points, 'shoulder'),
    headTilt: faceTilt(points),
    sideLean: hipsSeen(pose) ? trunkLine(points, 1) : null,
  };
}

/**
 * The same reading, with angles against the vertical of the room in place of `no baseline`. `pose`: with what was set by hand.
 * `roll`: how far the camera was rolled, as far as it is known.
 */
export function withPictureAngles(
  reading: Reading,
  pose: Pose,
  support: Support,
  roll: CameraRoll = UNKNOWN_ROLL,
): Reading {
  if (reading.gate !== null) return reading;
  const metrics = { ...reading.metrics };
  const lines = linesOf(reading, pose, support);
  for (const id of Object.keys(lines) as PictureAngleId[]) {
    const before = metrics[id];
    if (isMeasured(before) || before.unknown !== 'no baseline') continue;
    const line = lines[id] ?? null;
    metrics[id] =
      line === null
        ? unknown('points unsure')
        : withinBody(id, withRoll(id, line, roll, reading.view === 'sideLeft' ? -1 : 1));
  }
  return { ...reading, metrics };
}
