import { METRIC_IDS, unknown, type Measure, type MetricId } from '../../../../geometry/metric.ts';
import {
  isStanding,
  STANDING,
  STANDING_IDS,
  type StandingId,
} from '../../../../geometry/standing/standing-catalogue.ts';
import type { View } from '../../../../geometry/reading.ts';
import type { Support } from '../../../../geometry/sitting-or-standing.ts';
import type { SavedSnapshot } from '../../../../history/records/snapshot.ts';

export type ComparedMeasure = MetricId | StandingId | 'kyphosisIndex';

/** In the order of a comparison: the neck and the curves of the back first. What is said beside another measure is told once. */
export const COMPARED_MEASURES: readonly ComparedMeasure[] = [
  ...new Set<ComparedMeasure>(['cva', 'thoracicCurve', 'kyphosisIndex', 'lumbarCurve', ...METRIC_IDS]),
  ...STANDING_IDS.filter((id) => STANDING[id].shown === 'row'),
];

export function measureIn({ metrics, kyphosisIndex, standing }: SavedSnapshot, id: ComparedMeasure): Measure {
  if (id === 'kyphosisIndex') return kyphosisIndex;
  return isStanding(id) ? (standing?.[id] ?? unknown('not measured then')) : metrics[id];
}

/** As the person tagged it; null: no such tag, or both. */
export const taggedSupport = ({ tags }: Pick<SavedSnapshot, 'tags'>): Support | null => {
  const said = tags.filter((tag) => tag === 'sitting' || tag === 'standing');
  return said.length === 1 ? (said[0] ?? null) : null;
};

/** The support whose norms apply to a saved snapshot: its tag; without one standing, as in the norms. */
export const supportForNorms = (snapshot: Pick<SavedSnapshot, 'tags'>): Support =>
  taggedSupport(snapshot) ?? 'standing';

/** Both side views are measured alike and count as one aspect. Null: none of the three. */
export function aspectOf(view: View): 'side' | 'front' | 'back' | null {
  if (view === 'front' || view === 'back') return view;
  return view === 'sideLeft' || view === 'sideRight' ? 'side' : null;
}
