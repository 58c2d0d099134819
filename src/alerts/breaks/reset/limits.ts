import { seconds, type Millis } from '../../../base/units.ts';
import type { ExerciseId } from '../../reminders/exercise.ts';

/** Two minutes in all: that is what brings half of the load back (docs/metrics.md, creep). How they are shared out: [H] */
export const LASTS: Readonly<Record<ExerciseId, Millis>> = {
  stand: seconds(30),
  reach: seconds(20),
  leanBack: seconds(20),
  chinTuck: seconds(25),
  shoulderRolls: seconds(25),
};

/** What counts as having been seen. All [H]. */
export const SEEN = {
  hold: seconds(1.5), // the pose must last, in looks up to `gap` apart that all show it
  gap: seconds(3),
  smaller: 0.94, // leaning back: of the shoulder breadth at the beginning
  facing: 0.6, // ... where that is at least this share of the size: the person faces the camera
  trunkBack: -5, // deg of trunkInclination
  tuck: 30, // headForwardIndex lost since the beginning: one band, and more than a still head's noise
  tuckBelow: -30, // ... or simply this far behind the own upright
  tuckMost: -90, // further back than anybody's chin goes: a turned head
  lift: 0.04, // shoulders raised, and raised against the head, of the size at the beginning; down again at half of it
  rolls: 2, // times up and down again
} as const;
