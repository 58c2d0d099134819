import { UNKNOWN_LEVEL } from '../../src/features/snapshot/pure/level/picture-level.ts';
import { degrees } from '../../src/base/units.ts';
import type { CameraRoll } from '../../src/geometry/camera-roll.ts';
import { rollByBody } from '../../src/geometry/standing/body-roll.ts';
import { isStandingWhole, viewToMeasure } from '../../src/geometry/standing/seen-from-behind.ts';
import { measureStanding, type StandingReading } from '../../src/geometry/standing/standing.ts';
import { facingOf, type AssumedView } from '../../src/geometry/view.ts';
import type { View } from '../../src/geometry/reading.ts';
import type { Pose } from '../../src/pose/pose.ts';

function viewOf(pose: Pose, assumed: AssumedView): View {
  const seen = assumed === 'auto' ? viewToMeasure(pose) : assumed;
  return seen === 'unsure' ? 'unknown' : facingOf(pose, seen).view;
}

/** How the camera is rolled, by the body of somebody who stands upright before it as asked; null: nobody stands there, head to feet. */
export function uprightRoll(upright: Pose, assumed: AssumedView): CameraRoll | null {
  if (!isStandingWhole(upright)) return null;
  const view = viewOf(upright, assumed);
  const level = { roll: degrees(0), sigma: UNKNOWN_LEVEL.sigma };
  const standing = measureStanding(upright, view, level);
  return standing.frame === null ? null : rollByBody(standing, view, level, true);
}

/** Somebody who stands before the camera that took `roll`'s picture, on the plumb line; null: nobody stands there. */
export const standingBeside = (pose: Pose, assumed: AssumedView, roll: CameraRoll | null): StandingReading | null =>
  roll === null || !isStandingWhole(pose) ? null : measureStanding(pose, viewOf(pose, assumed), roll);
