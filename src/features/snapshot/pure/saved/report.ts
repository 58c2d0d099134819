import {
  isMeasured,
  METRIC_IDS,
  NINE_IN_TEN,
  type Measure,
  type MetricId,
  type UnknownReason,
} from '../../../../geometry/metric.ts';
import { STANDING_IDS } from '../../../../geometry/standing/standing-catalogue.ts';
import type { ProfileMetrics } from '../../../../geometry/profile-metrics.ts';
import type { Unit } from '../../../../geometry/metric-row.ts';
import type { Support } from '../../../../geometry/sitting-or-standing.ts';
import type { View } from '../../../../geometry/reading.ts';
import type { DayKey } from '../../../../history/records/calendar.ts';
import type { MinuteMetric } from '../../../../history/records/minute.ts';
import type { SavedSnapshot, SnapshotTag } from '../../../../history/records/snapshot.ts';
import type { BoundedShare } from '../../../../history/analysis/summary.ts';
import { compare, type Incomparable } from './compare.ts';
import { measureIn, supportForNorms, taggedSupport, type ComparedMeasure } from './measures.ts';
import type { OwnRepeatabilities } from './repeatability.ts';
import { judge, NORMS, type Judgement, type Norm, type NormSource } from '../measure/norms.ts';

export const REPORT_FORMAT = 'plumbline-snapshot-report';
export const REPORT_VERSION = 1; // of the format: docs/data.md

/** What was seen at the desk lately. */
export interface DeskWeeks {
  readonly from: DayKey;
  readonly to: DayKey;
  readonly days: number; // with measured time
  readonly measuredSeconds: number;
  readonly good: BoundedShare | null; // of measured time
  readonly alerts: number;
  readonly alertsPerHour: number | null;
  readonly breaks: number;
  readonly metrics: Readonly<Partial<Record<MetricId, MinuteMetric>>>;
}

interface Number90 {
  readonly value: number; // in `unit`
  readonly standardError: number;
  readonly low: number; // ends of the 90 % interval
  readonly high: number;
  readonly unit: Unit;
}
type ReportedValue = Number90 | { readonly notMeasured: UnknownReason };

interface ReportedMeasure {
  readonly id: ComparedMeasure;
  readonly measured: ReportedValue;
  readonly norm: (Omit<Norm, 'source'> & { readonly source: string; readonly judgement: Judgement | null }) | null; // source: as it is cited
}

interface ReportedChange {
  readonly id: ComparedMeasure;
  readonly before: ReportedValue;
  readonly after: ReportedValue;
  readonly change: {
    readonly value: number;
    readonly error90: number;
    readonly beyondError: boolean; // beyond the error and, where they overrule it, the own repeats
    readonly ownSmallest90: number | null; // null: not taken twice
    readonly withinOwn: boolean;
  } | null;
}

/** How well a measure of this person comes out again, from pictures of one posture of the same kind. */
interface ReportedRepeatability {
  readonly id: ComparedMeasure;
  readonly unit: Unit;
  readonly standardErrorOfMeasurement: number;
  readonly smallestChange90: number;
  readonly degreesOfFreedom: number;
}

/** A snapshot for other programs: what the printed page says, as data. */
export interface SnapshotReport {
  readonly format: typeof REPORT_FORMAT;
  readonly version: number;
  readonly madeAt: string; // ISO 8601, UTC
  readonly heading: string; // the person's own, as typed; may be empty
  readonly snapshot: {
    readonly takenAt: string; // ISO 8601, UTC
    readonly zone: number; // minutes ahead of UTC where it was taken
    readonly view: View;
    readonly yaw: number | null; // deg
    readonly support: Support | null; // null: not said
    readonly tags: readonly SnapshotTag[];
    readonly corrected: readonly string[]; // landmarks set by hand
    readonly note: string | null; // null: left out
  };
  readonly measures: readonly ReportedMeasure[];
  readonly comparison: {
    readonly earlier: string; // ISO 8601, UTC
    readonly later: string;
    readonly notComparable: Incomparable | null;
    readonly changes: readonly ReportedChange[];
  } | null;
  readonly repeatability: readonly ReportedRepeatability[]; // empty: nothing was taken twice
  readonly lastFourWeeks: DeskWeeks | null; // null: nothing was watched
}

