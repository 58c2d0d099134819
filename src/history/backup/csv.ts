import { METRIC_IDS, METRICS, type MetricId } from '../../geometry/metric.ts';
import type { Archive } from '../store/archive.ts';
import { unknownSeconds, type MinuteRecord } from '../records/minute.ts';

/** The metric's unit in a column header. */
export const unitInHeader = (id: MetricId): string => (METRICS[id].unit === '1' ? '0-1' : METRICS[id].unit);

export type Value = string | number | null;

/**
 * One field (RFC 4180). Text that a spreadsheet could read as a formula gets a leading apostrophe (OWASP, CSV
 * injection). Numbers, also negative ones, stay numbers.
 */
export const cell = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
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
  'posture shifts (count)',
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
  const { at, offset, day, run, seconds, metrics, risk, alerts, cues, shifts, view, desk } = minute;
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
    view,
    desk,
    ...METRIC_IDS.flatMap((id) => {
      const metric = metrics[id];
      return metric ? [metric.median, metric.spread, metric.seconds, metric.sigma ?? null] : [null, null, null, null];
    }),
  ];
};

export const line = (values: readonly Value[]): string => `${values.map(cell).join(',')}\r\n`;

/** One row per minute and run, UTF-8 with a byte order mark: without it some spreadsheets guess another encoding. */
export const exportMinutes = async (archive: Archive): Promise<Blob> => {
  const parts: string[] = ['\ufeff', line(HEADER)];
  for (const day of await archive.listed()) {
    const { minutes } = await archive.records(day);
    parts.push(minutes.map((minute) => line(valuesOf(minute))).join(''));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
};
