import { askForPersistence, storageUse } from '../platform/index.ts';
import type { AppState } from '../ui/index.ts';
import type { Stored } from './stored.ts';

/** Something worth keeping is there: only now, and only once, is the browser asked to keep it. */
export async function keepForGood(state: AppState, stored: Stored): Promise<void> {
  if (!state.settings.value.storageAsked) {
    await stored.update({ storageAsked: true });
    await askForPersistence();
  }
  state.storage.value = await storageUse();
}
