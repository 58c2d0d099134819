import { type Millis } from '../../base/units.ts';
import type { Backups } from '../records/settings.ts';

const DAY = 24 * 3_600_000; // ms

/** A month of watched days is much to lose. A backup is old after two months, and no reminder comes twice in a month. [H] */
export const REMIND = { watched: 30, old: 60, again: 30 } as const; // days

/** When everything was last in a backup, epoch; null: never. `held`: by the nightly one. */
export const newestBackup = ({ made }: Backups, held: Millis | null): Millis | null =>
  made !== null && held !== null && held > made ? held : (made ?? held);

/**
 * Whether to remind of a backup.
 * @param held epoch, when the nightly backup last held everything; null: never
 * @param watched days with records
 */
export function isBackupDue(backups: Backups, held: Millis | null, watched: number, now: Millis): boolean {
  const made = newestBackup(backups, held);
  const isPast = (at: Millis | null, days: number) => at === null || now - at >= days * DAY;
  return watched >= REMIND.watched && isPast(made, REMIND.old) && isPast(backups.dismissed, REMIND.again);
}
