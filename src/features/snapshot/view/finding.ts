import type { Posture } from '../../../alerts/decide/outcome.ts';
import { isMeasured, METRIC_IDS, METRICS, type Measure, type MetricId } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { SnapshotPlace } from '../../../geometry/metric-row.ts';
import { isSide, type Reading } from '../../../geometry/reading.ts';
import type { Support } from '../../../geometry/sitting-or-standing.ts';
import { judge, type Judgement } from '../pure/measure/norms.ts';
import { text } from '../text.ts';
import { normSentence, whyUnknown } from './norm-texts.ts';

/** One measure of a snapshot and what may be said about it. How certain that is stands in `judgement.sure`. */
export interface SnapshotFinding {
  readonly id: MetricId;
  readonly measure: Measure;
  readonly judgement: Judgement | null; // null: not measured, or nothing to compare with
  readonly tone: Posture; // for the sign beside it
  readonly sentence: string;
}

/** Metrics of one group that can be seen from there, what matters most first. */
const shownFrom = (from: 'front' | 'side' | 'both', group: SnapshotPlace['group']): readonly MetricId[] =>
  METRIC_IDS.flatMap((id) => {
    const { seenFrom, snapshot } = METRICS[id];
    const isShown = from === 'both' || seenFrom === 'both' || seenFrom === from;
    return isShown && snapshot?.group === group ? [{ id, order: snapshot.order }] : [];
  })
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);

/** The main metrics of each view; further ones are shown only where they were measured. */
const SIDE = shownFrom('side', 'main');
const FRONT = shownFrom('front', 'main');
const ONLY_SIDE = SIDE.filter((id) => !FRONT.includes(id));
const ONLY_FRONT = FRONT.filter((id) => !SIDE.includes(id));
const FURTHER = shownFrom('both', 'further');

const TONES = { normal: 'good', watch: 'watch', poor: 'poor' } as const;

function findingOf(id: MetricId, measure: Measure, support: Support, profile: ProfileMetrics): SnapshotFinding {
  const blank = { id, measure, judgement: null, tone: 'unknown' } as const;
  if (!isMeasured(measure)) return { ...blank, sentence: whyUnknown(measure.unknown) };
  if (!profile.judges(id, 'picture')) return { ...blank, sentence: text.findings.noNormForBody };
  const judgement = judge(id, measure, support);
  if (judgement === null)
    return { ...blank, sentence: METRICS[id].seatedShift === null ? text.findings.seatedNorms : '' };
  return {
    ...blank,
    judgement,
    tone: TONES[judgement.band],
    sentence: normSentence(id, judgement),
  };
}

const isFrontal = (view: Reading['view']): boolean => view === 'front' || view === 'back';

/** What this view can show, what matters most first. */
export function findingsOf(
  { view, metrics }: Pick<Reading, 'view' | 'metrics'>,
  support: Support,
  profile: ProfileMetrics,
): readonly SnapshotFinding[] {
  const main = isFrontal(view) ? FRONT : isSide(view) ? SIDE : [...new Set([...SIDE, ...FRONT])];
  const more = FURTHER.filter(
    (id) => isMeasured(metrics[id]) && !(id === 'earShoulderInclination' && isMeasured(metrics.cva)),
  );
  return [...main, ...more].filter((id) => profile.shows(id)).map((id) => findingOf(id, metrics[id], support, profile));
}

/** Metrics that only the other view shows. */
export const fromOtherView = ({ view }: Reading, profile: ProfileMetrics): readonly MetricId[] =>
  (isFrontal(view) ? ONLY_SIDE : isSide(view) ? ONLY_FRONT : []).filter((id) => profile.shows(id));

/**
 * The headline: the measure that certainly lies furthest outside its usual range; or what the plumb line shows for certain
 * (`onLine`); or that all are within; null where nothing is certain.
 */
export function headlineOf(findings: readonly SnapshotFinding[], onLine: string | null = null): string | null {
  const judged = findings.flatMap(({ id, judgement }) => (judgement === null ? [] : [{ id, judgement }]));
  const out = judged.filter(({ judgement: { side, sure } }) => side !== 'within' && sure !== 'no');
  const first = out.find(({ judgement }) => judgement.band === 'poor') ?? out[0];
  if (first !== undefined) return normSentence(first.id, first.judgement);
  const known = judged.length > 0 && judged.every(({ judgement }) => judgement.side === 'within');
  return onLine ?? (known ? text.result.allUsual : null);
}
