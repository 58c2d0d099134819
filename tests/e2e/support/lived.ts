import type { Evaluates } from './evaluates.ts';
import { dayKey, type DayKey, addDays } from '../../../src/history/records/calendar.ts';
import { madeDays, type MadeDay } from '../../../tools/bench/made-days.ts';
import { defaults, type Settings } from '../../../src/history/records/settings.ts';
import { millis, minutes } from '../../../src/base/units.ts';

/** Working days that ended yesterday, in UTC. */
export const livedDays = (count: number): readonly MadeDay[] => {
  const today = dayKey(millis(Date.now()), 0);
  return [...madeDays({ seed: 5, from: addDays(today, -count), days: count, offsetAt: () => 0 })];
};

/** Writes these days into the page's database, in the format of docs/data.md. The page must have created the database before. */
export const store = (page: Evaluates, days: readonly MadeDay[]): Promise<void> =>
  page.evaluate(
    (days) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const transaction = database.transaction(['minutes', 'events', 'days'], 'readwrite');
          for (const { day, minutes, events } of days) {
            for (const minute of minutes) transaction.objectStore('minutes').put(minute, [minute.at, minute.run]);
            for (const event of events) transaction.objectStore('events').put(event, [event.at, event.kind]);
            transaction.objectStore('days').put({ day, changes: 1, upTo: 0, rollup: null, thinned: false }, day);
          }
          transaction.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          transaction.addEventListener('error', () => reject(transaction.error ?? new Error('not written')));
        });
      }),
    days,
  );

/** Settings with the earliest possible warning, after 42 s of a poor posture. The screens offer no less than twice that. */
export const soonestWarnings = (): Settings => ({
  ...defaults(),
  alerts: { ...defaults().alerts, preset: 'strict', patience: minutes(1) },
});

/** Writes these settings into the database, for the next load of the page. */
export const storeSettings = (page: Evaluates, settings: Settings): Promise<void> =>
  page.evaluate(
    (settings) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('settings', 'readwrite');
          transaction.objectStore('settings').put(settings, 'settings');
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          transaction.addEventListener('error', () => reject(transaction.error ?? new Error('not written')));
        });
      }),
    settings,
  );

/** How many records each store holds. */
export const counts = (page: Evaluates): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const asked = names.map((name) => [name, transaction.objectStore(name).count()] as const);
          transaction.addEventListener('complete', () => {
            database.close();
            resolve(Object.fromEntries(asked.map(([name, request]) => [name, request.result])));
          });
        });
      }),
  );

export const newest = (days: readonly MadeDay[]): DayKey => {
  const last = days.at(-1);
  if (!last) throw new RangeError('no day was lived');
  return last.day;
};
