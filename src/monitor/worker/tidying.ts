import type { Millis } from '../../geometry/units.ts';
import { openArchive } from '../../history/archive.ts';
import { dayKey, localOffset, type History } from '../../history/index.ts';

/** Packs the days that are over and drops minutes that are older than the person wants them kept. */
export async function tidyUp(history: History, at: Millis): Promise<void> {
  const { keepMinutes } = await history.settings();
  await openArchive(history).tidy(dayKey(at, localOffset(at)), keepMinutes);
}
