import { storageUse } from '../../platform/index.ts';
import type { AppActions } from '../../ui/actions.ts';
import { carryOut, rereadBaselines, type ActionParts } from './parts.ts';

type DataActions = Pick<
  AppActions,
  | 'openTrends'
  | 'showSampleHistory'
  | 'openSnapshots'
  | 'exportMinutes'
  | 'exportBackup'
  | 'importBackup'
  | 'deleteDay'
  | 'deleteEverything'
>;

/** What was recorded: opened, exported, imported, deleted. */
export function createDataActions(parts: ActionParts, watching: Pick<AppActions, 'pause' | 'resume'>): DataActions {
  const { state, writers, stored, trends, backup, session } = parts;
  return {
    openTrends: () => carryOut(parts, () => trends.open()),
    showSampleHistory: () => carryOut(parts, () => trends.openSample()),
    openSnapshots: () =>
      carryOut(parts, async () => {
        if (state.data.snapshots.value !== null) return;
        const { openSnapshots } = await import('../../features/snapshot/window/session.ts');
        const source = await openSnapshots({
          stored,
          state,
          writers,
          watching: {
            pause: () => watching.pause(null, 'snapshot'),
            resume: () => watching.resume(),
          },
        });
        writers.data.snapshotsOpened(source);
      }),
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
