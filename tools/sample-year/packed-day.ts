import { METRIC_IDS, type MetricId } from '../../src/geometry/metric.ts';
import type { HistoryEvent } from '../../src/history/records/event.ts';
import { millis } from '../../src/base/units.ts';
import { rollUp } from '../../src/history/analysis/rollup.ts';
import type { MinuteMetric, MinuteRecord } from '../../src/history/records/minute.ts';
import { NOT_MEASURED } from '../../src/history/records/schema.ts';
import {
  stepOf,
  type PackedDay,
  type PackedEvent,
  type PackedMetric,
  type PackedMinutes,
} from '../../src/history/sample/sample-format.ts';
import type { LivedDay } from './lived-day.ts';

const MINUTE = 60_000; // ms

/** A lived day in the numbers of the sample: with its minutes, or with what they came to. */
export function packDay({ index, midnight, minutes, events }: LivedDay, withMinutes: boolean): PackedDay | null {
  const rollup = rollUp(minutes, events);
  if (rollup === null) return null;
  return {
    index,
    rollup: withMinutes
      ? null
      : { ...rollup, first: millis(rollup.first - midnight), last: millis(rollup.last - midnight) },
    minutes: withMinutes ? packMinutes(minutes, midnight) : null,
    events: events.map((event) => [event.at - midnight, withoutWhen(event)]),
  };
}

const WHEN: readonly string[] = ['at', 'day', 'offset'] satisfies readonly (keyof HistoryEvent)[];

const withoutWhen = (event: HistoryEvent): PackedEvent[1] =>
  Object.fromEntries(Object.entries(event).filter(([name]) => !WHEN.includes(name))) as PackedEvent[1];

function packMinutes(minutes: readonly MinuteRecord[], midnight: number): PackedMinutes {
  const of = (pick: (minute: MinuteRecord) => number) => minutes.map((minute) => Math.round(pick(minute)) + 0); // no -0, which JSON does not keep
  const metrics: Partial<Record<MetricId, PackedMetric>> = {};
  for (const id of METRIC_IDS) {
    if (!minutes.some(({ metrics: found }) => found[id])) continue;
    const step = stepOf(id);
    const steps = (pick: (metric: MinuteMetric) => number) =>
      of(({ metrics: { [id]: metric } }) => (metric ? pick(metric) / step : 0));
    metrics[id] = {
      median: steps(({ median }) => median),
      spread: steps(({ spread }) => spread),
      sigma: steps(({ sigma = 0 }) => sigma),
      seconds: of(({ metrics: { [id]: metric } }) => metric?.seconds ?? 0),
    };
  }
  return {
    run: (minutes[0]?.run ?? midnight) - midnight,
    at: of(({ at }) => (at - midnight) / MINUTE),
    seconds: {
      good: of(({ seconds }) => seconds.good),
      watch: of(({ seconds }) => seconds.watch),
      poor: of(({ seconds }) => seconds.poor),
      away: of(({ seconds }) => seconds.away),
    },
    unknown: minutes.flatMap(({ seconds: { unknown } }, position) =>
      NOT_MEASURED.flatMap((reason) => {
        const seconds = Math.floor(unknown[reason] ?? 0); // rounded down: a minute holds no more than sixty
        return seconds > 0 ? [[position, reason, seconds] as const] : [];
      }),
    ),
    metrics,
    risk: of(({ risk }) => (risk === null ? -1 : risk * 100)),
    counts: {
      alerts: of(({ alerts }) => alerts),
      cues: of(({ cues }) => cues),
      shifts: of(({ shifts }) => shifts),
      smallShifts: of(({ smallShifts = 0 }) => smallShifts),
    },
    seen: of(({ view }) => (view === null ? 0 : 1)),
    standing: minutes.filter(({ desk }) => desk === 'standing').length,
  };
}
