import { describe, expect, test } from 'vitest';
import { deflated } from '../../../src/history/sample/sample-year.json';
import { unpackYear, type PackedDay } from '../../../src/history/sample/sample-format.ts';
import { sampleArchive } from '../../../src/history/sample/sample-archive.ts';
import { minuteSchema } from '../../../src/history/records/minute.ts';
import { eventSchema } from '../../../src/history/records/event.ts';
import { measuredSeconds } from '../../../src/history/analysis/posture-seconds.ts';
import { summarise, type Day } from '../../../src/history/analysis/summary.ts';
import { answersIn } from '../../../src/history/analysis/answers/answers.ts';
import { addDays, dayKey, localOffset, spanOf, type DayKey } from '../../../src/history/records/calendar.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { isWithMinutes } from '../../../tools/sample-year.ts';
import { liveDay } from '../../../tools/sample-year/lived-day.ts';
import { packDay } from '../../../tools/sample-year/packed-day.ts';
import * as v from 'valibot';

const year = unpackYear(deflated);
const SHORT = 90; // min of a day that are lived again here

const FRIDAY = millis(new Date(2026, 10, 27, 18).getTime());
const archive = sampleArchive(FRIDAY);
const today = dayKey(FRIDAY, localOffset(FRIDAY));
const all = await archive.days({ from: addDays(today, -400), to: today });
const since = (from: DayKey): readonly Day[] => all.filter(({ day }) => day >= from);

describe('the sample', () => {
  test('is what the reducers of the app make of a scripted person: after a change of theirs run `npm run sample-year`', () => {
    const kept = year.days.find(({ index }) => isWithMinutes(index)) as PackedDay;
    const again = liveDay(kept.index, SHORT);
    const packed = again && packDay(again, true);
    const last = Math.max(...(packed?.minutes?.at ?? []));
    expect(packed?.minutes?.at.length).toBeGreaterThan(SHORT - 10);
    const count = (kept.minutes?.at ?? []).filter((at) => at < last).length;
    const first = <T>(list: readonly T[] | undefined) => list?.slice(0, count);
    expect(first(packed?.minutes?.at)).toEqual(first(kept.minutes?.at));
    expect(first(packed?.minutes?.seconds.good)).toEqual(first(kept.minutes?.seconds.good));
    expect(first(packed?.minutes?.metrics.slouch?.median)).toEqual(first(kept.minutes?.metrics.slouch?.median));
    expect(first(packed?.minutes?.risk)).toEqual(first(kept.minutes?.risk));
    expect(first(packed?.minutes?.counts.shifts)).toEqual(first(kept.minutes?.counts.shifts));
    const early = ({ events }: PackedDay) => events.filter(([at]) => at < minutes(last));
    expect(packed && early(packed)).toEqual(early(kept));
  });

  test('ends today, goes back a year, and its records are as the app stores them', async () => {
    const listed = await archive.listed();
    expect(listed.at(-1)).toBe(today);
    expect(listed[0]! < addDays(today, -350)).toBe(true);
    const { minutes: kept, events } = await archive.records(listed.at(-2) ?? today);
    expect(kept.length).toBeGreaterThan(200);
    for (const minute of kept) v.parse(minuteSchema, minute);
    for (const event of events) v.parse(eventSchema, event);
    expect(new Set(kept.map(({ at }) => at)).size).toBe(kept.length);
  });

  test('has the levels of somebody at a desk: mostly good, afternoons worse, few warnings', () => {
    const share = (days: readonly Day[]) => summarise(days).good?.value ?? NaN;
    const lately = since(addDays(today, -27));
    expect(share(lately)).toBeGreaterThan(0.55);
    expect(share(lately)).toBeLessThan(0.9); // 0.85 while good minutes were taken for a forward head
    expect(share(all)).toBeGreaterThan(0.55);
    expect(share(all)).toBeLessThan(0.9);
    const late = answersIn({ days: lately, before: [], byWeeks: false }).parts.find(({ part }) => part === 'late');
    expect(late?.comparison).toMatchObject({ verdict: 'real' });
    expect(late?.comparison?.difference).toBeLessThan(-0.05);
    const alerts = all.map(({ rollup }) => rollup.alerts);
    expect(Math.max(...alerts)).toBeLessThanOrEqual(5);
    expect(alerts.filter((count) => count <= 3).length / alerts.length).toBeGreaterThan(0.95);
    expect(alerts.reduce((sum, count) => sum + count, 0) / alerts.length).toBeGreaterThan(0.1);
  });

  test('carries the errors that a front view states, calibrations by the fortnight, and breaks', () => {
    const { metrics, breaks } = summarise(all);
    expect(metrics.headForwardIndex?.sigma).toBeGreaterThan(9);
    expect(metrics.slouch?.sigma).toBeGreaterThan(0.03);
    expect(breaks / all.length).toBeGreaterThan(4);
    expect(all.filter(({ rollup }) => (rollup.calibrations ?? 0) > 0).length).toBeGreaterThan(15);
    expect(all.every(({ rollup }) => measuredSeconds(rollup.measured) > 0)).toBe(true);
  });

  test('has a week that can be compared with the one before it', async () => {
    const week = spanOf('week', today);
    const answers = answersIn({
      days: await archive.days(week),
      before: await archive.days(spanOf('week', addDays(week.from, -1))),
      byWeeks: false,
    });
    expect(answers.change.good).not.toBeNull();
    expect(Object.keys(answers.causes).length).toBeGreaterThan(0);
    expect(answers.helpers.length).toBeGreaterThan(0);
  });
});
