import { addDays, daysBetween } from '../../../history/records/calendar.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { Tick } from '../../../ui/charts/line-chart.ts';
import { dayInBrief, monthOfYear, wallTime } from '../../../ui/format/dates.ts';

type SnapshotTime = Pick<SavedSnapshot, 'at' | 'day' | 'offset'>;

/** Least distance of two points, as a share of the axis; nearer ones would overlap in the narrowest chart. [H] */
const APART = 0.045;

/**
 * Positions on an axis from the first (0) to the last (1): by time, with at least `APART` between two. `taken`: the oldest first.
 */
export function placesInTime(taken: readonly SnapshotTime[]): readonly number[] {
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = last.at - first.at;
  if (span === 0) return taken.map((_, index) => (taken.length === 1 ? 0.5 : index / (taken.length - 1)));
  const apart = Math.min(APART, 1 / (taken.length - 1));
  const places: number[] = [];
  for (const { at } of taken) places.push(Math.max((at - first.at) / span, (places.at(-1) ?? -apart) + apart));
  // Points that were moved beyond the end move the ones before them back.
  for (let index = places.length - 1, most = 1; index >= 0; index--, most -= apart)
    places[index] = Math.min(places[index] ?? 0, most);
  return places;
}

/** Possible steps between two names beneath the axis, days: whole weeks beyond the first two. */
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364] as const;
const YEAR = 364; // days; beyond it names have the year
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
