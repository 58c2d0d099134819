import { METRICS, type MetricId } from '../../../geometry/metric.ts';
import { NORMS } from '../pure/measure/norms.ts';
import { metricAmount } from '../../../ui/format/metric-text.ts';
import { edgeSourceOf, normText } from './norm-texts.ts';
import type { Support } from '../../../geometry/support.ts';
import { text } from '../text.ts';

export interface UsualRange {
  readonly text: string; // '32° to 51°'
  readonly source: string;
}

/** What most people show, or what is considered harmless; null: there is nothing to compare with. */
export function usualRange(id: MetricId, support: Support): UsualRange | null {
  const { bands: edges, seatedShift } = METRICS[id];
  const norm = NORMS[id];
  const source = norm ? normText(norm) : edgeSourceOf(id);
  const shift = support === 'sitting' ? seatedShift : 0;
  if (edges === null || shift === null || !source) return null;
  const write = (value: number) => metricAmount(id, value + shift);
  const texts = text.report.measures;
  const [low, high] = [edges.low?.watch ?? null, edges.high?.watch ?? null];
  if (low !== null && high !== null) return { text: texts.between({ low: write(low), high: write(high) }), source };
  if (low !== null) return { text: texts.atLeast({ low: write(low) }), source };
  return high === null ? null : { text: texts.atMost({ high: write(high) }), source };
}
