import { expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { ownDatabase } from './support.ts';

const database = ownDatabase();

/** Edits without an end: their transaction runs for as long as its page. Tells when the first of them runs. */
function* endless(first: () => void) {
  for (;;) {
    yield { store: 'days' as const, key: '2026-01-01', change: () => (first(), { day: 'damaged' }) };
  }
}

it('a page that is put away while it reads and writes blocks nobody, leaves nothing half done, and hears no more', async () => {
  const name = database.name();
  const { history: kept } = await database.open(name);
  const { history: other, faults } = await database.open(name);
  await kept.store.rows.write({ put: [{ store: 'days', key: '2026-01-01', value: 'as it was' }] });
  const heard: unknown[] = [];
  const hear = (call: Promise<unknown>) => void call.then((got) => heard.push(got)).catch((why) => heard.push(why));
  await new Promise<void>((begun) => {
    hear(kept.store.rows.write({ edit: endless(begun), editing: ['days'] }));
  });
  hear(kept.store.rows.get('days', '2026-01-01')); // waits behind it

  kept.store.rows.abandon();
  hear(kept.store.rows.count('days'));
  expect(await other.store.rows.get('days', '2026-01-01')).toBe('as it was');
  await other.store.rows.write({ put: [{ store: 'days', key: '2026-01-01', value: 'and written' }] });
  expect(await other.store.rows.get('days', '2026-01-01')).toBe('and written');
  expect(await other.minutes(millis(0), millis(1))).toEqual([]);
  expect(heard).toEqual([]);
  expect(faults).toEqual([]);
});
