import { millis, type Millis } from '../../base/units.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { BREAKS, type BreakHow, type Breaks, type LastBreak, type Prompt } from './state.ts';
import { dueSuggestion, type BodyLoads } from './prompt.ts';

/** One instant. `standingUp`: the person stands, with a seated calibration. */
export interface BreakInput extends BodyLoads {
  readonly at: Millis; // epoch
  readonly who: 'seated' | 'standingUp' | 'away' | 'unseen';
  readonly desk: 'sitting' | 'standing' | null;
  readonly quiet: boolean; // quiet hours or snooze: no suggestion may be made or stay
  readonly warned: 'just now' | 'stands' | null; // state of the last warning, which already suggests moving; null: none
}

export type BreakEvent =
  | { readonly kind: 'break'; readonly at: Millis; readonly how: BreakHow; readonly lasted: Millis }
  | { readonly kind: 'water'; readonly at: Millis }
  | { readonly kind: 'prompt'; readonly at: Millis; readonly what: Prompt['what'] };

export interface BreakStep {
  readonly breaks: Breaks;
  readonly events: readonly BreakEvent[];
}

/** Advances by one instant. Late, repeated and invalid instants change nothing. */
export function stepBreaks(before: Breaks, sight: BreakInput, settings: ReminderSettings): BreakStep {
  const { at } = sight;
  if (!Number.isFinite(at)) return { breaks: before, events: [] };
  if (before.at === null) return { breaks: { ...before, at, desk: sight.desk }, events: [] };
  const passed = at - before.at;
  // After the system clock was set back, continue from its new time.
  if (passed <= 0) return { breaks: passed < -BREAKS.unknown ? { ...before, at } : before, events: [] };
  const counted = count(passed > BREAKS.unknown ? forget(before) : before, sight, passed);
  const { breaks, events } = endBreak({ ...counted, at }, at);
  return suggest(shifted(changeDesk(breaks, sight), sight), sight, settings, events);
}

/** After a long unmeasured time, running counts and the suggestion are dropped. */
const forget = (breaks: Breaks): Breaks => ({
  ...breaks,
  off: millis(0),
  feet: millis(0),
  back: millis(0),
  sat: millis(0),
  prompt: null,
});

const add = (a: Millis, b: number): Millis => millis(a + b);

function count(breaks: Breaks, { who }: BreakInput, passed: number): Breaks {
  if (who === 'unseen') return breaks;
  const credit = Math.min(passed, who === 'away' ? BREAKS.awayCredit : BREAKS.credit);
  if (who !== 'seated')
    return {
      ...breaks,
      off: add(breaks.off, credit),
      feet: who === 'standingUp' ? add(breaks.feet, credit) : breaks.feet,
      back: millis(0),
    };
  return {
    ...breaks,
    back: breaks.off > 0 ? add(breaks.back, credit) : millis(0),
    sat: add(breaks.sat, credit),
    dry: add(breaks.dry, credit),
    sameDesk: add(breaks.sameDesk, credit),
    waited: add(breaks.waited, credit),
    sinceShift: add(breaks.sinceShift ?? BREAKS.shiftEvery, credit),
  };
}

/** When the person is back at the desk: records a break if it was long enough. */
function endBreak(breaks: Breaks, at: Millis): { breaks: Breaks; events: readonly BreakEvent[] } {
  const { off, feet, back } = breaks;
  if (off === 0) return { breaks, events: [] };
  const prompt = breaks.prompt?.what === 'move' && off >= BREAKS.least ? null : breaks.prompt;
  if (back < BREAKS.back) return { breaks: { ...breaks, prompt }, events: [] };
  const seated = { ...breaks, prompt, off: millis(0), feet: millis(0), back: millis(0) };
  if (off < BREAKS.least) return { breaks: seated, events: [] };
  const last: LastBreak = { at: millis(at - back), how: feet * 2 > off ? 'feet' : 'away', lasted: off };
  return { breaks: { ...seated, sat: back, last }, events: [{ kind: 'break', ...last }] };
}

const changeDesk = (breaks: Breaks, { desk }: BreakInput): Breaks =>
  desk === null || desk === breaks.desk
    ? breaks
    : { ...breaks, desk, sameDesk: millis(0), prompt: breaks.prompt?.what === 'desk' ? null : breaks.prompt };

/** Drops the suggestion to shift once the person has moved. */
const shifted = (breaks: Breaks, { frozenFor }: BreakInput): Breaks =>
  breaks.prompt?.what === 'shift' && frozenFor === 0 ? { ...breaks, prompt: null } : breaks;

/** Makes at most one suggestion. During quiet hours the current one is dropped, and none accumulate. */
function suggest(
  breaks: Breaks,
  sight: BreakInput,
  settings: ReminderSettings,
  events: readonly BreakEvent[],
): BreakStep {
  if (sight.quiet) return { breaks: breaks.prompt === null ? breaks : { ...breaks, prompt: null }, events };
  const wait = breaks.waited < BREAKS.between || sight.warned === 'just now';
  if (breaks.prompt !== null || sight.who !== 'seated' || wait) return { breaks, events };
  const what = dueSuggestion(breaks, sight, sight.warned === 'stands' ? { ...settings, move: false } : settings);
  if (what === null) return { breaks, events };
  const prompt: Prompt = { what, at: sight.at };
  return {
    breaks: {
      ...breaks,
      prompt,
      waited: millis(0),
      ...(what === 'shift' && { sinceShift: millis(0) }),
      ...(what === 'even' && { evenAt: sight.at }),
    },
    events: [...events, { kind: 'prompt', at: sight.at, what }],
  };
}

/** The person drank water. */
export function recordWater(breaks: Breaks, at: Millis): BreakStep {
  const prompt = breaks.prompt?.what === 'water' ? null : breaks.prompt;
  return { breaks: { ...breaks, dry: millis(0), prompt }, events: [{ kind: 'water', at }] };
}

/** The person changed the desk's height. */
export const recordDeskMove = (breaks: Breaks): Breaks => ({
  ...breaks,
  sameDesk: millis(0),
  prompt: breaks.prompt?.what === 'desk' ? null : breaks.prompt,
});

/** The guided reset is over. It counts as a break from two minutes. */
export function recordReset(breaks: Breaks, at: Millis, lasted: Millis): BreakStep {
  const rested = { ...breaks, off: millis(0), feet: millis(0), back: millis(0) };
  if (lasted < BREAKS.least) return { breaks: rested, events: [] };
  const last: LastBreak = { at, how: 'guided', lasted };
  const prompt = breaks.prompt?.what === 'move' ? null : breaks.prompt;
  return { breaks: { ...rested, sat: millis(0), last, prompt }, events: [{ kind: 'break', ...last }] };
}
