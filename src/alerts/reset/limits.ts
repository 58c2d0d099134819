import { seconds, type Millis } from '../../geometry/units.ts';
import type { ExerciseId } from './exercise.ts';

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
  hold: seconds(1.5), // the pose must last, in looks up to `gap` apart
  gap: seconds(3),
  smaller: 0.94, // leaning back: of the size at the beginning
  trunkBack: -5, // deg of trunkInclination
  tuck: 15, // headForwardIndex lost since the beginning
  tuckBelow: -10, // ... or simply this far behind the own upright
  lift: 0.03, // shoulders raised against the head, of the size
  rolls: 2, // times up and down again
} as const;
