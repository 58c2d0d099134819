import { openDiary } from '../../src/history/store/diary.ts';
import { deleteDayPart, restoreDayPart } from '../../src/history/store/day-part.ts';
import { memoryRows } from '../../src/history/store/memory-rows.ts';
import { silentChannel, storeOver } from '../../src/history/store/store.ts';
import type { DiaryAccess } from '../../src/ui/context.ts';
import type { WritableState } from '../support/state.ts';

const opened = new WeakMap<WritableState, DiaryAccess>();

/** A diary in memory, one for each page that is shown. */
export function galleryDiary(state: WritableState): DiaryAccess {
  const there = opened.get(state);
  if (there) return there;
  const store = storeOver({ rows: memoryRows(), openChannel: () => silentChannel, onFault: () => undefined });
  const diary = openDiary(store);
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    state.data.recorded.value += 1;
    return result;
  };
  const access: DiaryAccess = {
    entries: (span) => diary.entries(span),
    save: (entry) => told(diary.save(entry)),
    delete: (entry) => told(diary.delete(entry)),
    deletePart: (day, from, to) => told(deleteDayPart(store, day, from, to)),
    restorePart: (part) => told(restoreDayPart(store, part)),
  };
  opened.set(state, access);
  return access;
}
