import type { Span } from '../records/calendar.ts';
import { diaryKey, diaryKeys, diarySchema, type DiaryEntry } from '../records/diary.ts';
import { checked, validValues, type Store } from './store.ts';

/** What the person wrote about days. Only the person deletes it; retention does not. Rejects with a `HistoryError`. */
export interface Diary {
  entries(span?: Span): Promise<readonly DiaryEntry[]>; // by day; without a span all there are
  save(entry: DiaryEntry): Promise<void>; // replaces the one with the same key
  delete(entry: DiaryEntry): Promise<void>;
}

export const openDiary = (store: Store): Diary => {
  const { rows, tell } = store;
  return {
    entries: async (span) => {
      const found = span ? await rows.named('diary', ...diaryKeys(span.from, span.to)) : await rows.all('diary');
      return validValues(store, diarySchema, found);
    },
    save: async (entry) => {
      const value = checked(diarySchema, entry, 'diary');
      await rows.write({ put: [{ store: 'diary', key: diaryKey(value), value }] });
      tell('diary');
    },
    delete: async (entry) => {
      await rows.remove('diary', diaryKey(entry));
      tell('diary');
    },
  };
};
