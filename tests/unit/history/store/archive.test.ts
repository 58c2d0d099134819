import { beforeEach, describe, expect, it } from 'vitest';
import { openArchive, type Archive } from '../../../../src/history/store/archive.ts';
import { addDays, boundsOf, type DayKey } from '../../../../src/history/records/calendar.ts';
import { RULES, type DayRow } from '../../../../src/history/analysis/day-row.ts';
import type { History } from '../../../../src/history/store/history.ts';
import { openHistory } from '../../../../src/history/store/open.ts';
import { madeDays, type MadeDay } from '../../../../tools/bench/made-days.ts';
import { rollUp } from '../../../../src/history/analysis/rollup.ts';
import { row } from '../days.ts';
import { TEN, after } from '../support.ts';

const FROM = '2026-10-26' as DayKey; // a Monday
const lived = [...madeDays({ seed: 2, from: FROM, days: 5, offsetAt: () => 60 })];
const span = { from: FROM, to: addDays(FROM, 6) };
const first = lived[0] as MadeDay;

let history: History;
let archive: Archive;
beforeEach(async () => {
  const opened = await openHistory({ sample: true, onFault: (fault) => expect.unreachable(JSON.stringify(fault)) });
  history = opened.history;
  archive = openArchive(history.store);
});
const live = async () => {
  for (const { minutes, events } of lived) await history.save({ minutes, events });
};
const countOf = (store: 'minutes' | 'packs' | 'days') => history.store.rows.count(store);

describe('the made-up history', () => {
  it('is the same for the same seed, and valid throughout', async () => {
    expect([...madeDays({ seed: 2, from: FROM, days: 5, offsetAt: () => 60 })]).toEqual(lived);
    await live(); // the gate checks every record
    expect(await archive.listed()).toEqual(lived.map(({ day }) => day));
  });
});

describe('what a day comes to', () => {
  it('is what its minutes and events say', async () => {
    await live();
    const days = await archive.days(span);
    expect(days.map(({ rollup }) => rollup)).toEqual(lived.map(({ minutes, events }) => rollUp(minutes, events)));
  });

  it('is reckoned once, and anew after every change', async () => {
    await history.save({ minutes: row(TEN, 10, { seconds: { good: 60 } }) });
    const day = { from: '2026-11-22', to: '2026-11-22' } as { from: DayKey; to: DayKey };
    const good = async () => (await archive.days(day))[0]?.rollup.measured.good;
    expect(await good()).toBe(600);
    await history.save({ minutes: row(after(600), 1, { seconds: { good: 30 } }) });
    expect(await good()).toBe(630);
  });

  it('is reckoned again where an earlier version reckoned it by other rules, packed or not', async () => {
    await live();
    const before = await archive.days(span);
    for (const packed of [false, true]) {
      if (packed) await archive.tidy(addDays(FROM, 30), 'for ever');
      const { rows } = history.store;
      await rows.change('days', first.day, (value) => {
        const { rules: _, ...old } = value as DayRow;
        return { ...old, rollup: old.rollup && { ...old.rollup, breaks: 99 } };
      });
      expect(await archive.days(span)).toEqual(before);
      expect(await rows.get('days', first.day)).toMatchObject({ rules: RULES });
    }
  });

  it('stays as it was where its minutes are gone: nobody can reckon it again', async () => {
    await live();
    const before = await archive.days(span);
    await archive.tidy(addDays(span.to, 200), '90 days');
    await history.store.rows.change('days', first.day, (value) => {
      const { rules: _, ...old } = value as DayRow;
      return old;
    });
    expect(await archive.days(span)).toEqual(before.map((day) => ({ ...day, thinned: true })));
  });

  it('is the same whether its minutes are packed or not', async () => {
    await live();
    const before = await archive.days(span);
    const { minutes } = await archive.records(first.day);
    await archive.tidy(addDays(FROM, 30), 'for ever');
    expect(await countOf('minutes')).toBe(0);
    expect(await countOf('packs')).toBe(lived.length);
    expect(await archive.days(span)).toEqual(before);
    expect((await archive.records(first.day)).minutes).toEqual(minutes);
    const { from, to } = boundsOf(first.day);
    expect((await history.minutes(from, to)).filter(({ day }) => day === first.day)).toEqual(minutes);
  });
});

describe('retention', () => {
  it('leaves the running day alone', async () => {
    await live();
    const today = lived.at(-1)?.day ?? FROM;
    await archive.tidy(today, 'for ever');
    expect(await countOf('minutes')).toBe(lived.at(-1)?.minutes.length);
  });

  it('takes a late minute into the pack that is there already', async () => {
    await live();
    await archive.tidy(addDays(FROM, 30), 'for ever');
    const late = first.minutes[0];
    if (!late) throw new Error('the day has no minute');
    await history.save({ minutes: [{ ...late, run: after(1, late.run) }] });
    await archive.tidy(addDays(FROM, 30), 'for ever');
    expect((await archive.records(first.day)).minutes).toHaveLength(first.minutes.length + 1);
    expect(await countOf('minutes')).toBe(0);
  });

  it.each([
    ['90 days', 84, lived.length],
    ['90 days', 200, 0],
    ['a year', 200, lived.length],
    ['a year', 400, 0],
    ['for ever', 4000, lived.length],
  ] as const)(
    'keeps minutes for %s: after %i days %i days still have theirs, all have their sum',
    async (keep, later, left) => {
      await live();
      const before = await archive.days(span);
      await archive.tidy(addDays(span.to, later), keep);
      expect(await countOf('packs')).toBe(left);
      const thinned = left === 0;
      expect(await archive.days(span)).toEqual(before.map((day) => ({ ...day, thinned })));
    },
  );
});

describe('deleting a day', () => {
  it.each([false, true])('takes all of it and nothing else (packed: %s)', async (packed) => {
    await live();
    if (packed) await archive.tidy(addDays(FROM, 30), 'for ever');
    expect(await archive.deleteDay(first.day)).toEqual({
      removed: { minutes: first.minutes.length, events: first.events.length },
      left: { minutes: 0, events: 0 },
    });
    expect(await archive.listed()).toEqual(lived.slice(1).map(({ day }) => day));
    expect((await archive.days(span)).map(({ day }) => day)).toEqual(lived.slice(1).map(({ day }) => day));
  });
});
