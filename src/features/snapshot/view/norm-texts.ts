import {
  type Measured,
  type MetricId,
  type SnapshotMetric,
  type UnknownReason,
  METRICS,
} from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { intervalOf } from '../../../ui/format/measured-value.ts';
import { inThreeDecimals, withDecimals } from './decimals.ts';
import { text as metrics } from '../../../ui/metrics/text.ts';
import { text as shared } from '../../../ui/text.ts';
import { type Judgement, type Norm, NORMS } from '../pure/measure/norms.ts';
import { text } from '../text.ts';
import { metricAmount } from '../../../ui/format/metric-text.ts';
import type { Support } from '../../../geometry/sitting-or-standing.ts';

/** By the place of a value among the norms; `far`: beyond the outer edge. A place without a text counts as within. */
interface NormTexts {
  readonly within: string;
  readonly above?: string;
  readonly farAbove?: string;
  readonly below?: string;
  readonly farBelow?: string;
}

/** Of every metric that a snapshot shows; null: never compared with norms. */
export const NORM_TEXTS: Readonly<Partial<Record<MetricId, NormTexts | null>>> = {
  ...metrics.norms,
  headPitch: null,
} satisfies Record<SnapshotMetric, NormTexts | null>;

/** What a judgement comes to, as one plain sentence. Surface terms only. */
export function normSentence(id: MetricId, { band, side }: Judgement): string {
  const texts = NORM_TEXTS[id];
  if (!texts) return '';
  if (side === 'within') return texts.within;
  const far = band === 'poor';
  const sentence = side === 'above' ? texts[far ? 'farAbove' : 'above'] : texts[far ? 'farBelow' : 'below'];
  return sentence ?? texts.within;
}

/** Sources of edges (docs/metrics.md) that no norm stands behind; null: the report gives none. */
const EDGE_SOURCES: Readonly<Partial<Record<MetricId, string | null>>> = {
  ...metrics.edgeSources,
  cva: null,
  thoracicCurve: null,
  lumbarCurve: null,
  earShoulderInclination: null,
  headPitch: null,
} satisfies Record<SnapshotMetric, string | null>;

const edgeSourceOf = (id: MetricId): string | null => EDGE_SOURCES[id] ?? null;

/** For a single picture the help differs from that for a camera that is on all day. */
const UNKNOWN: Readonly<Partial<Record<UnknownReason, string>>> = text.findings.unknown;

export const whyUnknown = (reason: UnknownReason): string => UNKNOWN[reason] ?? shared.reasonSentences[reason];

/** A tilt or lean means something else in a picture than beside a calibration. */
const MEANINGS: Readonly<Partial<Record<MetricId, string>>> = metrics.inPictures;

export const meaningOf = (id: MetricId): string => MEANINGS[id] ?? shared.metrics[id].meaning;

/** An index is a bare share: '0.12 ± 0.04'. */
export function indexText(measured: Measured): string {
  const [low, high] = intervalOf(measured);
  return shared.figures.line({
    amount: withDecimals(measured.value, 2),
    interval: shared.figures.interval({ reach: withDecimals(Math.max(0.01, (high - low) / 2), 2) }),
  });
}

/** What a number is compared with, as numbers and with its source. */
export function normText({ groups, limit, source }: Norm): string {
  const cited = text.norms.sources[source];
  if (limit !== null) return text.norms.ofLimit({ limit: inThreeDecimals(limit), source: cited });
  const means = groups.map(({ who, mean, sd }) =>
    text.norms.groups[who]({ mean: withDecimals(mean, 1), deviation: withDecimals(sd, 1) }),
  );
  return text.norms.ofGroups({ groups: listInBrief(means), source: cited });
}

export interface UsualRange {
  readonly text: string; // '32° to 51°'
  readonly source: string;
}

/** What most people show, or what is considered harmless; null: there is nothing to compare this body with. */
export function usualRange(id: MetricId, support: Support, profile: ProfileMetrics): UsualRange | null {
  if (!profile.judges(id, 'picture')) return null;
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
