import { seconds, type Millis } from '../../../base/units.ts';
import type { ExerciseId } from '../../reminders/reminder-settings.ts';
import { isMeasured, type MetricId } from '../../../geometry/metric.ts';
import type { Reading } from '../../../geometry/reading.ts';
import { hasRisen, type Stance } from '../../../geometry/motion/stance.ts';

/** Duration of each exercise, two minutes in total, in which half of the load recovers (docs/metrics.md, creep). The split: [H] */
export const LASTS: Readonly<Record<ExerciseId, Millis>> = {
  stand: seconds(30),
  reach: seconds(20),
  leanBack: seconds(20),
  chinTuck: seconds(25),
  shoulderRolls: seconds(25),
};

/** When an exercise counts as seen. All [H]. */
export const SEEN = {
  hold: seconds(1.5), // the pose must last this long, in frames at most `gap` apart that all show it
  gap: seconds(3),
  smaller: 0.94, // leaning back: of the shoulder breadth at the beginning
  facing: 0.6, // ... where that is at least this share of the size: the person faces the camera
  trunkBack: -5, // deg of trunkInclination
  tuck: 30, // headForwardIndex lost since the beginning: one band, and more than a still head's noise
  tuckBelow: -30, // ... or simply this far behind the own upright
  tuckMost: -90, // further back is impossible: a turned head
  lift: 0.04, // shoulders raised, and raised against the head, of the size at the beginning; down again at half of it
  rolls: 2, // times up and down again
} as const;

/** What the exercise checks need of one frame. */
export interface ExerciseFrame {
  readonly at: Millis; // epoch
  readonly stance: Stance | null; // null: nobody there, or not measured
  readonly nobody: boolean; // the chair is empty
  readonly reading: Reading | null;
}

/** The frames that an exercise is compared with. */
export interface ExerciseReference {
  readonly seated: Stance | null; // seated stance before the reset
  readonly begun: ExerciseFrame | null; // the frame at which this exercise began
}

const valueOf = (reading: Reading | null, id: MetricId): number | null => {
  const measure = reading?.metrics[id];
  return measure !== undefined && isMeasured(measure) ? measure.value : null;
};

/** Whether a frame shows the exercise; null: it cannot be judged. */
type Check = (look: ExerciseFrame, from: ExerciseReference) => boolean | null;

const stand: Check = ({ stance, nobody }, { seated }) =>
  nobody ? true : stance === null || seated === null ? null : hasRisen(stance, seated);

const reach: Check = ({ stance }) => stance?.handsUp ?? null;

const leanBack: Check = ({ stance, reading }, { begun }) => {
  const trunk = valueOf(reading, 'trunkInclination');
  if (trunk !== null) return trunk <= SEEN.trunkBack;
  // Further from the camera, by shoulder breadth alone: a bent head would reduce a size that includes the neck.
  const [before, now] = [begun?.stance ?? null, stance?.breadth ?? null];
  if (before === null || before.breadth === null || before.size === null || now === null) return null;
  return before.breadth < before.size * SEEN.facing ? null : now <= before.breadth * SEEN.smaller;
};

const chinTuck: Check = ({ reading }, { begun }) => {
  const now = valueOf(reading, 'headForwardIndex');
  const before = valueOf(begun?.reading ?? null, 'headForwardIndex');
  if (now === null || before === null || now < SEEN.tuckMost) return null;
  return now <= SEEN.tuckBelow || before - now >= SEEN.tuck;
};

/** Both shoulders higher and closer to the ears; closer alone may be a bent head. */
const shouldersUp: Check = ({ stance }, { begun }) => {
  const ruler = begun?.stance?.size ?? null;
  const [before, now] = [heights(begun?.stance ?? null), heights(stance)];
  if (ruler === null || before === null || now === null) return null;
  const risen = Math.min(before.shoulders - now.shoulders, before.gap - now.gap) / ruler;
  return risen >= SEEN.lift ? true : risen <= SEEN.lift / 2 ? false : null;
};

const heights = (stance: Stance | null): { readonly shoulders: number; readonly gap: number } | null =>
  stance === null || stance.head === null || stance.shoulders === null
    ? null
    : { shoulders: stance.shoulders, gap: stance.shoulders - stance.head };

/** Shoulder rolls: whether the shoulders are up. */
export const CHECKS: Readonly<Record<ExerciseId, Check>> = {
  stand,
  reach,
  leanBack,
  chinTuck,
  shoulderRolls: shouldersUp,
};

/** Whether an exercise can be compared with this frame. */
export const canBegin = (id: ExerciseId, { stance, reading }: ExerciseFrame): boolean =>
  stance !== null && (id !== 'chinTuck' || valueOf(reading, 'headForwardIndex') !== null);
