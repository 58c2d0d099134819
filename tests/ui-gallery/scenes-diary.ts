import { orderOf, trialSpan } from '../../src/history/analysis/trial/calendar.ts';
import { addDays, dayKey, localOffset, spanOf, type DayKey } from '../../src/history/records/calendar.ts';
import type { DiaryEntry } from '../../src/history/records/diary.ts';
import { millis } from '../../src/base/units.ts';
import { notesOf, SCATTER } from '../../tools/trial/person.ts';
import { galleryDiary } from './diary.ts';
import { NOW } from './readings.ts';
import type { Scene } from './scene.ts';
import { lived } from './scenes-saved.ts';

const NOON = 12 * 3_600_000; // ms, UTC
const SEED = 7;
const now = millis(Date.now());
const today = dayKey(now, localOffset(now));
const monday = spanOf('week', today).from;

const at = (day: DayKey) => millis(Date.parse(day) + NOON);
const trial = (day: DayKey, stopped: DayKey | null = null): DiaryEntry => ({
  kind: 'trial',
  day,
  at: at(day),
  seed: SEED,
  stopped,
});

/** The notes of a simulated person on working days; `effect`: points that cues add. */
const notes = (from: DayKey, effect: number, until: DayKey): readonly DiaryEntry[] =>
  notesOf(3, orderOf(SEED), from, { ...SCATTER, effect })
    .filter(({ day }) => day < until)
    .map(({ day, discomfort }): DiaryEntry => ({
      kind: 'comfort',
      day,
      at: at(day),
      offset: 0,
      discomfort,
      parts: ['neck'],
    }));

const scene = (
  hash: Scene['hash'],
  entries: readonly DiaryEntry[],
  more: Partial<Scene> & { readonly ask?: true } = {},
): Scene => ({
  hash,
  set: () => undefined,
  load: async (state) => {
    state.data.trends.value = lived([]);
    const diary = galleryDiary(state);
    for (const entry of entries) await diary.save(entry);
    const { diary: chosen } = state.data.settings.value;
    if (more.ask) state.data.settings.value = { ...state.data.settings.value, diary: { ...chosen, comfort: true } };
  },
  ...more,
});

const over = addDays(monday, -9 * 7);
const begun = addDays(monday, -2 * 7);
const day = addDays(dayKey(NOW, localOffset(NOW)), -3); // a day with minutes, part of which can be deleted

/** What a person notes, and an own trial in each of its states. */
export const DIARY_SCENES: Readonly<Record<string, Scene>> = {
  'diary-none': scene('#/trends/week', []),
  'diary-before': scene('#/trends/week', [trial(addDays(monday, 7))]),
  'diary-running': scene('#/trends/week', [
    trial(begun),
    ...notes(begun, 0, today),
    { kind: 'comfort', day: today, at: now, offset: localOffset(now), discomfort: 2, parts: [] },
  ]),
  'diary-helps': scene('#/trends/week', [trial(over), ...notes(over, -2, addDays(trialSpan(over).to, 1))]),
  'diary-nothing': scene('#/trends/week', [trial(over), ...notes(over, 0, addDays(trialSpan(over).to, 1))]),
  'diary-stopped': scene('#/trends/week', [trial(begun, addDays(begun, 4)), ...notes(begun, 0, today)]),
  'diary-ask': scene('#/trends/week', [], { ask: true }),
  'diary-day': scene(`#/trends/day/${day}`, [
    { kind: 'note', day, at: at(day), text: 'New chair' },
    { kind: 'untypical', day, at: at(day) },
  ]),
};
