import type { Pose } from '../../pose/pose.ts';
import type { Baseline, BaselineStep } from '../baseline.ts';
import { chinForwardOf, ownSlumpOf } from '../fit/calibrated-body.ts';
import { holdPose, type HeldPose } from './held-pose.ts';
import { uprightCurvesOf } from '../outline/back-curves.ts';
import { gateOf } from '../fit/gates.ts';
import { errorFactor, pairTilt, pairMiddle } from '../fit/seen-points.ts';
import { stepPoints, uprightBodies } from '../fit/person.ts';
import { median } from '../../base/statistics.ts';
import { BODY_PARTS } from '../fit/anthropometry.ts';
import { SCORES } from '../network-habits.ts';
import { isSide } from '../reading.ts';
import { facingOf, type AssumedView, type Facing } from '../view.ts';
import type { UnknownReason } from '../metric.ts';
import { direction, degrees } from '../../base/units.ts';

export interface CalibrationSamples {
  readonly upright: readonly Pose[];
  readonly slump: readonly Pose[] | null;
  readonly chinForward: readonly Pose[] | null;
}
export type CalibrationAbout = Pick<Baseline, 'id' | 'name' | 'cameraId' | 'cameraName' | 'desk'> & {
  readonly at: Baseline['createdAt'];
};
/** Why held poses give no baseline: they cannot be measured, or they are not the requested pose. */
export type CalibrationFault =
  | UnknownReason
  | 'restless'
  | 'headFarForward'
  | 'turnedAside'
  | 'shouldersAskew'
  | 'likeUpright' // a slump that is none
  | 'chinNotForward';
export type CalibrationVerdict =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly step: 'upright' | 'slump' | 'chinForward'; readonly fault: CalibrationFault };

/** Limits that an upright, a slump and a chin-forward pose must meet. All [H]. */
const LIMITS = {
  noise: 0.015, // picture widths, scaled MAD of head and shoulders without swaying; more: not held still
  sway: 0.2, // picture widths, scaled MAD of the person's way to the side; more: not in one place
  shoulderTilt: 12, // deg
  inclination: 65, // deg, ear before shoulder; more is not upright
  leanFrontOff: 20, // deg of body yaw in front
  slump: 0.3, // of an average person's slump
  chinForward: 3, // deg of lower-neck flexion
} as const;

