import { heatOf, summarise } from '../../../src/history/analysis/summary.ts';
import { RULES } from '../../../src/history/analysis/day-row.ts';
import { openArchive, type Archive } from '../../../src/history/store/archive.ts';
import { addDays, neighbour, pointsOf, spanOf, dayKey, type DayKey } from '../../../src/history/records/calendar.ts';
import type { History } from '../../../src/history/store/history.ts';
import { openHistory } from '../../../src/history/store/open.ts';
import { madeDays } from '../made-days.ts';
import { pack } from '../../../src/history/minute/pack.ts';
import { rollUp } from '../../../src/history/analysis/rollup.ts';
import type { Row } from '../../../src/history/store/rows.ts';
import { answersIn } from '../../../src/history/analysis/answers/answers.ts';
import { millis } from '../../../src/base/units.ts';

/** What a history of so many years costs. */
export interface YearCost {
  readonly years: number;
  readonly minutes: number; // records
  readonly bytes: number; // of the database
  readonly year: number; // ms, median: a year read, summed up and cut into weeks
  readonly day: number; // ms, median: a day's minutes and what they come to
  readonly heap: number; // bytes of JavaScript with the year in hand
}

const FIRST = '2021-01-04' as DayKey;
const YEARS = Number(new URLSearchParams(location.search).get('years') ?? 5);
const TIMES = 9;
const { dataset } = document.documentElement;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** All that the year's screen needs to know. */
async function yearView(archive: Archive, day: DayKey) {
  const span = spanOf('year', day);
  const [days, before] = [await archive.days(span), await archive.days(spanOf('year', neighbour('year', day, -1)))];
  const points = pointsOf('year', span).map(({ from, to }) =>
    summarise(days.filter((one) => one.day >= from && one.day <= to)),
  );
  return { days, points, heat: heatOf(days), answers: answersIn({ days, before, byWeeks: true }) };
}

async function dayView(archive: Archive, day: DayKey) {
  return { records: await archive.records(day), days: await archive.days({ from: day, to: day }) };
}

/** Puts a year where the worker would have put it day by day: packed, reckoned, its events beside it. */
async function liveYear(history: History, index: number): Promise<number> {
  const { rows } = history.store;
  let count = 0;
  const from = addDays(FIRST, index * 365);
  for (const { day, minutes, events } of madeDays({ seed: 7 + index, from, days: 365, offsetAt: () => 60 })) {
    const rollup = rollUp(minutes, events);
    await rows.write({
      put: [
        { store: 'packs', key: day, value: pack(day, minutes) },
        { store: 'days', key: day, value: { day, changes: 1, upTo: 1, rules: RULES, rollup, thinned: false } },
        ...events.map((event): Row => ({ store: 'events', key: [event.at, event.kind], value: event })),
      ],
    });
    count += minutes.length;
  }
  return count;
}

const heapNow = (): number => {
  const memory: unknown = Reflect.get(performance, 'memory');
  return typeof memory === 'object' && memory !== null ? Number(Reflect.get(memory, 'usedJSHeapSize')) : Number.NaN;
};

async function measure(): Promise<readonly YearCost[]> {
  const opened = await openHistory({ sample: false, onFault: (fault) => console.error(fault) });
  if (!opened.ok) throw opened.problem;
  const { history } = opened;
  const archive = openArchive(history.store);
  const costs: YearCost[] = [];
  let minutes = 0;
  for (let index = 0; index < YEARS; index += 1) {
    minutes += await liveYear(history, index);
    const days = await archive.listed();
    const some = days[Math.floor(days.length * 0.7)] ?? dayKey(millis(0), 0);
    const year = await timed(() => yearView(archive, some));
    const day = await timed(() => dayView(archive, some));
    const held = await yearView(archive, some);
    const heap = heapNow();
    const { usage = Number.NaN } = await navigator.storage.estimate();
    dataset['frames'] = String(index + 1);
    costs.push({ years: index + 1, minutes, bytes: usage, year, day, heap: held.days.length > 0 ? heap : Number.NaN });
  }
  return costs;
}

measure()
  .then((costs) => {
    dataset['costs'] = JSON.stringify(costs);
  })
  .catch((error: unknown) => {
    dataset['error'] = String(error);
  })
  .finally(() => {
    dataset['monitor'] = 'off';
  });
