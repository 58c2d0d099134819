import * as v from 'valibot';
import { STORE_NAMES, type StoreName, type Row, type RowKey, type Rows } from './rows.ts';
import { firstIssue } from '../records/schema.ts';
import { HistoryError, type HistoryFault } from './history-error.ts';

/** The store that another tab, window or worker has changed. Code that shows or uses its records reads them again. */
export type Change = StoreName | 'everything'; // everything: all records were deleted

interface ChangeChannel {
  tell(change: Change): void; // reaches all the others, never the sender
  close(): void;
}

const CHANNEL = 'plumbline';
const messageSchema = v.object({ changed: v.picklist([...STORE_NAMES, 'everything']) });

/** Between all tabs, windows and workers of this origin. A message that another version of Plumbline sends in a form unknown here is ignored. */
export const openChangeChannel = (listen: (change: Change) => void): ChangeChannel => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(messageSchema, data);
    if (read.success) listen(read.output.changed);
  });
  return {
    tell: (changed) => channel.postMessage({ changed }),
    close: () => channel.close(),
  };
};

/** For the sample, which nobody else has open. */
export const silentChannel: ChangeChannel = { tell: () => undefined, close: () => undefined };

/**
 * One open database (or memory in its place): its rows, and the two ways to report about them. History, archive,
 * saved snapshots and backup all work on the same store; whoever opens one of them passes the store on.
 */
export interface Store {
  readonly rows: Rows;
  readonly tell: (change: Change) => void; // announces a change to every other tab, window and worker
  readonly damaged: (store: StoreName, key: RowKey, detail: string) => void; // reports a record that was skipped and left as it is
  readonly onChange: (listener: (change: Change) => void) => () => void; // changes made by others; returns how to stop listening
  readonly close: () => void;
}

export interface StoreParts {
  readonly rows: Rows;
  readonly openChannel: (listen: (change: Change) => void) => ChangeChannel;
  readonly onFault: (fault: HistoryFault) => void;
}

export const storeOver = ({ rows, openChannel, onFault }: StoreParts): Store => {
  const listeners = new Set<(change: Change) => void>();
  const channel = openChannel((change) => listeners.forEach((listener) => listener(change)));
  return {
    rows,
    tell: (change) => channel.tell(change),
    damaged: (store, key, detail) => onFault({ kind: 'damaged', store, key: [key].flat().join(' '), detail }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      channel.close();
      listeners.clear();
      rows.close();
    },
  };
};

/** The values that `schema` accepts, in the order of `found`. The others are reported as damaged. */
export const validValues = <T>(
  { damaged }: Store,
  schema: v.GenericSchema<unknown, T>,
  found: readonly Row[],
): readonly T[] =>
  found.flatMap(({ store, key, value }) => {
    const read = v.safeParse(schema, value);
    if (read.success) return [read.output];
    damaged(store, key, firstIssue(read.issues));
    return [];
  });

/** `value` if `schema` accepts it. The program itself must never write anything else: throws a 'refused' error. */
export const checked = <T>(schema: v.GenericSchema<unknown, T>, value: T, what: string): T => {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new HistoryError('refused', `${what}: ${firstIssue(read.issues)}`);
  return read.output;
};
