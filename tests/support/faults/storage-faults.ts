import type { FaultRow } from './row.ts';

export const storageFaults = {
  diskFull: {
    fault: 'the disk, or the browser’s share of it, is full',
    noticed: 'at the next minute',
    told: 'a notice on the page, once',
    recovers: 'yes: what could not be written is written when there is room',
    lost: 'nothing within a day of waiting minutes',
  },
  databaseBlocked: {
    fault: 'another tab keeps an older database open',
    noticed: 'within 3 s of opening',
    told: 'a notice on the page says why',
    recovers: 'with a reload, once the other tab is closed',
    lost: 'what is measured meanwhile',
  },
  databaseDamaged: {
    fault: 'the browser cannot open its database any more',
    noticed: 'when the page opens',
    told: 'a notice on the page: nothing is saved, a reload does not help, and what does',
    recovers: 'no; a backup brings everything back',
    lost: 'what no backup holds',
  },
  databaseUnavailable: {
    fault: 'the browser window keeps no data (private window)',
    noticed: 'when the page opens',
    told: 'a notice on the page says why',
    recovers: 'no',
    lost: 'what is measured in that window',
  },
  recordsDamaged: {
    fault: 'some records are damaged',
    noticed: 'when they are read',
    told: 'a notice on the page says what was expected and what came',
    recovers: 'yes: they are skipped',
    lost: 'those records; they are left as they are',
  },
  databaseNewer: {
    fault: 'the database was written by a newer version',
    noticed: 'when the page opens',
    told: 'a notice on the page says why',
    recovers: 'with a reload that brings the newer program',
    lost: 'what is measured meanwhile; the data is untouched',
  },
  databaseOlder: {
    fault: 'the database was written by an older version',
    noticed: 'when the page opens',
    told: 'nothing',
    recovers: 'yes: it is brought up to date',
    lost: 'nothing',
  },
  migrationFailed: {
    fault: 'bringing an older database up to date fails',
    noticed: 'when the page opens',
    told: 'a notice on the page says why',
    recovers: 'it is tried again at each start',
    lost: 'what is measured meanwhile; the old data is untouched',
  },
  dataCleared: {
    fault: 'the browser, or the person, clears the page’s data while it is open',
    noticed: 'at the next write',
    told: 'nothing: that was somebody’s wish',
    recovers: 'yes: the database is opened anew',
    lost: 'what was cleared',
  },
} as const satisfies Record<string, FaultRow>;
