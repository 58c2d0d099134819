import { tableFormat } from '../../ui/format/region.ts';
import { storageUse } from '../../platform/persistence.ts';
import type { AppActions } from '../../ui/context.ts';
import { changeSettings, rereadBaselines, type ActionParts } from './parts.ts';
import type { ImportResult } from '../../history/backup/import.ts';
import { dayKey, localOffset } from '../../history/records/calendar.ts';
import { millis } from '../../base/units.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { StoredData } from '../../state/settings-store.ts';
import type { Trends } from '../../features/trends/open-trends.ts';

export type RecordActions = Pick<
  AppActions,
  'exportMinutes' | 'exportBackup' | 'importBackup' | 'deleteDay' | 'deleteEverything'
>;

/** Exports, imports and deletes records. */
export function createRecordActions(parts: ActionParts): RecordActions {
  const { state, writers, stored, trends, session } = parts;
  const backup = createBackup(stored, trends);
  return {
    exportMinutes: () => backup.exportMinutes(),
    async exportBackup() {
      await backup.exportBackup();
      const { backups } = state.data.settings.value;
      changeSettings(parts, { backups: { ...backups, made: millis(Date.now()) } });
    },
    async importBackup(file) {
      const result = await backup.importBackup(file);
      if (!result.ok) return result;
      await rereadBaselines(parts);
      writers.data.recordsChanged();
      writers.data.storageMeasured(await storageUse());
      return result;
    },
    async deleteDay(day) {
      const source = state.data.trends.value ?? (await trends.own());
      const deletion = await source.deleteDay(day);
      writers.data.recordsChanged();
      return deletion;
    },
    async deleteEverything() {
      session.close();
      session.handle.send({ type: 'stop' });
      const deletion = await stored.history.deleteEverything();
      await stored.refresh();
      writers.data.recordsChanged();
      writers.data.storageMeasured(await storageUse());
      return deletion;
    },
  };
}

/** Exports and imports the person's data. */
export interface Backup {
  exportMinutes(): Promise<void>;
  exportBackup(): Promise<void>;
  importBackup(file: Blob): Promise<ImportResult>;
}

const load = () => import('../../history/backup/index.ts');

const today = (): string => {
  const now = millis(Date.now());
  return dayKey(now, localOffset(now));
};

const createBackup = ({ history }: StoredData, trends: Trends): Backup => ({
  async exportMinutes() {
    const [{ exportMinutes }, { minuteWords }] = await Promise.all([load(), import('../../ui/tables/table-words.ts')]);
    const table = await exportMinutes(await trends.own(), minuteWords, tableFormat());
    saveFile(table, `plumbline-minutes-${today()}.csv`);
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
