import type { ImportResult } from '../history/backup/import.ts';
import { dayKey, localOffset } from '../history/records/day-key.ts';
import { millis } from '../base/units.ts';
import { saveFile } from '../platform/save-file.ts';
import type { StoredData } from '../state/settings-store.ts';
import type { Trends } from '../features/trends/open-trends.ts';

/** Exports and imports the person's data. */
export interface Backup {
  exportMinutes(): Promise<void>;
  exportBackup(): Promise<void>;
  importBackup(file: Blob): Promise<ImportResult>;
}

const load = () => import('../history/backup/index.ts');

const today = (): string => {
  const now = millis(Date.now());
  return dayKey(now, localOffset(now));
};

export const createBackup = ({ history }: StoredData, trends: Trends): Backup => ({
  async exportMinutes() {
    const { exportMinutes } = await load();
    saveFile(await exportMinutes(await trends.own()), `plumbline-minutes-${today()}.csv`);
  },
  async exportBackup() {
    const { exportBackup } = await load();
    saveFile(await exportBackup(history, await trends.own()), `plumbline-backup-${today()}.zip`);
  },
  async importBackup(file) {
    const { importBackup } = await load();
    return importBackup(history.store, file);
  },
});