export interface ReportRequest {
  readonly snapshot: SavedSnapshot;
  readonly second: SavedSnapshot | null; // to compare it with
  readonly repeats: OwnRepeatabilities; // of snapshots of its kind
  readonly weeks: DeskWeeks | null;
  readonly heading: string;
  readonly withNote: boolean;
  readonly madeAt: Date;
  readonly profile: ProfileMetrics; // what applies to this body
  readonly cite: (source: NormSource) => string; // in words
}

const reportedValue = (measure: Measure): ReportedValue =>
  isMeasured(measure)
    ? {
        value: measure.value,
        standardError: measure.sigma,
        low: measure.value - NINE_IN_TEN * measure.sigma,
        high: measure.value + NINE_IN_TEN * measure.sigma,
        unit: measure.unit,
      }
    : { notMeasured: measure.unknown };

const measureOf = (
  id: MetricId,
  measure: Measure,
  support: Support,
  { cite, profile }: Pick<ReportRequest, 'cite' | 'profile'>,
): ReportedMeasure => {
  const norm = profile.judges(id, 'picture') ? NORMS[id] : undefined;
  return {
    id,
    measured: reportedValue(measure),
    norm: norm
      ? { ...norm, source: cite(norm.source), judgement: isMeasured(measure) ? judge(id, measure, support) : null }
      : null,
  };
};

const comparisonOf = (
  snapshot: SavedSnapshot,
  second: SavedSnapshot,
  repeats: OwnRepeatabilities,
): SnapshotReport['comparison'] => {
  const { earlier, later, against, differences } = compare(snapshot, second, repeats);
  return {
    earlier: new Date(earlier.at).toISOString(),
    later: new Date(later.at).toISOString(),
    notComparable: against,
    changes: differences.map(({ id, earlier: before, later: after, change }) => ({
      id,
      before: reportedValue(before),
      after: reportedValue(after),
      change: change && {
        value: change.value,
        error90: change.reach,
        beyondError: change.beyond,
        ownSmallest90: change.own,
        withinOwn: change.withinOwn,
      },
    })),
  };
};

export const reportOf = ({
  snapshot,
  second,
  repeats,
  weeks,
  heading,
  withNote,
  madeAt,
  cite,
  profile,
}: ReportRequest): SnapshotReport => {
  const { at, offset, view, yaw, tags, corrected, note, metrics, kyphosisIndex } = snapshot;
  const support = taggedSupport(snapshot);
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    madeAt: madeAt.toISOString(),
    heading,
    snapshot: {
      takenAt: new Date(at).toISOString(),
      zone: offset,
      view,
      yaw,
      support,
      tags,
      corrected,
      note: withNote ? note : null,
    },
    measures: [
      ...METRIC_IDS.filter((id) => profile.shows(id)).map((id) =>
        measureOf(id, metrics[id], supportForNorms(snapshot), { cite, profile }),
      ),
      { id: 'kyphosisIndex', measured: reportedValue(kyphosisIndex), norm: null },
      ...(snapshot.standing === undefined
        ? []
        : STANDING_IDS.filter((id) => profile.showsStanding(id)).map((id) => ({
            id,
            measured: reportedValue(measureIn(snapshot, id)),
            norm: null,
          }))),
    ],
    comparison: second === null ? null : comparisonOf(snapshot, second, repeats),
    repeatability: [...repeats].map(([id, { unit, sem, smallest, freedom }]) => ({
      id,
      unit,
      standardErrorOfMeasurement: sem,
      smallestChange90: smallest,
      degreesOfFreedom: freedom,
    })),
    lastFourWeeks: weeks,
  };
};
