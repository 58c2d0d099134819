import type { SnapshotWords } from '../../../history/backup/csv.ts';
import { measureHeader } from '../../../ui/tables/table-words.ts';
import { text as tables } from '../../../ui/tables/text.ts';
import { text as shared } from '../../../ui/text.ts';
import type { SnapshotLandmark } from '../source.ts';
import { nameOfMeasure } from '../view/saved-format.ts';
import { text } from '../text.ts';

/** The table of snapshots in the person's language. */
export const snapshotWords: SnapshotWords = {
  columns: tables.snapshot,
  measure: (id, column, unit) => measureHeader(nameOfMeasure(id), id, column, unit),
  view: (view) => shared.views[view],
  tag: (tag) => text.tags[tag],
  landmark: (name) => text.landmarks.names[name as SnapshotLandmark]?.inSentence ?? name,
  isSaved: (saved) => (saved ? tables.yes : tables.no),
};
