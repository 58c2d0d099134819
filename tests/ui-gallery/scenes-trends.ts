import { sampleArchive } from '../../src/history/sample/sample-archive.ts';
import { addDays, dayKey, localOffset } from '../../src/history/records/calendar.ts';
import { NOW } from './readings.ts';
import type { Scene } from './scene.ts';
import { saved, lived } from './scenes-saved.ts';

const scene = (hash: Scene['hash']): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    state.data.trends.value = lived(await saved());
  },
});

/** The sample, in a time that is over. */
const sample = (hash: Scene['hash']): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    state.data.trends.value = { sample: true, ...sampleArchive(NOW), snapshots: async () => [] };
  },
});

/** Nothing was recorded yet. */
const empty = (hash: Scene['hash']): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    state.data.trends.value = { ...lived([]), listed: async () => [] };
  },
});

/** Much is kept, and there is no backup. */
const unsaved = (hash: Scene['hash']): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    const own = lived([]);
    const newest = dayKey(NOW, localOffset(NOW));
    const earlier = Array.from({ length: 80 }, (_, index) => addDays(newest, index - 100));
    state.data.trends.value = { ...own, listed: async () => [...earlier, ...(await own.listed())] };
  },
});

/** A day, a week, a time that has snapshots in it, the sample, and the first day. */
export const TRENDS_SCENES: Readonly<Record<string, Scene>> = {
  'trends-day': scene('#/trends/day'),
  'trends-week': scene('#/trends/week'),
  'trends-sample': sample('#/trends/week/2026-11-20'),
  'trends-sample-month': sample('#/trends/month/2026-10-20'),
  'trends-sample-day': sample('#/trends/day/2026-11-20'),
  'trends-sample-old-day': sample('#/trends/day/2026-08-20'),
  'trends-sample-year': sample('#/trends/year/2026-08-20'),
  'trends-no-backup': unsaved('#/trends/week'),
  'trends-empty': empty('#/trends'),
  'trends-quarter': scene('#/trends/quarter'),
};
