import { expect, it } from 'vitest';
import { openArchive } from '../../../src/history/store/archive.ts';
import { dayKey } from '../../../src/history/records/calendar.ts';
import { millis } from '../../../src/base/units.ts';
import { minuteAt } from '../../unit/history/days.ts';
import { ownDatabase } from './support.ts';

const database = ownDatabase();

it.each([0, 11, 12, 23])('a first day that began at %i:00 in UTC is left alone, and nothing fails', async (hour) => {
  const { history, faults } = await database.open(database.name());
  const at = millis(Date.UTC(2026, 10, 22, hour));
  await history.save({ minutes: [minuteAt(at)] });
  const archive = openArchive(history.store);
  await archive.tidy(dayKey(at, 0), '90 days');
  expect((await archive.records(dayKey(at, 0))).minutes).toHaveLength(1);
  expect(faults).toEqual([]);
});

it('a span that ends before it begins holds nothing', async () => {
  const { history } = await database.open(database.name());
  const at = millis(Date.UTC(2026, 10, 22, 15));
  await history.save({ minutes: [minuteAt(at)] });
  expect(await history.minutes(millis(at + 1), at)).toEqual([]);
  expect(await history.events(at, at)).toEqual([]);
  expect(await openArchive(history.store).days({ from: dayKey(at, 0), to: dayKey(millis(0), 0) })).toEqual([]);
});
