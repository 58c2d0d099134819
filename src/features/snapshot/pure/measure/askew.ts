import { distance, type ImagePoint } from '../../../../base/points.ts';
import { direction } from '../../../../base/units.ts';
import { faceTilt, isTrusted, pairTilt, seenPoints, trustedMiddle } from '../../../../geometry/fit/seen-points.ts';
import { isSide, type Reading } from '../../../../geometry/reading.ts';
import type { Pose } from '../../../../pose/pose.ts';
import type { PictureLevel } from '../level/picture-level.ts';

/** How far something leans where nothing else says what is upright, deg: beyond, the picture is likelier askew than the person. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * What tells a picture held askew by 30 degrees from a body that leans: about halfway between where it lies in pictures held upright and in turned
 * ones. Forward and down positive, deg [lab: 222 people who sit and 331 who stand, upright, in slumps and bowed; a real man].
 */
const USUAL = {
  axis: { least: -60, most: 60 }, // hips to ears, whichever side is seen: nobody sits or stands like that
  side: { least: -20, most: 27 }, // hips to ears from the side: a deep recline, a deep bow
  front: { least: -9, most: 9 }, // shoulders and eyes together
  standing: { least: -10, most: 10 }, // ankles to shoulders: more, and one falls over
  upright: { least: -15, most: 15 }, // knees to hips of somebody who stands and shows no feet
  thigh: { least: -13, most: 23 }, // of somebody who sits, knees below hips: 5 +- 5 on a chair for a desk
  hiddenLegs: { least: -12, most: 20 }, // hips to ears where no leg says what is upright: 4 +- 7
  nose: { least: -7, most: 23 }, // ears to nose, likewise: 8 +- 7
} as const satisfies Readonly<Record<string, Range>>;
/** One standard deviation of the roll, deg, from where the room is turned and the body is not. */
const DISPUTED = 9;
/** Between trunk and thigh, however the picture lies: less of somebody who sits (90 to 110 deg), more of somebody who stands (170) [lab]. */
const HIP_ANGLE = 135;

const isBeyond = (lean: number | null, { least, most }: Range): boolean =>
  lean !== null && (lean < least || lean > most);
/** From `low` up to `high` against the vertical, clockwise positive; null: one of them is not seen. */
const leanOf = (low: ImagePoint | null, high: ImagePoint | null): number | null =>
  low && high && direction(high.x - low.x, low.y - high.y);

/** From the hips up to the ears; from the shoulders where the hips are hidden or guessed. */
function axisOf(pose: Pose): number | null {
  const [ears, shoulders, hips] = (['ear', 'shoulder', 'hip'] as const).map((part) => trustedMiddle(pose, part));
  const isTrunk = ears && shoulders && hips && distance(hips, shoulders) > distance(shoulders, ears);
  return leanOf((isTrunk ? hips : shoulders) ?? null, ears ?? null);
}

function isFrontAskew(pose: Pose): boolean {
  const points = seenPoints(pose);
  const [shoulders, face] = [pairTilt(points, 'shoulder'), faceTilt(points)];
  return shoulders !== null && face !== null && isBeyond((shoulders.tilt + face.tilt) / 2, USUAL.front);
}

/** By the legs, which rest on something level, whatever the back does; by head and trunk where the legs are hidden. */
function isSideAskew(pose: Pose, towards: 1 | -1): boolean {
  const middle = (part: 'ear' | 'shoulder' | 'hip' | 'knee' | 'ankle'): ImagePoint | null => trustedMiddle(pose, part);
  const forward = (low: ImagePoint | null, high: ImagePoint | null): number | null => {
    const lean = leanOf(low, high);
    return lean === null ? null : towards * lean;
  };
  const hips = middle('hip');
  const [trunk, thigh] = [forward(hips, middle('shoulder')), forward(hips, middle('knee'))];
  const axis = axisOf(pose);
  const leans = axis === null ? null : towards * axis;
  if (trunk === null || thigh === null) {
    const nose = isTrusted(pose, 'nose') ? forward(middle('ear'), pose.keypoints.nose) : null;
    return (
      isBeyond(nose === null ? null : nose - 90, USUAL.nose) || (hips !== null && isBeyond(leans, USUAL.hiddenLegs))
    );
  }
  if (isBeyond(leans, USUAL.side)) return true;
  if (Math.abs(thigh - trunk) < HIP_ANGLE) return isBeyond(thigh - 90, USUAL.thigh);
  const stands = forward(middle('ankle'), middle('shoulder'));
  return stands === null ? isBeyond(forward(middle('knee'), hips), USUAL.upright) : isBeyond(stands, USUAL.standing);
}

/** Whether a picture whose vertical nobody knows is too far from upright to be measured against it. */
export function isAskew(pose: Pose, view: Reading['view'], { sigma }: PictureLevel): boolean {
  if (sigma > DISPUTED || isBeyond(axisOf(pose), USUAL.axis)) return true;
  if (isSide(view)) return isSideAskew(pose, view === 'sideRight' ? 1 : -1);
  const stands = leanOf(trustedMiddle(pose, 'ankle'), trustedMiddle(pose, 'shoulder'));
  if (view === 'front') return isFrontAskew(pose);
  return view === 'back' && isBeyond(stands, USUAL.standing);
}
