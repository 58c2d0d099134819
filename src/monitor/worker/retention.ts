import type { Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { dayKey, localOffset } from '../../history/records/day-key.ts';

/** Packs the days that are over and drops minutes that are older than the person wants them kept. Once a day: loaded for it. */
export async function tidyUp(history: History, at: Millis): Promise<void> {
  const [{ openArchive }, { keepMinutes }] = await Promise.all([
    import('../../history/store/archive.ts'),
    history.settings(),
  ]);
  await openArchive(history.store).tidy(dayKey(at, localOffset(at)), keepMinutes);
}
