import * as v from 'valibot';
import { STORE_NAMES, type StoreName } from './rows.ts';

/** The store that another tab, window or worker has changed. Code that shows or uses its records reads them again. */
export type Change = StoreName | 'everything'; // everything: all records were deleted

export interface ChangeChannel {
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
