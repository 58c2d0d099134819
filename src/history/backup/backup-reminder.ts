import { type Millis } from '../../base/units.ts';
import type { Backups } from '../records/settings.ts';

const DAY = 24 * 3_600_000; // ms

/** A month of watched days is much to lose. A backup is old after two months, and no reminder comes twice in a month. [H] */
export const REMIND = { watched: 30, old: 60, again: 30 } as const; // days

/**
 * Whether to remind of a backup.
 * @param watched days with records
 */
export function isBackupDue({ made, dismissed }: Backups, watched: number, now: Millis): boolean {
  const isPast = (at: Millis | null, days: number) => at === null || now - at >= days * DAY;
  return watched >= REMIND.watched && isPast(made, REMIND.old) && isPast(dismissed, REMIND.again);
}
