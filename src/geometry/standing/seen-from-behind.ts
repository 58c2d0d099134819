import type { Pose } from '../../pose/pose.ts';
import { UNKNOWN_ROLL } from '../camera-roll.ts';
import { NO_MARKS } from '../marks.ts';
import { facingOf, type AssumedView } from '../view.ts';
import { plumbFrameOf } from './plumb-frame.ts';

/**
 * Whether a standing person is seen from behind. Braids and long hair pass for a face: one network or both then name left and right of head
 * and shoulders the wrong way round. Hair hides no feet: so which way each network has named the ankles and whether the tips of the feet lie below the
 * heels are weighed together with the scores of the face and of the hips (surer from the front): a logistic regression on the
 * lab's standing people. What it does for people left out: docs/accuracy.md.
 */
const WEIGHTS: AspectWeights = { face: 6.7, ankles: 5.5, anklesAgain: 2.2, feet: 17, hips: 17, offset: -16 };
export type AspectWeights = Readonly<Record<keyof AspectSigns | 'offset', number>>;
/** What tells front from back, each the greater the more it is the front. */
export interface AspectSigns {
  readonly face: number; // score 0-1
  readonly ankles: number; // left ankle right of the right one, trunks, as the keypoints' network says
  readonly anklesAgain: number; // likewise, the landmarks'
  readonly feet: number; // tips below the heels, trunks
  readonly hips: number; // score 0-1
}
const NAMED = 0.5; // trunks: a breadth beyond says no more
/** Shoulders and hips that are narrower, by the mean of both networks, trunks: seen from the side, or turned [lab: side up to 0.20, front and back from 0.30]. */
const BREADTH = 0.25;
/** Nearer to even than this the person is asked: odds of 1 : 1.6. [H] */
const UNSURE = 0.5;

type Aspect = 'front' | 'back' | 'unsure';

const within = (value: number): number => Math.max(-NAMED, Math.min(NAMED, value));

/** The signs of somebody whose feet are in the picture; null: seen from the side, or there are no landmarks to tell. */
export function aspectSigns({ keypoints: k, landmarks }: Pose): AspectSigns | null {
  if (landmarks === null) return null;
  const trunk = (k.left_hip.y + k.right_hip.y - k.left_shoulder.y - k.right_shoulder.y) / 2;
  const ofLandmarks = (name: string) => landmarks[name] ?? { x: NaN, y: NaN };
  const breadth = (part: 'shoulder' | 'hip'): number =>
    [k, landmarks].reduce(
      (sum, of) => sum + Math.abs((of[`left_${part}`]?.x ?? NaN) - (of[`right_${part}`]?.x ?? NaN)),
      0,
    ) /
    (2 * trunk);
  if (!(trunk > 0) || !(Math.max(breadth('shoulder'), breadth('hip')) >= BREADTH)) return null;
  const drop = (side: string): number => ofLandmarks(`${side}_foot_index`).y - ofLandmarks(`${side}_heel`).y;
  return {
    face: (k.nose.score + k.left_eye.score + k.right_eye.score) / 3,
    ankles: within((k.left_ankle.x - k.right_ankle.x) / trunk),
    anklesAgain: within((ofLandmarks('left_ankle').x - ofLandmarks('right_ankle').x) / trunk),
    feet: (drop('left') + drop('right')) / 2 / trunk,
    hips: (k.left_hip.score + k.right_hip.score) / 2,
  };
}

function frontOrBack(pose: Pose, weights: AspectWeights): Aspect | null {
  const signs = aspectSigns(pose);
  if (signs === null) return null;
  const { face, ankles, anklesAgain, feet, hips } = signs;
  const says =
    weights.face * face +
    weights.ankles * ankles +
    weights.anklesAgain * anklesAgain +
    weights.feet * feet +
    weights.hips * hips +
    weights.offset;
  return Math.abs(says) < UNSURE ? 'unsure' : says > 0 ? 'front' : 'back';
}

/** Whether somebody stands with head and feet in the picture, from whichever side. `pose`: with what was set by hand. */
export const isStandingWhole = (pose: Pose): boolean =>
  typeof plumbFrameOf(pose, NO_MARKS, 'side', 1, UNKNOWN_ROLL) !== 'string';

/**
 * The view to measure a picture by, where the person has not said it: somebody who stands, head to feet in the picture, is told from in
 * front or from behind by more than the networks' left and right. 'unsure': the person has to say it. `weights`: those of other people.
 */
export function viewToMeasure(pose: Pose, weights: AspectWeights = WEIGHTS): AssumedView | 'unsure' {
  if (!isStandingWhole(pose)) return 'auto';
  const aspect = frontOrBack(pose, weights);
  if (aspect === 'back' || aspect === 'unsure') return aspect;
  const { view } = facingOf(pose);
  return aspect === 'front' && (view === 'back' || view === 'unknown') ? 'front' : 'auto';
}
