import { describe, expect, it } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { openArchive } from '../../../src/history/store/archive.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { ownDatabase } from './support.ts';
import { fault } from '../../support/faults/catalogue.ts';

const database = ownDatabase();

/** Lets the writer write `minutes` minutes, then kills it while it is at the next one. Answers the last that was safe. */
const killAfter = (name: string, minutes: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./writer.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<{ saved?: number; fault?: string }>) => {
      if (data.fault) reject(new Error(data.fault));
      if (data.saved !== minutes - 1) return;
      worker.terminate(); // it has begun the next one already
      resolve(data.saved);
    });
    worker.postMessage(name);
  });

describe('a worker killed while it writes', () => {
  it(`fault: ${fault('workerKilled')}`, async () => {
    const name = database.name();
    for (let time = 1; time <= 20; time += 1) {
      const safe = await killAfter(name, time % 7 || 40);
      const { history, faults } = await database.open(name);
      const minutes = await history.minutes(millis(0), millis(Date.UTC(2100, 0)));
      const events = await history.events(millis(0), millis(Date.UTC(2100, 0)));
      const state = await history.monitorState();
      expect(minutes.length).toBeGreaterThan(safe);
      // Minute, event and state of one batch are there together or not at all.
      expect(events.map(({ at }) => at)).toEqual(minutes.map(({ at }) => at));
      expect(state?.savedAt).toBe(minutes.at(-1)?.at);
      // ... and what the days come to is what their minutes say.
      const days = await openArchive(history.store).days({ from: '2000-01-01' as DayKey, to: '2100-01-01' as DayKey });
      const good = (each: readonly { readonly good: number }[]) => each.reduce((sum, one) => sum + one.good, 0);
      expect(good(days.map(({ rollup }) => rollup.measured))).toBeCloseTo(
        good(minutes.map(({ seconds }) => seconds)),
        3,
      );
      expect(faults).toEqual([]);
      await history.deleteEverything();
      history.close();
    }
  });
});
