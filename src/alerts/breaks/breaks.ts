import { isSetBack } from '../../base/clock.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import { BREAKS, type Breaks, type LastBreak, type Prompt, type ShiftsSince, type Stretch } from './state.ts';
import { stepGap, type GapInput } from './gap.ts';
import { dueSuggestion, isGreater, isStillLong, postpone, type BodyLoads } from './prompt.ts';

/** One instant. `standingUp`: the person stands, with a seated calibration. */
export interface BreakInput extends BodyLoads, GapInput {
  readonly desk: 'sitting' | 'standing' | null;
  readonly quiet: boolean; // quiet hours or snooze: no suggestion may be made or stay
  readonly warned: 'just now' | 'stands' | null; // state of the last warning, which already suggests moving; null: none
}

export type BreakEvent =
  | ({ readonly kind: 'break' } & LastBreak)
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
  if (passed <= 0) return { breaks: isSetBack(before.at, at) ? setBack(before, at) : before, events: [] };
  const counted = count(passed > BREAKS.unknown ? forget(before, passed) : before, sight, passed);
  const shifts = countShift(counted.shifts, sight.lastShift);
  const { breaks, events } = endBreak({ ...counted, at, shifts }, at);
  const { before: seen, gap } = stepGap(before, sight, breaks, passed);
  return suggest(shifted(changeDesk({ ...breaks, before: seen }, sight), sight), { ...sight, gap }, settings, events);
}

/** Moves what is dated by the clock along with it. */
const setBack = (breaks: Breaks, at: Millis): Breaks => ({
  ...breaks,
  at,
  prompt: breaks.prompt && { ...breaks.prompt, at },
});

/** After a long unmeasured time, running counts and the suggestion are dropped; after a longer one all counts. */
const forget = (breaks: Breaks, unmeasured: number): Breaks => ({
  ...breaks,
  off: millis(0),
  feet: millis(0),
  back: millis(0),
  sat: millis(0),
  shifts: noneSince(breaks),
  prompt: null,
  ...(unmeasured >= BREAKS.absence && fresh),
});

/** Counts of what an absence takes care of. */
const fresh = { dry: millis(0), sameDesk: millis(0), waited: BREAKS.between, sinceShift: BREAKS.shiftEvery } as const;

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

/** Counts the newest shift once. After the count began anew it goes on from there. */
function countShift(shifts: ShiftsSince | undefined, last: BreakInput['lastShift']): ShiftsSince {
  const { number: before, large, small } = shifts ?? { number: null, large: 0, small: 0 };
  const number = last?.number ?? before ?? 0;
  if (last === null || before === null || number <= before) return { number, large, small };
  const isLarge = last.size === 'large';
  return { number, large: large + (isLarge ? 1 : 0), small: small + (isLarge ? 0 : 1) };
}

/** The time at the desk that a break ends. */
const stretchOf = (sat: Millis, { shifts }: Breaks): Stretch => ({
  sat,
  large: shifts?.large ?? 0,
  small: shifts?.small ?? 0,
});

/** Counting begins anew. */
const noneSince = ({ shifts }: Breaks): ShiftsSince => ({ number: shifts?.number ?? 0, large: 0, small: 0 });

/** When the person is back at the desk: records a break if it was long enough. */
function endBreak(breaks: Breaks, at: Millis): { breaks: Breaks; events: readonly BreakEvent[] } {
  const { off, feet, back } = breaks;
  if (off === 0) return { breaks, events: [] };
  const prompt = off >= BREAKS.least ? null : breaks.prompt; // whatever it was: the person has got up
  if (back < BREAKS.back) return { breaks: { ...breaks, prompt }, events: [] };
  const seated = { ...breaks, prompt, off: millis(0), feet: millis(0), back: millis(0) };
  if (off < BREAKS.least) return { breaks: seated, events: [] };
  const before = stretchOf(millis(Math.max(0, breaks.sat - back)), breaks);
  const last: LastBreak = { at: millis(at - back), how: feet * 2 > off ? 'feet' : 'away', lasted: off, before };
  const rested = off >= BREAKS.absence ? { ...seated, ...fresh } : seated;
  return { breaks: { ...rested, sat: back, shifts: noneSince(breaks), last }, events: [{ kind: 'break', ...last }] };
}

const changeDesk = (breaks: Breaks, { desk }: BreakInput): Breaks =>
  desk === null || desk === breaks.desk
    ? breaks
    : { ...breaks, desk, sameDesk: millis(0), prompt: breaks.prompt?.what === 'desk' ? null : breaks.prompt };

/** Drops the suggestion to shift once the person has moved; a nudge, which came with a small movement, once they have shifted. */
function shifted(breaks: Breaks, sight: BreakInput): Breaks {
  const what = breaks.prompt?.what;
  const done = what === 'shift' ? sight.frozenFor === 0 : what === 'nudge' && !isStillLong(sight);
  return done ? { ...breaks, prompt: null } : breaks;
}

/** Makes at most one suggestion. During quiet hours the current one is dropped, and none accumulate. */
function suggest(
  breaks: Breaks,
  sight: BreakInput & { readonly gap: boolean },
  settings: ReminderSettings,
  events: readonly BreakEvent[],
): BreakStep {
  if (sight.quiet) return { breaks: breaks.prompt === null ? breaks : { ...breaks, prompt: null }, events };
  if (sight.who !== 'seated') return { breaks, events };
  // Nobody answered: it is taken for "not now".
  if (breaks.prompt !== null && breaks.waited >= BREAKS.expires) return { breaks: postpone(breaks, settings), events };
  if (sight.warned !== null) return { breaks, events };
  const what = dueSuggestion(breaks, sight, sight.gap, settings);
  if (what === null) return { breaks, events };
  // A greater need takes the place of a smaller one at once; else there is some time between two.
  if (breaks.prompt === null ? breaks.waited < BREAKS.between : !isGreater(what, breaks.prompt.what))
    return { breaks, events };
  const prompt: Prompt = { what, at: sight.at };
  return {
    breaks: {
      ...breaks,
      prompt,
      waited: millis(0),
      ...((what === 'shift' || what === 'nudge') && { sinceShift: millis(0) }),
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

/** The guided reset is over. It counts as a break from two minutes, if the camera saw any of it: breaks are seen, not believed. */
export function recordReset(breaks: Breaks, at: Millis, lasted: Millis, seen: boolean): BreakStep {
  const rested = { ...breaks, off: millis(0), feet: millis(0), back: millis(0) };
  if (lasted < BREAKS.least || !seen) return { breaks: rested, events: [] };
  const last: LastBreak = { at, how: 'guided', lasted, before: stretchOf(breaks.sat, breaks) };
  const prompt = breaks.prompt?.what === 'move' ? null : breaks.prompt;
  const shifts = noneSince(breaks);
  return { breaks: { ...rested, sat: millis(0), shifts, last, prompt }, events: [{ kind: 'break', ...last }] };
}
