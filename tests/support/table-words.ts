import type { MinuteWords, SnapshotWords } from '../../src/history/backup/csv.ts';

/** Table texts that are codes instead of words, so that tests of tables do not depend on a language. */
const named = new Proxy<Record<string, string>>({}, { get: (_, column) => String(column) });
const shared = {
  measure: (id: string, column: string, unit: string) => `${id} ${column} (${unit})`,
  view: (view: string) => view,
};

export const MINUTE_CODES: MinuteWords = {
  ...shared,
  columns: named as MinuteWords['columns'],
  desk: (desk) => desk,
  reason: (reason, seconds) => `${reason} ${seconds}`,
};

export const SNAPSHOT_CODES: SnapshotWords = {
  ...shared,
  columns: named as SnapshotWords['columns'],
  tag: (tag) => tag,
  landmark: (landmark) => landmark,
  isSaved: (saved) => (saved ? 'saved' : 'not saved'),
};
