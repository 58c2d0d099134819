import { useApp, type DiaryAccess } from '../../ui/context.ts';
import { useLoaded, type Loaded } from '../../ui/hooks.ts';
import { dayKey, localOffset, type DayKey, type Span } from '../../history/records/calendar.ts';
import type { DiaryEntry } from '../../history/records/diary.ts';
import { millis } from '../../base/units.ts';

export interface ReadDiary {
  readonly access: DiaryAccess;
  readonly entries: readonly DiaryEntry[]; // of the span, or all
}

/** The diary, read again when records change. The last one stays in sight until then. */
export function useDiary(span?: Span): ReadDiary | null {
  const { state, actions } = useApp();
  const loaded: Loaded<ReadDiary> = useLoaded(async () => {
    const access = await actions.openDiary();
    return { access, entries: await access.entries(span) };
  }, [span?.from, span?.to, state.data.recorded.value]);
  if (loaded.kind === 'ready') return loaded.value;
  return loaded.kind === 'loading' ? loaded.before : null;
}

export const todayHere = (): DayKey => {
  const now = millis(Date.now());
  return dayKey(now, localOffset(now));
};
