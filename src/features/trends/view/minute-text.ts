import { unknownSeconds } from '../../../history/records/minute.ts';
import type { NotMeasured } from '../../../history/records/schema.ts';
import { METRIC_IDS, type MetricId } from '../../../geometry/metric.ts';
import { NOT_MEASURED_WORDS, TRENDS } from '../../../ui/words/trends.ts';
import { text } from '../text.ts';
import { MEASURES } from '../../../ui/words/measures.ts';
import { wallTime } from '../../../ui/format/dates.ts';
import type { Happening } from './event-lines.ts';
import { metricInWords } from '../../../ui/format/measured-value.ts';
import type { StripMinute } from './day-segments.ts';

const WORST_FIRST = ['poor', 'watch', 'good', 'away'] as const;
/** Measures worth a word about one minute. */
const NAMED: readonly MetricId[] = ['headForwardIndex', 'slouch'];

const part = (seconds: number, what: string): string => (seconds >= 59.5 ? what : `${Math.round(seconds)} s ${what}`);

/** Why it was not measured: the reason of most of it. */
const reasonIn = (unknown: StripMinute['unknown']): string => {
  const most = (Object.entries(unknown) as [NotMeasured, number][]).toSorted(([, a], [, b]) => b - a)[0];
  return most === undefined ? TRENDS.day.looks.unknown : NOT_MEASURED_WORDS[most[0]];
};

/** A minute in words: '10:42: 50 s in range, 10 s worth watching. Load 34 %. Rounding 21 %. You had some water.' */
export function minuteInWords(minute: StripMinute, happened: readonly Happening[]): string {
  const { seconds, unknown, risk, alerts, shifts, records } = minute;
  const spent = WORST_FIRST.filter((look) => seconds[look] >= 0.5)
    .toSorted((a, b) => seconds[b] - seconds[a])
    .map((look) => part(seconds[look], TRENDS.day.looks[look]));
  const blind = unknownSeconds(minute);
  if (blind >= 0.5) spent.push(`${part(blind, TRENDS.day.looks.unknown)} (${reasonIn(unknown)})`);
  const sentences = [
    `${wallTime(minute.at, minute.offset)}: ${spent.length === 0 ? TRENDS.day.looks.none : spent.join(', ')}.`,
  ];
  if (risk !== null) sentences.push(`${TRENDS.day.risk} ${Math.round(risk * 100)} %.`);
  for (const id of METRIC_IDS.filter((one) => NAMED.includes(one))) {
    const metric = records.find(({ metrics }) => metrics[id])?.metrics[id];
    if (metric) sentences.push(`${MEASURES[id].name} ${metricInWords(id, metric.median)}.`);
  }
  if (shifts > 0) sentences.push(shifts === 1 ? 'You shifted.' : `You shifted ${shifts} times.`);
  for (const { words } of happened) sentences.push(`${words}.`);
  // Imported minutes may come without their events.
  if (alerts > 0 && !happened.some(({ kind }) => kind === 'alert')) sentences.push(`${text.happened.someAlert}.`);
  return sentences.join(' ');
}
