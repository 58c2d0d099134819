import { storageUse } from '../../platform/persistence.ts';
import type { AppActions } from '../../ui/context.ts';
import { createBackup } from '../backup.ts';
import { rereadBaselines, type ActionParts } from './parts.ts';

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
    exportBackup: () => backup.exportBackup(),
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
