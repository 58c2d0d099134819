import { askForPersistence } from '../platform/ask-for-persistence.ts';
import { storageUse } from '../platform/persistence.ts';
import type { DataWriter } from './data.ts';
import type { StoredData } from './settings-store.ts';
import type { AppState } from './state.ts';

export interface PersistenceParts {
  readonly state: AppState;
  readonly data: DataWriter;
  readonly stored: StoredData;
}

/** Asks the browser to make the storage persistent, once ever, and measures it. Call it when there is data worth keeping. */
export async function persistStorage({ state, data, stored }: PersistenceParts): Promise<void> {
  if (!state.data.settings.value.storageAsked) {
    await stored.update({ storageAsked: true });
    await askForPersistence();
  }
  data.storageMeasured(await storageUse());
}
