import { millis, type Millis } from '../../base/units.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { BREAKS, type Breaks, type Prompt } from './state.ts';

/** The loads that decide about suggestions. */
export interface BodyLoads {
  readonly stillFor: Millis;
  readonly creep: number; // 0-1
  readonly frozenFor: Millis; // time in one position, head included; 0 while that is not a finding
  readonly oneSided: boolean; // leaning to one side by habit
}

/** The suggestion that is due, by priority: movement first, leaning to one side last. Null: none. */
export function dueSuggestion(
  { at, sat, dry, sameDesk, sinceShift = BREAKS.shiftEvery, evenAt = null }: Breaks,
  { stillFor, creep, frozenFor, oneSided }: BodyLoads,
  settings: ReminderSettings,
): Prompt['what'] | null {
  const loaded = stillFor >= BREAKS.moveStill || creep >= BREAKS.moveCreep;
  if (settings.move && sat >= BREAKS.moveAfter && loaded) return 'move';
  if (settings.move && frozenFor >= BREAKS.shiftHold && sinceShift >= BREAKS.shiftEvery) return 'shift';
  if (settings.desk && sameDesk >= settings.deskEvery) return 'desk';
  if (settings.water && dry >= settings.waterEvery) return 'water';
  const mentioned = evenAt !== null && Math.abs((at ?? evenAt) - evenAt) < BREAKS.evenEvery;
  return settings.move && oneSided && !mentioned ? 'even' : null;
}

/** Whether one suggestion comes before another: what moves the whole body first. */
export const isGreater = (one: Prompt['what'], other: Prompt['what']): boolean => NEEDS[one] > NEEDS[other];

const NEEDS: Readonly<Record<Prompt['what'], number>> = { move: 2, shift: 1, desk: 0, water: 0, even: 0 };

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
    case 'even':
      return { ...breaks, prompt: null };
    case undefined:
      return breaks;
  }
}
