import type { Pose } from '../../pose/pose.ts';
import { UNKNOWN_ROLL } from '../camera-roll.ts';
import { NO_MARKS } from '../marks.ts';
import { facingOf, type AssumedView } from '../view.ts';
import { plumbFrameOf } from './plumb-frame.ts';

/**
 * Whether a standing person is seen from behind. Braids and long hair pass for a face: one network or both then name left and right the wrong
 * way round. So the face's scores, the hips' (surer from the front), which way each network has named the shoulders, and whether the
 * tips of the feet lie below the heels are weighed together: a logistic regression on the lab's standing people. Left out in turn, 12 of 14
 * people are named right in every picture, and 98 % of all pictures (docs/metrics.md).
 */
const WEIGHTS = { face: 6.2, named: 2.5, namedAgain: 1.7, feet: 12.7, hips: 13.9, offset: -13.9 } as const;
const NAMED = 0.5; // trunks: a breadth beyond says no more
/** Shoulders that are narrower in both networks, in trunks: seen from the side, or turned [lab: side up to 0.25, front and back from 0.55]. */
const BREADTH = 0.32;
/** Nearer to even than this the person is asked: odds of 1 : 1.6. [H] */
const UNSURE = 0.5;

type Aspect = 'front' | 'back' | 'unsure';

const within = (value: number): number => Math.max(-NAMED, Math.min(NAMED, value));

/** Front or back of somebody whose feet are in the picture; null: neither, or there are no landmarks to tell. */
function frontOrBack({ keypoints: k, landmarks }: Pose): Aspect | null {
  if (landmarks === null) return null;
  const trunk = (k.left_hip.y + k.right_hip.y - k.left_shoulder.y - k.right_shoulder.y) / 2;
  const ofLandmarks = (name: string) => landmarks[name] ?? { x: NaN, y: NaN };
  const named = (k.left_shoulder.x - k.right_shoulder.x) / trunk;
  const namedAgain = (ofLandmarks('left_shoulder').x - ofLandmarks('right_shoulder').x) / trunk;
  if (!(trunk > 0) || !(Math.max(Math.abs(named), Math.abs(namedAgain)) >= BREADTH)) return null;
  const drop = (side: string): number => ofLandmarks(`${side}_foot_index`).y - ofLandmarks(`${side}_heel`).y;
  const says =
    (WEIGHTS.face * (k.nose.score + k.left_eye.score + k.right_eye.score)) / 3 +
    WEIGHTS.named * within(named) +
    WEIGHTS.namedAgain * within(namedAgain) +
    (WEIGHTS.feet * (drop('left') + drop('right'))) / 2 / trunk +
    (WEIGHTS.hips * (k.left_hip.score + k.right_hip.score)) / 2 +
    WEIGHTS.offset;
  return Math.abs(says) < UNSURE ? 'unsure' : says > 0 ? 'front' : 'back';
}

/**
 * The view to measure a picture by, where the person has not said it: somebody who stands, head to feet in the picture, is told from in
 * front or from behind by more than the networks' left and right. 'unsure': the person has to say it.
 */
export function viewToMeasure(pose: Pose): AssumedView | 'unsure' {
  if (typeof plumbFrameOf(pose, NO_MARKS, 'side', 1, UNKNOWN_ROLL) === 'string') return 'auto';
  const aspect = frontOrBack(pose);
  if (aspect === 'back' || aspect === 'unsure') return aspect;
  const { view } = facingOf(pose);
  return aspect === 'front' && (view === 'back' || view === 'unknown') ? 'front' : 'auto';
}
