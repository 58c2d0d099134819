import type { Scene } from './scene.ts';
import { saved, lived } from './scenes-saved.ts';

const scene = (hash: Scene['hash']): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    state.data.trends.value = lived(await saved());
  },
});

/** A day, a week, and a time that has snapshots in it. */
export const TRENDS_SCENES: Readonly<Record<string, Scene>> = {
  'trends-day': scene('#/trends/day'),
  'trends-week': scene('#/trends/week'),
  'trends-quarter': scene('#/trends/quarter'),
};
