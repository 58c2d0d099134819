import type { Millis } from '../../base/units.ts';
import { rollUp } from '../analysis/rollup.ts';
import type { Day } from '../analysis/summary.ts';
import { addDays, dayKey, localOffset, spanOf, type DayKey } from '../records/calendar.ts';
import type { Archive, DayRecords } from '../store/archive.ts';
import {
  placeOf,
  unpackEvents,
  unpackMinutes,
  unpackRollup,
  unpackYear,
  type PackedDay,
  type PlacedDay,
} from './sample-format.ts';
import { deflated } from './sample-year.json';

/** A day with its place in time. */
interface Placed {
  readonly packed: PackedDay;
  readonly place: PlacedDay;
}

const MINUTE = 60_000; // ms

/**
 * The sample: a year that a scripted person lived through the reducers of the monitor, with the errors that measures state
 * (tools/sample-year). It ends at `now`, in memory only, separate from the person's own records.
 */
export const sampleArchive = (now: Millis): Archive => {
  const { weeks, days } = unpackYear(deflated);
  const today = dayKey(now, localOffset(now));
  const monday = addDays(spanOf('week', today).from, -7 * (weeks - 1));
  const lived = new Map<DayKey, Placed>();
  for (const packed of days) {
    const place = placeOf(packed.index, monday, localOffset);
    if (place.day <= today) lived.set(place.day, { packed, place });
  }
  const rolled = new Map<DayKey, Day>();

  const recordsOf = ({ packed, place }: Placed): DayRecords => ({
    minutes: packed.minutes === null ? [] : unpackMinutes(packed.minutes, place).filter(({ at }) => at + MINUTE <= now),
    events: unpackEvents(packed.events, place).filter(({ at }) => at <= now),
  });
  const rollupOf = (placed: Placed) => {
    const { rollup } = placed.packed;
    if (rollup !== null) return unpackRollup(rollup, placed.place);
    const { minutes, events } = recordsOf(placed);
    return rollUp(minutes, events);
  };
  const dayOf = (name: DayKey): readonly Day[] => {
    const there = rolled.get(name);
    if (there) return [there];
    const placed = lived.get(name);
    const rollup = placed && rollupOf(placed);
    if (!rollup) return [];
    const day: Day = { day: name, rollup, thinned: placed.packed.minutes === null };
    rolled.set(name, day);
    return [day];
  };
  // This morning nothing may have been lived yet.
  if (dayOf(today).length === 0) lived.delete(today);

  const records = async (day: DayKey): Promise<DayRecords> => {
    const placed = lived.get(day);
    return placed ? recordsOf(placed) : { minutes: [], events: [] };
  };

  return {
    listed: async () => [...lived.keys()],
    days: async ({ from, to }) => [...lived.keys()].filter((day) => day >= from && day <= to).flatMap(dayOf),
    records,
    deleteDay: async (day) => {
      const { minutes, events } = await records(day);
      lived.delete(day);
      rolled.delete(day);
      return { removed: { minutes: minutes.length, events: events.length }, left: { minutes: 0, events: 0 } };
    },
    tidy: async () => undefined,
  };
};
