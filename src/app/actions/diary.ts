import { deleteDayPart, restoreDayPart } from '../../history/store/day-part.ts';
import { openDiary } from '../../history/store/diary.ts';
import type { DiaryAccess } from '../../ui/context.ts';
import type { ActionParts } from './parts.ts';

/** The diary of the person's own records. Each change is told to the screens. */
export function diaryAccess({ stored, writers }: Pick<ActionParts, 'stored' | 'writers'>): DiaryAccess {
  const { store } = stored.history;
  const diary = openDiary(store);
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    writers.data.recordsChanged();
    return result;
  };
  return {
    entries: (span) => diary.entries(span),
    save: (entry) => told(diary.save(entry)),
    delete: (entry) => told(diary.delete(entry)),
    deletePart: (day, from, to) => told(deleteDayPart(store, day, from, to)),
    restorePart: (part) => told(restoreDayPart(store, part)),
  };
}