/** The most frequent reason why the pictures of a step cannot be measured; null when most can. */
function troubleOf(poses: readonly Pose[], assumed: AssumedView): UnknownReason | null {
  const reasons = poses.map((pose) => gateOf(pose, facingOf(pose, assumed), null)).filter((reason) => reason !== null);
  if (poses.length === 0) return 'nobody';
  if (reasons.length * 2 <= poses.length) return null;
  const count = (reason: UnknownReason): number => reasons.filter((other) => other === reason).length;
  return reasons.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

/** The most frequent view of the pictures, with the median yaw of those. */
function facingOfAll(poses: readonly Pose[], assumed: AssumedView): Facing {
  const all = poses.map((pose) => facingOf(pose, assumed));
  const count = (view: Facing['view']): number => all.filter((facing) => facing.view === view).length;
  const view = all.toSorted((a, b) => count(b.view) - count(a.view))[0]?.view ?? 'unknown';
  const same = all.filter((facing) => facing.view === view);
  return {
    view,
    yaw: degrees(median(same.map(({ yaw }) => yaw))),
    sigma: degrees(median(same.map(({ sigma }) => sigma))),
  };
}

function uprightFault(held: HeldPose, facing: Facing): CalibrationFault | null {
  const points = stepPoints(held.step);
  if (held.noise > LIMITS.noise || held.sway > LIMITS.sway) return 'restless';
  const ears = pairMiddle(points, 'ear');
  const shoulders = pairMiddle(points, 'shoulder');
  if (ears === null || shoulders === null) return 'points unsure';
  if (isSide(facing.view)) {
    const forward = (ears.x - shoulders.x) * Math.sign(facing.yaw);
    const inclination = direction(forward, shoulders.y - ears.y);
    if (Math.abs(inclination) > LIMITS.inclination) return 'headFarForward';
    return null;
  }
  // Level shoulders are aslant in the picture of a camera that sees them from above and aside.
  if (facing.view !== 'front') return null;
  if (Math.abs(facing.yaw) > LIMITS.leanFrontOff) return 'turnedAside';
  const line = pairTilt(points, 'shoulder');
  if (line !== null && Math.abs(line.tilt) > LIMITS.shoulderTilt) return 'shouldersAskew';
  return null;
}

/**
 * Quality of the samples, 0-1: the product of stillness, certainty of the points, and the number of poses held. Weights [H].
 */
function qualityOf(
  noise: number,
  steps: {
    upright: BaselineStep;
    slump: BaselineStep | null;
    chinForward: BaselineStep | null;
  },
): number {
  const still = 1 / (1 + (noise / (LIMITS.noise / 2)) ** 2);
  const { points } = steps.upright;
  const factors = BODY_PARTS.flatMap((part) => {
    const point = points[part];
    return point === undefined || point.score < SCORES.gate ? [] : [Math.max(1, errorFactor(part, point.score))];
  });
  const seen = 1 / median(factors);
  const ranges = 0.7 + (steps.slump === null ? 0 : 0.2) + (steps.chinForward === null ? 0 : 0.1);
  return Math.min(1, Math.max(0, still * Math.min(1, seen * 1.2) * ranges));
}

/** Turns held poses into a baseline, or tells which step to repeat and why. One picture per step is enough. */
export function judgeCalibration(
  samples: CalibrationSamples,
  about: CalibrationAbout,
  assumed: AssumedView = 'auto',
): CalibrationVerdict {
  const refuse = (step: 'upright' | 'slump' | 'chinForward', fault: CalibrationFault): CalibrationVerdict => ({
    ok: false,
    step,
    fault,
  });
  const trouble = troubleOf(samples.upright, assumed);
  if (trouble !== null) return refuse('upright', trouble);
  const facing = facingOfAll(samples.upright, assumed);
  const held = holdPose(samples.upright, facing.view);
  const upright = held.step;
  const fault = uprightFault(held, facing);
  if (fault !== null) return refuse('upright', fault);
  const first = samples.upright[0];
  if (first === undefined) return refuse('upright', 'nobody');
  const aspect = first.height / first.width;
  const cameras = uprightBodies(stepPoints(upright), { ...facing, aspect });
  if (cameras === null) return refuse('upright', 'points unsure');

  let slump: BaselineStep | null = null;
  let ownSlump: number | null = null;
  if (samples.slump !== null) {
    const slumpTrouble = troubleOf(samples.slump, assumed);
    if (slumpTrouble !== null) return refuse('slump', slumpTrouble);
    slump = holdPose(samples.slump, facing.view).step;
    const own = ownSlumpOf(cameras, stepPoints(slump));
    if (own === null) return refuse('slump', 'points unsure');
    if (own.amount < LIMITS.slump) return refuse('slump', 'likeUpright');
    ownSlump = Math.round(own.amount * 100) / 100;
  }
  let chinForward: BaselineStep | null = null;
  if (samples.chinForward !== null) {
    const chinTrouble = troubleOf(samples.chinForward, assumed);
    if (chinTrouble !== null) return refuse('chinForward', chinTrouble);
    chinForward = holdPose(samples.chinForward, facing.view).step;
    const chin = chinForwardOf(cameras, stepPoints(chinForward));
    if (chin === null) return refuse('chinForward', 'points unsure');
    if (chin.flexion < LIMITS.chinForward) return refuse('chinForward', 'chinNotForward');
  }
  const { at, ...identity } = about;
  const steps = { upright, slump, chinForward };
  const curves = isSide(facing.view) ? uprightCurvesOf(samples.upright) : null;
  return {
    ok: true,
    baseline: {
      version: 1,
      ...identity,
      view: facing.view,
      createdAt: at,
      quality: qualityOf(held.noise, steps),
      yaw: facing.yaw,
      aspect,
      moved: { forward: 0, up: 0, left: 0 },
      ...steps,
      ...(ownSlump !== null && { ownSlump }),
      ...(!isSide(facing.view) && { cameraPitch: cameras[0].camera.pitch }),
      ...(curves && { curves }),
    },
  };
}
