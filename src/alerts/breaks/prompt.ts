import { millis, type Millis } from '../../base/units.ts';
import type { LastShift } from '../decide/outcome.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { BREAKS, type Breaks, type Prompt } from './state.ts';

/** The loads that decide about suggestions. */
export interface BodyLoads {
  readonly at: Millis; // epoch
  readonly stillFor: Millis;
  readonly creep: number; // 0-1
  readonly frozenFor: Millis; // time in one position, head included; 0 while that is not a finding
  readonly oneSided: boolean; // leaning to one side by habit
  readonly stillness: number; // 0-1, share of the longest time without a shift; 0 while nothing may be said of it
  readonly lastShift: Pick<LastShift, 'number' | 'at' | 'size'> | null; // null: none yet
}

/** The suggestion that is due, by priority: movement first, leaning to one side last. `gap`: this is a natural gap. Null: none. */
export function dueSuggestion(
  { at, sat, dry, sameDesk, sinceShift = BREAKS.shiftEvery, evenAt = null }: Breaks,
  loads: BodyLoads,
  gap: boolean,
  settings: ReminderSettings,
): Prompt['what'] | null {
  const { stillFor, creep, frozenFor, oneSided } = loads;
  const loaded = stillFor >= BREAKS.moveStill || creep >= BREAKS.moveCreep;
  if (settings.move && sat >= BREAKS.moveAfter && loaded) return 'move';
  if (settings.move && sinceShift >= BREAKS.shiftEvery) {
    if (frozenFor >= BREAKS.shiftHold) return 'shift';
    if (gap && isStillLong(loads)) return 'nudge';
  }
  if (settings.desk && sameDesk >= settings.deskEvery) return 'desk';
  if (settings.water && dry >= settings.waterEvery) return 'water';
  const mentioned = evenAt !== null && Math.abs((at ?? evenAt) - evenAt) < BREAKS.evenEvery;
  return settings.move && oneSided && !mentioned ? 'even' : null;
}

/** Still for most of the time until a cue, and no shift a moment ago. */
export const isStillLong = ({ at, stillness, lastShift }: BodyLoads): boolean =>
  stillness >= BREAKS.nudgeFrom && (lastShift === null || at - lastShift.at >= BREAKS.nudgeApart);

/** Whether one suggestion comes before another: what moves the whole body first. */
export const isGreater = (one: Prompt['what'], other: Prompt['what']): boolean => NEEDS[one] > NEEDS[other];

const NEEDS: Readonly<Record<Prompt['what'], number>> = { move: 2, shift: 1, nudge: 1, desk: 0, water: 0, even: 0 };

/** Sets a count back so that it is due `BREAKS.later` from now. */
const backBy = (time: Millis, due: Millis): Millis => millis(Math.min(time, Math.max(0, due - BREAKS.later)));

/** Takes the standing suggestion away. `move`, `water` and `desk` come back `BREAKS.later` from now; the others keep their own time. */
export function postpone(breaks: Breaks, { waterEvery, deskEvery }: ReminderSettings): Breaks {
  switch (breaks.prompt?.what) {
    case 'move':
      return { ...breaks, prompt: null, sat: backBy(breaks.sat, BREAKS.moveAfter) };
    case 'water':
      return { ...breaks, prompt: null, dry: backBy(breaks.dry, waterEvery) };
    case 'desk':
      return { ...breaks, prompt: null, sameDesk: backBy(breaks.sameDesk, deskEvery) };
    case 'shift':
    case 'nudge':
    case 'even':
      return { ...breaks, prompt: null };
    case undefined:
      return breaks;
  }
}
