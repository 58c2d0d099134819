import { addDays, daysBetween } from '../../../history/records/calendar.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { Tick } from '../../../ui/charts/line-chart.ts';
import { dayInBrief, monthOfYear, wallTime } from '../../../ui/format/dates.ts';

type SnapshotTime = Pick<SavedSnapshot, 'at' | 'day' | 'offset'>;

/** Two points nearer than this lie on each other, as a share of the axis: half a finger of the narrowest chart. [H] */
const APART = 0.045;

/**
 * Where each stands on an axis from the first (0) to the last (1): by its time, and no nearer to the one before than can be told
 * apart. `taken`: the oldest first.
 */
export function placesInTime(taken: readonly SnapshotTime[]): readonly number[] {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = last.at - first.at;
  if (span === 0) return taken.map((_, index) => (taken.length === 1 ? 0.5 : index / (taken.length - 1)));
  const apart = Math.min(APART, 1 / (taken.length - 1));
  const places: number[] = [];
  for (const { at } of taken) places.push(Math.max((at - first.at) / span, (places.at(-1) ?? -apart) + apart));
  // Those who were pushed beyond the end push back.
  for (let index = places.length - 1, most = 1; index >= 0; index--, most -= apart)
    places[index] = Math.min(places[index] ?? 0, most);
  return places;
}

/** Between two names beneath the axis, days: whole weeks as soon as there is more than a handful of days. */
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364] as const;
const YEAR = 364; // days; beyond it a day without its year says little
const MOST = 6; // names beneath one axis [H]

/** Days at even distances beneath the axis of `placesInTime`, at most `room` of them; of a single day its times. */
export function ticksInTime(taken: readonly SnapshotTime[], room: number): readonly Tick[] {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.day === last.day) {
    const ends = first.at === last.at || room < 2 ? [first] : [first, last];
    const places = ends.length === 1 ? [first.at === last.at ? 0.5 : 0] : [0, 1];
    return ends.map(({ at, offset }, index) => ({ at: places[index] ?? 0, name: wallTime(at, offset) }));
  }
  const days = daysBetween(first.day, last.day);
  const least = days / Math.max(1, Math.min(MOST, room) - 1);
  const step = Math.min(days, STEPS.find((one) => one >= least) ?? YEAR * Math.ceil(least / YEAR));
  const nameOf = days > YEAR ? monthOfYear : dayInBrief;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => ({
    at: (index * step) / days,
    name: nameOf(addDays(first.day, index * step)),
  }));
}
