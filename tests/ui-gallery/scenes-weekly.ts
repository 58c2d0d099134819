import { addDays, dayKey, localOffset, spanOf, type Span } from '../../src/history/records/calendar.ts';
import type { Settings } from '../../src/history/records/settings.ts';
import { firstWeekday } from '../../src/ui/format/region.ts';
import { galleryDiary } from './diary.ts';
import { NOW } from './readings.ts';
import { watch, type Scene } from './scene.ts';
import { lived } from './scenes-saved.ts';

const today = dayKey(NOW, localOffset(NOW));
const lastWeek = spanOf('week', addDays(spanOf('week', today, firstWeekday()).from, -1), firstWeekday()).from;

const told: Partial<Settings> = { weekly: { note: true, offered: true, told: lastWeek, dismissed: false } };
const goals: Partial<Settings> = { goals: { shifts: 4, breaks: 5 } };

const scene = (hash: Scene['hash'], change: Partial<Settings>, more: Partial<Scene> = {}): Scene => ({
  hash,
  set: (state) => {
    watch(state);
    state.data.settings.value = { ...state.data.settings.value, ...change };
  },
  load: async (state) => {
    state.data.trends.value = lived([]);
    galleryDiary(state);
  },
  ...more,
});

/** A whole Friday in place of today. */
const fridayAsToday = async ({ from, to }: Span) => {
  const friday = addDays(today, -3);
  const days = from <= today && to >= today ? await lived([]).days({ from: friday, to: friday }) : [];
  return days.map((day) => ({ ...day, day: today }));
};

/** The note about last week, goals, and how the body feels on *now*. */
export const WEEKLY_SCENES: Readonly<Record<string, Scene>> = {
  'weekly-now': scene('#/now', told),
  'weekly-waits': scene('#/now', { ...told, diary: { comfort: true } }),
  'weekly-trends': scene(`#/trends/week/${lastWeek}`, { ...told, ...goals }),
  'goals-now': scene('#/now', goals, {
    load: async (state) => {
      state.data.trends.value = { ...lived([]), days: fridayAsToday };
    },
  }),
  'settings-goals': scene('#/settings/goals', { ...told, ...goals }),
  'comfort-now': scene(
    '#/now',
    {},
    { press: async () => (await import('../../src/features/diary/text.ts')).text.comfort.note },
  ),
};
