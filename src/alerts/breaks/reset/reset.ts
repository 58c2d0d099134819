import type { Stance } from '../../../geometry/motion/stance.ts';
import { millis, type Millis } from '../../../base/units.ts';
import { canBegin, CHECKS, type ExerciseFrame, LASTS, SEEN } from './checks.ts';
import { EXERCISES, type ExerciseId } from '../../reminders/reminder-settings.ts';

/** A reset under way. Every exercise has its time; the camera ticks off what it sees, and nothing waits for it. */
export interface Reset {
  readonly exercises: readonly ExerciseId[]; // at least one
  readonly startedAt: Millis; // epoch
  readonly index: number; // of the exercise under way; as many as there are: over
  readonly since: Millis; // epoch, when it began
  readonly seated: Stance | null; // how the person sat: from the calibration, else from the first look
  readonly begun: ExerciseFrame | null; // first look at this exercise
  readonly holding: Millis | null; // epoch since which it has been seen without a break
  readonly lastSeen: Millis | null; // epoch of the last look that showed it
  readonly up: boolean; // shoulder rolls: the shoulders are raised now
  readonly rolls: number; // times they came down again
  readonly seen: readonly ExerciseId[]; // ticked off
}

export type ResetProgress =
  | {
      readonly phase: 'exercise';
      readonly id: ExerciseId;
      readonly exercises: readonly ExerciseId[];
      readonly index: number;
      readonly secondsLeft: number; // of this exercise
      readonly seen: readonly ExerciseId[];
      readonly inView: boolean; // somebody is seen; false is fine for standing, and worth a word for the others
    }
  | {
      readonly phase: 'done';
      readonly exercises: readonly ExerciseId[];
      readonly seen: readonly ExerciseId[];
      readonly lasted: Millis;
    };

/** The exercises of a reset with some left out; all of them when nothing would be left. */
export function exercisesWithout(without: readonly ExerciseId[]): readonly ExerciseId[] {
  const left = EXERCISES.filter((id) => !without.includes(id));
  return left.length > 0 ? left : EXERCISES;
}

/** How each exercise begins. */
const NOTHING_SHOWN = { begun: null, holding: null, lastSeen: null, up: false, rolls: 0 } as const;

export const begin = (exercises: readonly ExerciseId[], at: Millis, seated: Stance | null): Reset => ({
  exercises,
  startedAt: at,
  index: 0,
  since: at,
  seated,
  ...NOTHING_SHOWN,
  seen: [],
});

/** One look. Late ones change nothing. */
export function step(reset: Reset, look: ExerciseFrame): Reset {
  const id = reset.exercises[reset.index];
  if (id === undefined || !(look.at >= reset.since)) return reset;
  if (look.at - reset.since >= LASTS[id]) return next(reset, look.at);
  const seated = reset.seated ?? look.stance;
  const begun = reset.begun ?? (canBegin(id, look) ? look : null);
  const watched = { ...reset, seated, begun };
  if (reset.seen.includes(id)) return watched;
  const shown = CHECKS[id](look, { seated, begun });
  return id === 'shoulderRolls' ? roll(watched, shown) : hold(watched, id, shown, look.at);
}

/** A look that tells nothing breaks nothing off, for a while; one that shows something else does. */
function hold(reset: Reset, id: ExerciseId, shown: boolean | null, at: Millis): Reset {
  const goesOn = reset.lastSeen !== null && at - reset.lastSeen <= SEEN.gap;
  if (shown !== true) return goesOn && shown === null ? reset : { ...reset, holding: null, lastSeen: null };
  const holding = goesOn ? (reset.holding ?? at) : at;
  const done = at - holding >= SEEN.hold;
  return { ...reset, holding, lastSeen: at, seen: done ? [...reset.seen, id] : reset.seen };
}

function roll(reset: Reset, shown: boolean | null): Reset {
  const up = shown ?? reset.up;
  const rolls = reset.up && !up ? reset.rolls + 1 : reset.rolls;
  const done = rolls >= SEEN.rolls;
  return { ...reset, up, rolls, seen: done ? [...reset.seen, 'shoulderRolls'] : reset.seen };
}

/** On to the next exercise: its time is over, or the person skips it. */
export const next = (reset: Reset, at: Millis): Reset => ({
  ...reset,
  index: Math.min(reset.index + 1, reset.exercises.length),
  since: at,
  ...NOTHING_SHOWN,
});

/** When it ends if nothing is skipped, epoch. */
export const endOf = ({ exercises, index, since }: Reset): Millis =>
  millis(exercises.slice(index).reduce((end, id) => end + LASTS[id], Number(since)));

export function progressOf(reset: Reset, at: Millis, inView: boolean): ResetProgress {
  const { exercises, index, seen, since, startedAt } = reset;
  const id = exercises[index];
  if (id === undefined) return { phase: 'done', exercises, seen, lasted: millis(since - startedAt) };
  const left = Math.min(LASTS[id], Math.max(0, since + LASTS[id] - at));
  return { phase: 'exercise', id, exercises, index, secondsLeft: Math.ceil(left / 1000), seen, inView };
}
