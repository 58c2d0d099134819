import { isMeasured, METRIC_IDS, type Measure } from '../../geometry/metric.ts';
import type { SavedSnapshot } from '../records/snapshot.ts';
import { line, localTime, unitInHeader, type Value } from './csv.ts';

export const SNAPSHOT_HEADER: readonly string[] = [
  'taken (local time with zone)',
  'view',
  'tags',
  'yaw (deg)',
  ...METRIC_IDS.flatMap((id) => [`${id} (${unitInHeader(id)})`, `${id} standard error (${unitInHeader(id)})`]),
  'kyphosisIndex (0-1)',
  'kyphosisIndex standard error (0-1)',
  'put right by hand',
  'picture kept',
  'note',
];

const pairOf = (measure: Measure): readonly Value[] =>
  isMeasured(measure) ? [measure.value, measure.sigma] : [null, null];

/** One row per snapshot, the oldest first; unmeasured fields are empty. Without pictures. */
export const exportSnapshots = (kept: readonly SavedSnapshot[]): Blob => {
  const rows = kept
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, offset, view, tags, yaw, metrics, kyphosisIndex, corrected, picture, note }) =>
      line([
        localTime(at, offset),
        view,
        tags.join(' '),
        yaw,
        ...METRIC_IDS.flatMap((id) => pairOf(metrics[id])),
        ...pairOf(kyphosisIndex),
        corrected.join(' '),
        picture ? 'yes' : 'no',
        note,
      ]),
    );
  return new Blob(['\ufeff', line(SNAPSHOT_HEADER), ...rows], { type: 'text/csv;charset=utf-8' });
};
