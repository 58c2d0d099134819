import { METRIC_IDS, METRICS, type MetricId, isMeasured, type Measure, unknown } from '../../geometry/metric.ts';
import type { Unit } from '../../geometry/metric-row.ts';
import { STANDING, STANDING_IDS } from '../../geometry/standing/standing-catalogue.ts';
import type { Archive } from '../store/archive.ts';
import { unknownSeconds, type MinuteRecord } from '../records/minute.ts';
import type { SavedSnapshot } from '../records/snapshot.ts';

/** A unit in a column header. */
const inHeader = (unit: Unit): string => (unit === '1' ? '0-1' : unit);
const unitInHeader = (id: MetricId): string => inHeader(METRICS[id].unit);

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

export const HEADER: readonly string[] = [
  'minute (local time with zone)',
  'zone (min ahead of UTC)',
  'day (local)',
  'watching since (UTC)',
  'good (s)',
  'watch (s)',
  'poor (s)',
  'away (s)',
  'not measured (s)',
  'not measured because (s by reason)',
  'highest load (0-1)',
  'warnings (count)',
  'cues (count)',
  'large posture shifts (count)',
  'small posture shifts (count)',
  'view',
  'desk',
  ...METRIC_IDS.flatMap((id) => [
    `${id} median (${unitInHeader(id)})`,
    `${id} spread (${unitInHeader(id)})`,
    `${id} measured (s)`,
    `${id} standard error (${unitInHeader(id)})`,
  ]),
];

const valuesOf = (minute: MinuteRecord): readonly Value[] => {
  const { at, offset, day, run, seconds, metrics, risk, alerts, cues, shifts, smallShifts, view, desk } = minute;
  const reasons = Object.entries(seconds.unknown).map(([reason, part]) => `${reason} ${part}`);
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
    reasons.join('; '),
    risk,
    alerts,
    cues,
    shifts,
    smallShifts ?? null,
    view,
    desk,
    ...METRIC_IDS.flatMap((id) => {
      const metric = metrics[id];
      return metric ? [metric.median, metric.spread, metric.seconds, metric.sigma ?? null] : [null, null, null, null];
    }),
  ];
};

const line = (values: readonly Value[], format: TableFormat): string =>
  `${values.map((value) => cell(value, format)).join(format.separator)}\r\n`;

/** One row per minute and run, UTF-8 with a byte order mark: without it some spreadsheets guess another encoding. */
export const exportMinutes = async (archive: Archive, format: TableFormat = PLAIN): Promise<Blob> => {
  const parts: string[] = ['\ufeff', line(HEADER, format)];
  for (const day of await archive.listed()) {
    const { minutes } = await archive.records(day);
    parts.push(minutes.map((minute) => line(valuesOf(minute), format)).join(''));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
};

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
  ...STANDING_IDS.flatMap((id) => [
    `${id} (${inHeader(STANDING[id].unit)})`,
    `${id} standard error (${inHeader(STANDING[id].unit)})`,
  ]),
];

const pairOf = (measure: Measure): readonly Value[] =>
  isMeasured(measure) ? [measure.value, measure.sigma] : [null, null];

/** One row per snapshot, the oldest first; unmeasured fields are empty. Without pictures. */
export const exportSnapshots = (kept: readonly SavedSnapshot[], format: TableFormat = PLAIN): Blob => {
  const rows = kept
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, offset, view, tags, yaw, metrics, kyphosisIndex, corrected, picture, note, standing }) =>
      line(
        [
          localTime(at, offset),
          view,
          tags.join(' '),
          yaw,
          ...METRIC_IDS.flatMap((id) => pairOf(metrics[id])),
          ...pairOf(kyphosisIndex),
          corrected.join(' '),
          picture ? 'yes' : 'no',
          note,
          ...STANDING_IDS.flatMap((id) => pairOf(standing?.[id] ?? unknown('not measured then'))),
        ],
        format,
      ),
    );
  return new Blob(['\ufeff', line(SNAPSHOT_HEADER, format), ...rows], { type: 'text/csv;charset=utf-8' });
};
