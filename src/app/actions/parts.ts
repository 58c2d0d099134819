import type { DeliveryChannels } from '../../platform/delivery.ts';
import type { Chime } from '../../platform/sound.ts';
import type { Notifier } from '../../platform/notifications.ts';
import type { Settings } from '../../history/records/settings.ts';
import type { AppState } from '../../state/state.ts';
import type { SnapshotsWriter } from '../../features/snapshot/state.ts';
import type { TabSync } from '../../features/watch/tab-takeover.ts';
import type { AppWriters } from '../../state/create-state.ts';
import type { StoredData } from '../../state/settings-store.ts';
import type { Trends } from '../../features/trends/open-trends.ts';
import type { WatchSession } from '../../features/watch/watch-session.ts';

/** The parts that the actions use. */
export interface ActionParts {
  readonly state: AppState;
  readonly writers: AppWriters;
  readonly stored: StoredData;
  readonly trends: Trends;
  readonly snapshots: SnapshotsWriter;
  readonly tabs: TabSync;
  readonly session: WatchSession;
  readonly channels: DeliveryChannels;
  readonly notifier: Notifier;
  readonly chime: Chime;
}

/** Starts `work` at once, within the user gesture. A failure is shown as a notice. */
export const carryOut = ({ writers }: Pick<ActionParts, 'writers'>, work: () => Promise<void>): void => {
  work().catch((failure: unknown) => writers.app.tellFailure(failure));
};

export const changeSettings = (parts: Pick<ActionParts, 'writers' | 'stored'>, change: Partial<Settings>): void =>
  carryOut(parts, () => parts.stored.update(change));

/** Page and monitor read the baselines again, after one was renamed, deleted or imported. */
export const rereadBaselines = async ({ state, stored, session }: ActionParts): Promise<void> => {
  await stored.refresh();
  session.handle.send({ type: 'baselines', chosen: state.data.settings.value.baselineId });
};
