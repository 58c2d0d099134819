import type { Archive } from '../history/store/archive.ts';
import type { SavedSnapshot } from '../history/records/snapshot.ts';

/** Where the trends come from: the person's own records, or a made-up year to try the charts with. */
export interface TrendsSource extends Pick<Archive, 'listed' | 'days' | 'records' | 'deleteDay'> {
  readonly sample: boolean;
  snapshots(): Promise<readonly SavedSnapshot[]>; // those that are kept, newest first
}
