import { millis, type Millis } from '../../base/units.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { BREAKS, type Breaks, type Prompt } from './state.ts';

/** What the body says. */
export interface BodyLoads {
  readonly stillFor: Millis;
  readonly creep: number; // 0-1
  readonly frozenFor: Millis; // in one position, head included; 0 while that is no finding
  readonly oneSided: boolean; // leaning to one side by habit
}

/** What is worth suggesting now: movement first, what can wait for tomorrow last. Null: nothing. */
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

/** As if it had been due `later` from now. */
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
