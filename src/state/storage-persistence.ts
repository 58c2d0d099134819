import { askForPersistence, storageUse } from '../platform/persistence.ts';
import type { AppState } from './state.ts';
import type { DataWriter } from './data.ts';
import type { StoredData } from './settings-store.ts';

export interface PersistenceParts {
  readonly state: AppState;
  readonly data: DataWriter;
  readonly stored: StoredData;
}

/** Asks the browser to keep the storage. Called once something worth keeping is there; asks only once. */
export async function persistStorage({ state, data, stored }: PersistenceParts): Promise<void> {
  if (!state.data.settings.value.storageAsked) {
    await stored.update({ storageAsked: true });
    await askForPersistence();
  }
  data.storageMeasured(await storageUse());
}
