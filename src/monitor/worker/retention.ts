import type { Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { dayKey, localOffset } from '../../history/records/calendar.ts';

/** Packs past days and deletes minutes older than the person's setting. Runs once a day, so its code is loaded on demand. */
export async function applyRetention(history: History, at: Millis): Promise<void> {
  const [{ openArchive }, { keepMinutes }] = await Promise.all([
    import('../../history/store/archive.ts'),
    history.settings(),
  ]);
  await openArchive(history.store).tidy(dayKey(at, localOffset(at)), keepMinutes);
}
