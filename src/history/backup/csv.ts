import { METRIC_IDS, METRICS, type MetricId, isMeasured, type Measure, unknown } from '../../geometry/metric.ts';
import type { Unit } from '../../geometry/metric-row.ts';
import type { View } from '../../geometry/reading.ts';
import { STANDING, STANDING_IDS, type StandingId } from '../../geometry/standing/standing-catalogue.ts';
import type { Archive } from '../store/archive.ts';
import { unknownSeconds, type MinuteRecord } from '../records/minute.ts';
import type { NotMeasured } from '../records/schema.ts';
import type { SavedSnapshot, SnapshotTag } from '../records/snapshot.ts';

/** The columns before those of the measures. */
const MINUTE_COLUMNS = [
  'minute',
  'zone',
  'day',
  'since',
  'good',
  'watch',
  'poor',
  'away',
  'notMeasured',
  'because',
  'load',
  'warnings',
  'cues',
  'shifts',
  'smallShifts',
  'view',
  'desk',
] as const;

/** Those of a snapshot, before and after the measures. */
const SNAPSHOT_START = ['taken', 'view', 'tags', 'yaw'] as const;
const SNAPSHOT_END = ['corrected', 'picture', 'note'] as const;

/** What a column says of a measure. */
export type MeasureColumn = 'value' | 'median' | 'spread' | 'measured' | 'error';

/** The words of a table, in the person's language: people read it, programs have the backup. */
interface TableWords<M extends string> {
  readonly measure: (id: M, column: MeasureColumn, unit: Unit) => string; // header of its column
  readonly view: (view: View) => string;
}

export interface MinuteWords extends TableWords<MetricId> {
  readonly columns: Readonly<Record<(typeof MINUTE_COLUMNS)[number], string>>;
  readonly desk: (desk: 'sitting' | 'standing') => string;
  readonly reason: (reason: NotMeasured, seconds: number) => string;
}

export interface SnapshotWords extends TableWords<MetricId | StandingId | 'kyphosisIndex'> {
  readonly columns: Readonly<Record<(typeof SNAPSHOT_START)[number] | (typeof SNAPSHOT_END)[number], string>>;
  readonly tag: (tag: SnapshotTag) => string;
  readonly landmark: (landmark: string) => string;
  readonly isSaved: (saved: boolean) => string;
}

type Value = string | number | null;

/** How a region's spreadsheets read a table. */
export interface TableFormat {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** RFC 4180. */
const PLAIN: TableFormat = { separator: ',', decimal: '.' };

/**
 * One field (RFC 4180). Text that a spreadsheet could read as a formula gets a leading apostrophe (OWASP, CSV
 * injection). Numbers, also negative ones, stay numbers.
 */
export const cell = (value: Value, { decimal }: TableFormat = PLAIN): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Local time with its UTC offset: '2026-11-22T10:42:00+01:00'. */
export const localTime = (at: number, offset: number): string => {
  const wall = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const ahead = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
};

const minuteHeader = ({ columns, measure }: MinuteWords): readonly string[] => [
  ...MINUTE_COLUMNS.map((column) => columns[column]),
  ...METRIC_IDS.flatMap((id) =>
    (['median', 'spread', 'measured', 'error'] as const).map((column) => measure(id, column, METRICS[id].unit)),
  ),
];

const valuesOf = (minute: MinuteRecord, words: MinuteWords): readonly Value[] => {
  const { at, offset, day, run, seconds, metrics, risk, alerts, cues, shifts, smallShifts, view, desk } = minute;
  const unknowns = Object.entries(seconds.unknown) as readonly (readonly [NotMeasured, number])[];
  return [
    localTime(at, offset),
    offset,
    day,
    new Date(run).toISOString(),
    seconds.good,
    seconds.watch,
    seconds.poor,
    seconds.away,
    Math.round(unknownSeconds(seconds) * 1000) / 1000,
    unknowns.map(([reason, part]) => words.reason(reason, part)).join('; '),
    risk,
    alerts,
    cues,
    shifts,
    smallShifts ?? null,
    view && words.view(view),
    desk && words.desk(desk),
    ...METRIC_IDS.flatMap((id) => {
      const metric = metrics[id];
      return metric ? [metric.median, metric.spread, metric.seconds, metric.sigma ?? null] : [null, null, null, null];
    }),
  ];
};

const line = (values: readonly Value[], format: TableFormat): string =>
  `${values.map((value) => cell(value, format)).join(format.separator)}\r\n`;

/** One row per minute and run, UTF-8 with a byte order mark: without it some spreadsheets guess another encoding. */
export const exportMinutes = async (
  archive: Archive,
  words: MinuteWords,
  format: TableFormat = PLAIN,
): Promise<Blob> => {
  const parts: string[] = ['\ufeff', line(minuteHeader(words), format)];
  for (const day of await archive.listed()) {
    const { minutes } = await archive.records(day);
    parts.push(minutes.map((minute) => line(valuesOf(minute, words), format)).join(''));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
};

const snapshotHeader = ({ columns, measure }: SnapshotWords): readonly string[] => {
  const pair = (id: Parameters<typeof measure>[0], unit: Unit) => [
    measure(id, 'value', unit),
    measure(id, 'error', unit),
  ];
  return [
    ...SNAPSHOT_START.map((column) => columns[column]),
    ...METRIC_IDS.flatMap((id) => pair(id, METRICS[id].unit)),
    ...pair('kyphosisIndex', '1'),
    ...SNAPSHOT_END.map((column) => columns[column]),
    ...STANDING_IDS.flatMap((id) => pair(id, STANDING[id].unit)), // came later, so they stand behind the others
  ];
};

const pairOf = (measure: Measure): readonly Value[] =>
  isMeasured(measure) ? [measure.value, measure.sigma] : [null, null];

/** One row per snapshot, the oldest first; unmeasured fields are empty. Without pictures. */
export const exportSnapshots = (
  kept: readonly SavedSnapshot[],
  words: SnapshotWords,
  format: TableFormat = PLAIN,
): Blob => {
  const rows = kept
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, offset, view, tags, yaw, metrics, kyphosisIndex, corrected, picture, note, standing }) =>
      line(
        [
          localTime(at, offset),
          words.view(view),
          tags.map(words.tag).join('; '),
          yaw,
          ...METRIC_IDS.flatMap((id) => pairOf(metrics[id])),
          ...pairOf(kyphosisIndex),
          corrected.map(words.landmark).join('; '),
          words.isSaved(picture),
          note,
          ...STANDING_IDS.flatMap((id) => pairOf(standing?.[id] ?? unknown('not measured then'))),
        ],
        format,
      ),
    );
  return new Blob(['\ufeff', line(snapshotHeader(words), format), ...rows], { type: 'text/csv;charset=utf-8' });
};
