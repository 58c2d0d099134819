import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { saveFile } from '../../../platform/save-file.ts';

/** Every saved snapshot as a row, for spreadsheets. */
export async function saveTable(kept: readonly SavedSnapshot[]): Promise<void> {
  const { exportSnapshots } = await import('../../../history/backup/index.ts');
  saveFile(exportSnapshots(kept), `plumbline-snapshots-${kept[0]?.day ?? ''}.csv`);
}
