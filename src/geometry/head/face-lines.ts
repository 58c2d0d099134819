import { middleOfSeen, midpoint, type PicturePoint } from '../../base/points.ts';
import { degrees, direction, spanned, type Degrees } from '../../base/units.ts';
import type { KeypointName } from '../../pose/pose.ts';
import type { Baseline } from '../baseline.ts';
import type { SeenPoints } from '../fit/posture-fit.ts';
import { faceTilt, pairMiddle, pairTilt, type PairTilt } from '../fit/seen-points.ts';
import type { Subject } from '../fit/subject.ts';
import { withMarks } from '../marks.ts';
import { FACE_TILT, FACE_TURN_GAIN } from '../network-habits.ts';

/**
 * The tilt of the head in front, left side higher positive: eyes and ears, less the share of the body's lean that the network draws
 * the face along by. Where a line was not seen, the other serves.
 */
export function headLine(points: SeenPoints): PairTilt | null {
  const [eyes, ears] = [pairTilt(points, 'eye'), pairTilt(points, 'ear')];
  const [head, shoulders] = [pairMiddle(points, 'ear'), pairMiddle(points, 'shoulder')];
  if (eyes === null || ears === null || head === null || shoulders === null) return faceTilt(points);
  const axis = direction(head.x - shoulders.x, shoulders.y - head.y);
  return {
    tilt: degrees(FACE_TILT.eyes * eyes.tilt + FACE_TILT.ears * ears.tilt + FACE_TILT.axis * axis),
    sigma: degrees(Math.hypot(FACE_TILT.eyes * eyes.sigma, FACE_TILT.ears * ears.sigma)),
  };
}

/** How far the line from the ears to the middle of eyes and nose points down, in the direction that the face looks. */
function faceLine(at: (name: KeypointName) => PicturePoint | null, forward: number): Degrees | null {
  const ears = middleOfSeen(at('left_ear'), at('right_ear'));
  const eyes = middleOfSeen(at('left_eye'), at('right_eye'));
  const nose = at('nose');
  if (ears === null || eyes === null || nose === null) return null;
  const front = midpoint(eyes, nose);
  return direction(front.y - ears.y, (front.x - ears.x) * forward);
}

/**
 * The turn of the face against the own upright in a side view, degrees, nose-down positive, and what its points leave open. The far ear and
 * eye are guesses, but steady ones: where the upright showed them, the mean of both sides scatters less than the near side. Null: not seen.
 */
export function faceTurn(
  { pose, marks, points, facing }: Subject,
  { upright }: Baseline,
): { readonly value: Degrees; readonly noise: Degrees } | null {
  const forward = Math.sign(facing.yaw);
  const { keypoints, width } = withMarks(pose, marks);
  const before = faceLine((name) => upright.points[name] ?? null, forward);
  const now = faceLine(
    (name) => (upright.points[name] ? { x: keypoints[name].x / width, y: keypoints[name].y / width } : null),
    forward,
  );
  const [ears, eyes] = [pairMiddle(points, 'ear'), pairMiddle(points, 'eye')];
  if (now === null || before === null || ears === null || eyes === null) return null;
  const noise = spanned(Math.SQRT2 * ears.sigma, Math.hypot(eyes.x - ears.x, eyes.y - ears.y));
  return { value: degrees(FACE_TURN_GAIN * (now - before)), noise: degrees(FACE_TURN_GAIN * noise) };
}
