import { isMeasured } from '../../../geometry/metric.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { aspectOf, COMPARED_MEASURES, measureIn, taggedSupport, type ComparedMeasure } from '../pure/saved/compare.ts';
import type { NamedPoint } from '../../../ui/charts/chart.tsx';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { intervalOf } from '../../../ui/format/measured-value.ts';
import { displayValue, unitName } from '../../../ui/format/metric-text.ts';
import { dayInBrief } from '../../../ui/format/dates.ts';
import { placesInTime } from './time-axis.ts';
import { measureInWords, nameOfMeasure, whenInFull } from './saved-format.ts';
import { text } from '../text.ts';

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
    const name = listInBrief([text.capture.views[aspect], ...(support === null ? [] : [text.tags[support]])]);
    const group = groups.get(key) ?? { name, snapshots: [] };
    group.snapshots.push(snapshot);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => b.snapshots.length - a.snapshots.length);
}

const scaled = (id: ComparedMeasure, value: number): number =>
  id === 'kyphosisIndex' ? value : displayValue(id, value);

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
    unit: id === 'kyphosisIndex' ? text.trend.indexUnit : unitName(id),
    points: snapshots.map((snapshot, index) => ({ ...pointOf(id, snapshot), at: places[index] ?? index })),
  }));
}
