import type { BreakHow, Stretch } from '../../alerts/breaks/state.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { HistoryEvent } from '../records/event.ts';
import type { MinuteRecord } from '../records/minute.ts';

/** Thresholds for a break, and for a slump after it. */
export const BREAK = {
  least: 120, // s away; source in metrics.md: two minutes reset the load, thirty seconds hardly do
  awayMinute: 30, // s away that make a minute part of a break [H]
  slump: 30, // s poor that make a minute a slump [H]
} as const;

/** A break that was seen from leaving to return. Time that was not watched is never part of one. */
export interface Break {
  readonly from: Millis; // epoch, start of its first minute
  readonly to: Millis; // epoch, start of the first minute back at the desk
  readonly seconds: number; // away, on one's feet, or in the guided reset
  readonly how: BreakHow | null; // null: known from the minutes only, without an event
  readonly before: Stretch | null; // movement at the desk until then; null: likewise, or in older records
}

/** Time from each break to the first slump, or to the end of observation without one (censored). */
export interface Slumps {
  readonly after: readonly number[]; // s of measured time until the first minute of slump
  readonly without: readonly number[]; // s of measured time without one, until the next break or the end of the day
}

const MINUTE = 60_000;
const present = ({ seconds: { good, watch, poor } }: MinuteRecord): number => good + watch + poor;

/** Seconds away by minute: adds up the records of several runs. */
const awayOf = (minutes: readonly MinuteRecord[]): ReadonlyMap<Millis, number> => {
  const away = new Map<Millis, number>();
  for (const { at, seconds } of minutes) away.set(at, (away.get(at) ?? 0) + seconds.away);
  return away;
};

/** Breaks according to the minutes alone. Leaving without return is no break. */
const absences = (minutes: readonly MinuteRecord[]): readonly Break[] => {
  const away = awayOf(minutes);
  const breaks: Break[] = [];
  let began: Millis | null = null; // the absence in progress
  let seconds = 0;
  for (const [at, gone] of away) {
    const before = away.get((at - MINUTE) as Millis) ?? 0;
    if (began !== null && !away.has((at - MINUTE) as Millis)) began = null; // a gap in watching: the absence cannot be judged
    if (gone >= BREAK.awayMinute) {
      if (began === null) {
        began = at;
        seconds = before < BREAK.awayMinute ? before : 0; // the end of the minute before belongs to it
      }
      seconds += gone;
    } else if (began !== null) {
      seconds += gone;
      if (seconds >= BREAK.least) breaks.push({ from: began, to: at, seconds, how: null, before: null });
      began = null;
    }
  }
  return breaks;
};

const startOf = (at: number): Millis => millis(Math.floor(at / MINUTE) * MINUTE);

/** A break according to its event, in whole minutes like the others. */
const toldBy = ({ at, how, lasted, before }: Extract<HistoryEvent, { kind: 'break' }>): Break => ({
  from: startOf(at - lasted),
  to: millis(Math.max(startOf(at), startOf(at - lasted) + MINUTE)),
  seconds: lasted / 1000,
  how,
  before: before ?? null,
});

/**
 * Every break of a day, in order. The minutes decide whether the person was away; an event that overlaps such an absence
 * is the same break and adds how it was spent. An event that overlaps none is a break of its own: the guided reset is
 * done in view of the camera.
 */
export const breaksIn = (minutes: readonly MinuteRecord[], events: readonly HistoryEvent[]): readonly Break[] => {
  const told = events.filter((event) => event.kind === 'break');
  const gone = absences(minutes);
  const isSame = (one: Break, { at, lasted }: (typeof told)[number]) => at > one.from && at - lasted < one.to;
  const known = gone.map((one): Break => {
    const same = told.filter((event) => isSame(one, event)).toSorted((a, b) => b.lasted - a.lasted)[0];
    return same === undefined ? one : { ...one, how: same.how, before: same.before ?? null };
  });
  const others = told.filter((event) => !gone.some((one) => isSame(one, event))).map(toldBy);
  return [...known, ...others].toSorted((a, b) => a.from - b.from);
};

const inSeconds = (value: number): number => Math.round(value);

export const slumpsAfter = (breaks: readonly Break[], minutes: readonly MinuteRecord[]): Slumps => {
  const after: number[] = [];
  const without: number[] = [];
  for (const [index, { to }] of breaks.entries()) {
    const end = breaks[index + 1]?.from ?? Infinity;
    const sat = minutes.filter(({ at }) => at >= to && at < end);
    const slump = sat.findIndex(({ seconds: { poor } }) => poor >= BREAK.slump);
    const waited = inSeconds(sat.slice(0, slump < 0 ? undefined : slump).reduce((sum, one) => sum + present(one), 0));
    if (slump >= 0) after.push(waited);
    else if (waited > 0) without.push(waited);
  }
  return { after, without };
};
