import type { AppActions } from '../../ui/context.ts';
import { carryOut, type ActionParts } from './parts.ts';
import type { RecordActions } from './records.ts';

type DataActions = RecordActions & Pick<AppActions, 'openTrends' | 'showSampleHistory' | 'openSnapshots'>;

/** Actions on recorded data. Export, import and deletion are loaded on first use. */
export function createDataActions(parts: ActionParts, watching: Pick<AppActions, 'pause' | 'resume'>): DataActions {
  const { state, writers, stored, trends, snapshots } = parts;
  const records = () => import('./records.ts').then(({ createRecordActions }) => createRecordActions(parts));
  return {
    openTrends: () => carryOut(parts, () => trends.open()),
    showSampleHistory: () => carryOut(parts, () => trends.openSample()),
    openSnapshots: () =>
      carryOut(parts, async () => {
        if (snapshots.state.value !== null) return;
        const { openSnapshots } = await import('../../features/snapshot/window/open-snapshots.ts');
        const source = await openSnapshots({
          stored,
          state,
          writers,
          watching: {
            pause: () => watching.pause(null, 'snapshot'),
            resume: () => watching.resume(),
          },
        });
        snapshots.opened(source);
      }),
    exportMinutes: async () => (await records()).exportMinutes(),
    exportBackup: async () => (await records()).exportBackup(),
    importBackup: async (file) => (await records()).importBackup(file),
    deleteDay: async (day) => (await records()).deleteDay(day),
    deleteEverything: async () => (await records()).deleteEverything(),
  };
}
