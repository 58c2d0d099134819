import type { Stance } from '../../../geometry/motion/stance.ts';
import { isSetBack } from '../../../base/clock.ts';
import { millis, type Millis } from '../../../base/units.ts';
import { canBegin, CHECKS, type ExerciseFrame, LASTS, SEEN } from './checks.ts';
import { EXERCISES, type ExerciseId } from '../../reminders/reminder-settings.ts';

/** A guided reset in progress. Each exercise has a fixed time; what the camera sees is ticked off and never delays it. */
export interface Reset {
  readonly exercises: readonly ExerciseId[]; // at least one
  readonly startedAt: Millis; // epoch
  readonly index: number; // of the current exercise; equal to the number of exercises: over
  readonly since: Millis; // epoch, when it began
  readonly seated: Stance | null; // seated stance: of the calibration, else of the first frame
  readonly begun: ExerciseFrame | null; // first frame of this exercise
  readonly holding: Millis | null; // epoch, since when it has been seen continuously
  readonly lastSeen: Millis | null; // epoch, last frame that showed it
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
      readonly inView: boolean; // a person is seen; false is expected while standing, otherwise the ui mentions it
    }
  | {
      readonly phase: 'done';
      readonly exercises: readonly ExerciseId[];
      readonly seen: readonly ExerciseId[];
      readonly lasted: Millis;
    };

/** The exercises without those left out; all that fit the body when none would remain. */
export function exercisesWithout(
  without: readonly ExerciseId[],
  fit: readonly ExerciseId[] = EXERCISES,
): readonly ExerciseId[] {
  const left = fit.filter((id) => !without.includes(id));
  return left.length > 0 ? left : fit;
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

/** Advances by one frame. Late frames change nothing; after the system clock was set back the exercise begins anew at its new time. */
export function step(given: Reset, look: ExerciseFrame): Reset {
  const reset = isSetBack(given.since, look.at) ? setBack(given, look.at) : given;
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

/** The time that the exercises before have taken stays. */
const setBack = (reset: Reset, at: Millis): Reset => ({
  ...reset,
  startedAt: millis(at - (reset.since - reset.startedAt)),
  since: at,
  ...NOTHING_SHOWN,
});

/** A frame that shows something else ends the hold; one that cannot be judged does not, up to `SEEN.gap`. */
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

/** Goes on to the next exercise: the time is over, or the person skips it. */
export const next = (reset: Reset, at: Millis): Reset => ({
  ...reset,
  index: Math.min(reset.index + 1, reset.exercises.length),
  since: at,
  ...NOTHING_SHOWN,
});

/** The end of the reset when nothing is skipped, epoch. */
export const endOf = ({ exercises, index, since }: Reset): Millis =>
  millis(exercises.slice(index).reduce((end, id) => end + LASTS[id], Number(since)));

export function progressOf(reset: Reset, at: Millis, inView: boolean): ResetProgress {
  const { exercises, index, seen, since, startedAt } = reset;
  const id = exercises[index];
  if (id === undefined) return { phase: 'done', exercises, seen, lasted: millis(since - startedAt) };
  const left = Math.min(LASTS[id], Math.max(0, since + LASTS[id] - at));
  return { phase: 'exercise', id, exercises, index, secondsLeft: Math.ceil(left / 1000), seen, inView };
}
