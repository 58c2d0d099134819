import { whenLoaded } from '../base/async.ts';
import { openNightlyStore } from '../history/store/nightly-store.ts';
import { inOneTab } from '../platform/one-tab.ts';
import { storageUse } from '../platform/persistence.ts';
import { canPickFolder, pickFolder } from '../platform/pick-folder.ts';
import type { ActionParts } from './actions/parts.ts';

export type AfterStartParts = Pick<ActionParts, 'state' | 'writers' | 'stored' | 'trends'>;

/** What the first view does not wait for. */
export async function afterStart(parts: AfterStartParts): Promise<void> {
  beginNightly(parts);
  parts.writers.data.storageMeasured(await storageUse());
}

function beginNightly({ state, writers, stored, trends }: AfterStartParts): void {
  // What stands in for a database that could not be opened must not be taken for the person's own.
  if (!canPickFolder() || state.app.unkept.peek() !== null) return;
  const { history } = stored;
  whenLoaded(import('./nightly-backup.ts'), ({ backUpNightly }) =>
    backUpNightly({
      state,
      writers,
      store: openNightlyStore(history.store),
      writeBackup: async () => {
        const [{ writeBackup }, archive] = await Promise.all([import('../history/backup/index.ts'), trends.own()]);
        return writeBackup(history, archive);
      },
      pickFolder,
      inOneTab: (work) => inOneTab('plumbline-nightly-backup', work),
      isInUse: () => navigator.userActivation.isActive,
    }),
  );
}
