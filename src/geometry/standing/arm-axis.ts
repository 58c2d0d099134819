import { distance, midpoint, type ImagePoint } from '../../base/points.ts';
import { degrees, direction, type Degrees } from '../../base/units.ts';
import type { Pose } from '../../pose/pose.ts';
import type { CameraRoll } from '../camera-roll.ts';

type Side = 'left' | 'right';

/** Both networks put the middle of the wrists within this of each other, cm: from behind one of them guesses hidden hands now and then [lab: 2.2 in nine of ten]. */
const AGREED = 4;
/** Hands that hang are at one height to within this, cm [lab: 5.4 in 95 of 100]: a raised one, or one in a pocket, does not hang. */
const LEVEL = 6;
/** Hands that hang are at least this far down from the shoulders, shares of the way to the hips [H]: folded arms do not hang. */
const DOWN = 0.7;

/**
 * How far the line from the middle of the shoulders down to the middle of the wrists leans, deg: its top towards the image's right is positive. Against the
 * vertical of the room as far as it is known. Arms that hang freely point down whichever way the body leans, and what they stand off to both sides cancels. Left
 * and right may be swapped in either network. Null: the networks disagree, the hands are not at one height, or not down. `pixels`: px of one centimetre.
 */
export function armAxis({ keypoints, landmarks }: Pose, { roll }: CameraRoll, pixels: number): Degrees | null {
  const networks = [keypoints, landmarks].map((points) => {
    const spotOf = (side: Side, part: 'shoulder' | 'wrist' | 'hip'): ImagePoint | undefined =>
      points?.[`${side}_${part}`];
    const [left, right] = [spotOf('left', 'wrist'), spotOf('right', 'wrist')];
    const [leftShoulder, rightShoulder] = [spotOf('left', 'shoulder'), spotOf('right', 'shoulder')];
    if (!left || !right || !leftShoulder || !rightShoulder) return null;
    if (Math.abs(left.y - right.y) > LEVEL * pixels) return null;
    const [hands, shoulders] = [midpoint(left, right), midpoint(leftShoulder, rightShoulder)];
    const hips = [spotOf('left', 'hip'), spotOf('right', 'hip')].reduce((sum, spot) => sum + (spot?.y ?? NaN) / 2, 0);
    return hands.y - shoulders.y >= DOWN * (hips - shoulders.y) ? { hands, shoulders } : null;
  });
  const [first, second] = networks;
  if (!first || !second || distance(first.hands, second.hands) > AGREED * pixels) return null;
  const [hands, shoulders] = [midpoint(first.hands, second.hands), midpoint(first.shoulders, second.shoulders)];
  return degrees(direction(shoulders.x - hands.x, hands.y - shoulders.y) - roll);
}
