import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { tableFormat } from '../../../ui/format/region.ts';

/** Snapshots as a file for spreadsheets, one a row. */
export async function saveTable(snapshots: readonly SavedSnapshot[]): Promise<void> {
  const [{ exportSnapshots }, { snapshotWords }] = await Promise.all([
    import('../../../history/backup/index.ts'),
    import('./snapshot-words.ts'),
  ]);
  const table = exportSnapshots(snapshots, snapshotWords, tableFormat());
  saveFile(table, `plumbline-snapshots-${snapshots[0]?.day ?? ''}.csv`);
}
