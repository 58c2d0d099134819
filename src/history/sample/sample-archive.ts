import type { Archive, DayRecords } from '../store/archive.ts';
import { addDays, daysOf, dayKey, localOffset, type DayKey } from '../records/calendar.ts';
import { sampleDays, type SampleDay } from './sample-history.ts';
import { rollUp } from '../analysis/rollup.ts';
import type { Day } from '../analysis/summary.ts';
import type { Millis } from '../../base/units.ts';

const SEED = 20; // arbitrary; gives a year with varied days
const LENGTH = 370; // days: a year and a little

/** The sample: a generated year that ends at `now`, in memory only, separate from the person's own records. */
export const sampleArchive = (now: Millis): Archive => {
  const today = dayKey(now, localOffset(now));
  const from = addDays(today, -LENGTH);
  const lived = new Map<DayKey, SampleDay>();
  for (const day of sampleDays({ seed: SEED, from, days: LENGTH + 1, offsetAt: localOffset, until: now }))
    lived.set(day.day, day);
  const rolled = new Map<DayKey, Day>();

  const dayOf = (name: DayKey): readonly Day[] => {
    const there = rolled.get(name);
    const made = lived.get(name);
    if (there) return [there];
    const rollup = made && rollUp(made.minutes, made.events);
    if (!rollup) return [];
    const day: Day = { day: name, rollup, thinned: false };
    rolled.set(name, day);
    return [day];
  };

  const records = async (day: DayKey): Promise<DayRecords> => {
    const { minutes = [], events = [] } = lived.get(day) ?? {};
    return { minutes, events };
  };

  return {
    listed: async () => [...lived.keys()],
    days: async (span) => {
      const found: Day[] = [];
      let paused = performance.now();
      for (const day of daysOf(span)) {
        found.push(...dayOf(day));
        if (performance.now() - paused < 30) continue; // yield, so that the page stays responsive
        await new Promise((go) => setTimeout(go));
        paused = performance.now();
      }
      return found;
    },
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
