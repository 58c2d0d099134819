import { isStanding, STANDING } from '../../../geometry/standing/standing-catalogue.ts';
import { isMeasured } from '../../../geometry/metric.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { aspectOf, COMPARED_MEASURES, measureIn, taggedSupport, type ComparedMeasure } from '../pure/saved/measures.ts';
import type { NamedPoint } from '../../../ui/charts/chart.tsx';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { inShownUnit, intervalOf } from '../../../ui/format/measured-value.ts';
import { displayValue, unitInWords, unitName } from '../../../ui/format/metric-text.ts';
import { dayInBrief, monthOfYear, wallTime } from '../../../ui/format/dates.ts';
import { measureInWords, nameOfMeasure, whenInFull } from './saved-format.ts';
import { text } from '../text.ts';
import { addDays, daysBetween } from '../../../history/records/calendar.ts';
import type { Tick } from '../../../ui/charts/line-chart.ts';

/** One measure over the snapshots of one kind, the oldest first. */
export interface SnapshotSeries {
  readonly id: ComparedMeasure;
  readonly title: string;
  readonly unit: string;
  readonly points: readonly NamedPoint[]; // low and high: the 90 % interval
}

/** Snapshots that can be compared with each other: from the same side, sitting or standing. */
export interface SnapshotGroup {
  readonly key: string;
  readonly name: string; // 'the side, standing'
  readonly snapshots: readonly SavedSnapshot[]; // the oldest first
}

/** Snapshots without a tag for sitting or standing form groups of their own. Those without a clear view are left out. */
export function groupsOf(saved: readonly SavedSnapshot[]): readonly SnapshotGroup[] {
  const groups = new Map<string, { readonly name: string; readonly snapshots: SavedSnapshot[] }>();
  for (const snapshot of saved.toSorted((a, b) => a.at - b.at)) {
    const aspect = aspectOf(snapshot.view);
    if (aspect === null) continue;
    const support = taggedSupport(snapshot);
    const key = `${aspect} ${support ?? ''}`.trim();
    const name = listInBrief([text.trend.views[aspect], ...(support === null ? [] : [text.tags[support]])]);
    const group = groups.get(key) ?? { name, snapshots: [] };
    group.snapshots.push(snapshot);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => b.snapshots.length - a.snapshots.length);
}

const scaled = (id: ComparedMeasure, value: number): number => {
  if (id === 'kyphosisIndex') return value;
  return isStanding(id) ? inShownUnit(STANDING[id].unit, value) : displayValue(id, value);
};

const unitOf = (id: ComparedMeasure): string => {
  if (id === 'kyphosisIndex') return text.trend.indexUnit;
  return isStanding(id) ? unitInWords(STANDING[id].unit) : unitName(id);
};

function pointOf(id: ComparedMeasure, snapshot: SavedSnapshot): NamedPoint {
  const measure = measureIn(snapshot, id);
  const point = { name: dayInBrief(snapshot.day), when: whenInFull(snapshot), valueText: measureInWords(id, measure) };
  if (!isMeasured(measure)) return { ...point, value: null };
  const [low, high] = intervalOf(measure);
  return { ...point, value: scaled(id, measure.value), low: scaled(id, low), high: scaled(id, high) };
}

/** Every measure that at least two of them have; the curves of the back and the neck first. */
export function seriesOf({ snapshots }: SnapshotGroup): readonly SnapshotSeries[] {
  const places = placesInTime(snapshots);
  return COMPARED_MEASURES.filter(
    (id) => snapshots.filter((snapshot) => isMeasured(measureIn(snapshot, id))).length > 1,
  ).map((id) => ({
    id,
    title: nameOfMeasure(id),
    unit: unitOf(id),
    points: snapshots.map((snapshot, index) => ({ ...pointOf(id, snapshot), at: places[index] ?? index })),
  }));
}

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
