import { METRICS, type MetricId } from '../../../geometry/metric.ts';
import { NORMS } from '../pure/measure/norms.ts';
import { normLine } from './norm-texts.ts';
import { metricAmount } from '../../../ui/format/measured-value.ts';
import { EDGE_SOURCES } from '../words/norms.ts';
import type { Support } from '../../../geometry/support.ts';
import { REPORT } from '../words/report.ts';

export interface UsualRange {
  readonly text: string; // '32° to 51°'
  readonly source: string;
}

/** What most people show, or what is held to be harmless; null: there is nothing to compare with. */
export function usualRange(id: MetricId, support: Support): UsualRange | null {
  const { bands: edges, seatedShift } = METRICS[id];
  const norm = NORMS[id];
  const source = norm ? normLine(norm).replace(/\.$/, '') : EDGE_SOURCES[id];
  const shift = support === 'sitting' ? seatedShift : 0;
  if (edges === null || shift === null || !source) return null;
  const write = (value: number) => metricAmount(id, value + shift);
  const words = REPORT.measures;
  const [low, high] = [edges.low?.watch ?? null, edges.high?.watch ?? null];
  if (low !== null && high !== null) return { text: words.bands(write(low), write(high)), source };
  if (low !== null) return { text: words.from(write(low)), source };
  return high === null ? null : { text: words.to(write(high)), source };
}
