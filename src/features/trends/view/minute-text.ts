import { METRIC_IDS, type MetricId } from '../../../geometry/metric.ts';
import { unknownSeconds } from '../../../history/records/minute.ts';
import type { NotMeasured } from '../../../history/records/schema.ts';
import { listInBrief, decimal, percent } from '../../../ui/format/numbers.ts';
import { wallTime } from '../../../ui/format/dates.ts';
import { metricInWords } from '../../../ui/format/metric-text.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';
import type { SegmentState, StripMinute } from './day-segments.ts';
import type { Happening } from './happenings.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';

const PARTS = ['poor', 'watch', 'good', 'away'] as const; // the worst first: this decides between equal parts
/** Only these metrics are named in the text of a minute. */
const NAMED: readonly MetricId[] = ['headForwardIndex', 'slouch'];
const LEAST = 0.5; // s: a shorter part of a minute is not mentioned [H]

const REASONS: Readonly<Record<NotMeasured, string>> = { ...shared.reasons, ...text.notMeasured };

/** How a minute was spent, as the legend and the text of a minute name it. */
export const STATE_NAMES: Readonly<Record<SegmentState, string>> = { ...text.day.states, ...text.day.levels };

const part = (state: (typeof PARTS)[number] | 'unknown', seconds: number): string =>
  seconds >= 59.5 ? STATE_NAMES[state] : text.minute.span({ seconds: decimal(seconds), state: STATE_NAMES[state] });

/** The reason for most of the time that was not measured. */
function mainReason(unknown: StripMinute['unknown']): string {
  const [most] = (Object.entries(unknown) as [NotMeasured, number][]).toSorted(([, a], [, b]) => b - a);
  return most === undefined ? text.day.states.unknown : REASONS[most[0]];
}

function spent(minute: StripMinute): string {
  const { seconds, unknown } = minute;
  const parts = PARTS.filter((state) => seconds[state] >= LEAST)
    .toSorted((a, b) => seconds[b] - seconds[a])
    .map((state) => part(state, seconds[state]));
  const unmeasured = unknownSeconds(minute);
  if (unmeasured >= LEAST) {
    parts.push(text.minute.because({ phrase: part('unknown', unmeasured), reason: mainReason(unknown) }));
  }
  return parts.length === 0 ? text.day.states.none : listInBrief(parts);
}

const sentence = (phrase: string): string => text.minute.sentence({ phrase });

/** What was measured in a minute and what happened: 'in range 50 s, worth a change 10 s. Load 34 %. Rounding 21 %.' */
export function minuteInWords(minute: StripMinute, happened: readonly Happening[]): string {
  const { risk, alerts, shifts, records } = minute;
  const sentences = [sentence(spent(minute))];
  if (risk !== null) sentences.push(text.minute.load({ share: percent(risk) }));
  for (const id of METRIC_IDS.filter((one) => NAMED.includes(one))) {
    const metric = records.find(({ metrics }) => metrics[id])?.metrics[id];
    if (metric) {
      sentences.push(text.minute.metric({ name: shared.metrics[id].name, value: metricInWords(id, metric.median) }));
    }
  }
  if (shifts > 0) sentences.push(text.minute.shifted({ count: shifts }));
  sentences.push(...happened.map((one) => sentence(one.text)));
  // Imported minutes may come without their events.
  if (alerts > 0 && !happened.some(({ kind }) => kind === 'alert')) sentences.push(sentence(text.happened.someAlert));
  return joinSentences(sentences);
}

/** The same after its time: '10:42: in range. You had some water.' */
export const timedMinute = (minute: StripMinute, happened: readonly Happening[]): string =>
  text.minute.at({ time: wallTime(minute.at, minute.offset), text: minuteInWords(minute, happened) });

/** The same of an instant at which nothing was watched. */
export const timedGap = (time: string, happened: readonly Happening[]): string =>
  text.minute.at({
    time,
    text: joinSentences([text.day.states.none, ...happened.map((one) => one.text)].map(sentence)),
  });
