import { describe, expect, it } from 'vitest';
import { millis, minutes } from '../../../../src/base/units.ts';
import type { DayKey } from '../../../../src/history/records/calendar.ts';
import { openArchive } from '../../../../src/history/store/archive.ts';
import { deleteDayPart, restoreDayPart } from '../../../../src/history/store/day-part.ts';
import { backupOf, filesOf, filled, from, TODAY } from '../backup/support.ts';

const part = async (day: DayKey) => {
  const history = await filled();
  const archive = openArchive(history.store);
  const before = await archive.records(day);
  const [first] = before.minutes;
  if (!first) throw new Error('expected a day with minutes');
  return { history, archive, before, from: millis(first.at + minutes(4)), to: millis(first.at + minutes(9)) };
};

// The minutes of the present day are not packed yet.
const DAYS = [
  ['a packed day', '2026-10-27' as DayKey],
  ['a day in loose minutes', '2026-10-28' as DayKey],
] as const;

describe.each(DAYS)('a part of %s', (what, day) => {
  const loosened = async () => {
    const made = await part(day);
    if (what !== 'a day in loose minutes') return made;
    const { rows } = made.history.store;
    await rows.write({
      put: made.before.minutes.map((value) => ({ store: 'minutes', key: [value.at, value.run], value })),
      remove: [{ store: 'packs', key: day }],
    });
    return made;
  };

  it('is deleted: its minutes and events, and no others', async () => {
    const { history, archive, before, ...span } = await loosened();
    const taken = await deleteDayPart(history.store, day, span.from, span.to);
    const isIn = ({ at }: { readonly at: number }) => at >= span.from && at < span.to;
    expect(taken.minutes).toHaveLength(5);
    expect(taken).toEqual({ day, minutes: before.minutes.filter(isIn), events: before.events.filter(isIn) });
    const after = await archive.records(day);
    expect(after.minutes).toEqual(before.minutes.filter((one) => !isIn(one)));
    expect(after.events).toEqual(before.events.filter((one) => !isIn(one)));
  });

  it('is not counted any more, and counted again when it is put back', async () => {
    const { history, archive, ...span } = await loosened();
    const whole = await archive.days({ from: day, to: day });
    const taken = await deleteDayPart(history.store, day, span.from, span.to);
    const [less] = await archive.days({ from: day, to: day });
    expect(less?.rollup.minutes).toBe((whole[0]?.rollup.minutes ?? 0) - 5);
    await restoreDayPart(history.store, taken);
    expect(await archive.days({ from: day, to: day })).toEqual(whole);
  });

  it('put back leaves the same history', async () => {
    const { history, ...span } = await loosened();
    const before = await filesOf(await backupOf(history));
    await restoreDayPart(history.store, await deleteDayPart(history.store, day, span.from, span.to));
    expect(await filesOf(await backupOf(history))).toEqual(before);
    await openArchive(history.store).tidy(TODAY, 'for ever');
    expect(await filesOf(await backupOf(history))).toEqual(before);
  });
});

it('a part without records changes nothing but is no fault', async () => {
  const { history, archive, before } = await part('2026-10-27' as DayKey);
  const taken = await deleteDayPart(history.store, '2026-10-27' as DayKey, millis(0), millis(1));
  expect(taken).toEqual({ day: '2026-10-27', minutes: [], events: [] });
  expect(await archive.records('2026-10-27' as DayKey)).toEqual(before);
});

it('the whole of a day as a part leaves a day without minutes, which is not counted', async () => {
  const { history, archive, before } = await part('2026-10-27' as DayKey);
  const end = millis((before.minutes.at(-1)?.at ?? 0) + minutes(60));
  const taken = await deleteDayPart(history.store, '2026-10-27' as DayKey, millis(0), end);
  expect(taken.minutes).toEqual(before.minutes);
  const days = await archive.days({ from, to: TODAY });
  expect(days.map(({ day }) => day)).not.toContain('2026-10-27');
  await restoreDayPart(history.store, taken);
  expect((await archive.records('2026-10-27' as DayKey)).minutes).toEqual(before.minutes);
});
