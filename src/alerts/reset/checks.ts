import { isMeasured, type MetricId } from '../../geometry/metric.ts';
import type { Reading } from '../../geometry/reading.ts';
import { hasRisen, type Stance } from '../../geometry/stance.ts';
import type { Millis } from '../../geometry/units.ts';
import type { ExerciseId } from './exercise.ts';
import { SEEN } from './limits.ts';

/** One picture, as far as an exercise is concerned. */
export interface Look {
  readonly at: Millis; // epoch
  readonly stance: Stance | null; // null: nobody there, or nothing seen
  readonly nobody: boolean; // looked, and the chair is empty
  readonly reading: Reading | null;
}

/** What an exercise is compared with. */
export interface From {
  readonly seated: Stance | null; // how the person sat before it all began
  readonly begun: Look | null; // the look at which this exercise began
}

const valueOf = (reading: Reading | null, id: MetricId): number | null => {
  const measure = reading?.metrics[id];
  return measure !== undefined && isMeasured(measure) ? measure.value : null;
};

/** Raised shoulders: the gap to the head, in sizes; smaller is higher. */
export const shoulderGap = ({ stance }: Look): number | null =>
  stance === null || stance.head === null || stance.shoulders === null || stance.size === null
    ? null
    : (stance.shoulders - stance.head) / stance.size;

type Check = (look: Look, from: From) => boolean;

const stand: Check = ({ stance, nobody }, { seated }) =>
  nobody || (stance !== null && seated !== null && hasRisen(stance, seated) === true);

const reach: Check = ({ stance }) => stance?.handsUp === true;

const leanBack: Check = ({ stance, reading }, { begun }) => {
  const trunk = valueOf(reading, 'trunkInclination');
  if (trunk !== null) return trunk <= SEEN.trunkBack;
  const [before, now] = [begun?.stance?.size ?? null, stance?.size ?? null];
  return before !== null && now !== null && now <= before * SEEN.smaller; // further from the camera
};

const chinTuck: Check = ({ reading }, { begun }) => {
  const now = valueOf(reading, 'headForwardIndex');
  if (now === null) return false;
  const before = valueOf(begun?.reading ?? null, 'headForwardIndex');
  return now <= SEEN.tuckBelow || (before !== null && before - now >= SEEN.tuck);
};

const shouldersUp: Check = (look, { begun }) => {
  const [before, now] = [begun === null ? null : shoulderGap(begun), shoulderGap(look)];
  return before !== null && now !== null && before - now >= SEEN.lift;
};

/** Whether a look shows the exercise being done. Shoulder rolls: whether the shoulders are up. */
export const CHECKS: Readonly<Record<ExerciseId, Check>> = {
  stand,
  reach,
  leanBack,
  chinTuck,
  shoulderRolls: shouldersUp,
};
