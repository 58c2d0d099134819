import { once } from '../../base/async.ts';
import { millis } from '../../base/units.ts';
import type { Archive } from '../../history/store/archive.ts';
import type { DataWriter } from '../../state/data.ts';
import type { StoredData } from '../../state/settings-store.ts';

/** Opens the history for the screens: the person's own or a sample year. Loads its code on first use. */
export interface Trends {
  own(): Promise<Archive>; // one archive for the whole session
  open(): Promise<void>;
  openSample(): Promise<void>;
}

export function createTrends(data: DataWriter, stored: StoredData): Trends {
  const own = once(async () => (await import('../../history/store/archive.ts')).openArchive(stored.history.store));
  return {
    own,
    async open() {
      const [archive, { openSnapshotStore }] = await Promise.all([
        own(),
        import('../../history/store/snapshot-store.ts'),
      ]);
      const kept = openSnapshotStore(stored.history.store);
      data.trendsOpened({ sample: false, ...archive, snapshots: () => kept.list() });
    },
    async openSample() {
      const { sampleArchive } = await import('../../history/sample/sample-archive.ts');
      data.trendsOpened({ sample: true, ...sampleArchive(millis(Date.now())), snapshots: () => Promise.resolve([]) });
    },
  };
}
