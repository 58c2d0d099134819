import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { tableFormat } from '../../../ui/format/region.ts';

/** Snapshots as a file for spreadsheets, one a row. */
export async function saveTable(snapshots: readonly SavedSnapshot[]): Promise<void> {
  const { exportSnapshots } = await import('../../../history/backup/index.ts');
  saveFile(exportSnapshots(snapshots, tableFormat()), `plumbline-snapshots-${snapshots[0]?.day ?? ''}.csv`);
}
