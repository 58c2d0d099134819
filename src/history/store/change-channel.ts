import * as v from 'valibot';
import { STORE_NAMES, type StoreName } from './rows.ts';

/** Which store another tab, window or worker has changed. Whoever shows or uses it reads it again. */
export type Change = StoreName | 'everything'; // everything: all was deleted, forget what you hold

export interface Notices {
  tell(change: Change): void; // heard by all the others, never by the teller
  close(): void;
}

const CHANNEL = 'plumbline';
const noticeSchema = v.object({ changed: v.picklist([...STORE_NAMES, 'everything']) });

/** Between every tab, window and worker of this origin. A notice of a version that we do not know is not ours to read. */
export const openNotices = (listen: (change: Change) => void): Notices => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(noticeSchema, data);
    if (read.success) listen(read.output.changed);
  });
  return {
    tell: (changed) => channel.postMessage({ changed }),
    close: () => channel.close(),
  };
};

/** For the sample: nobody else has anything to do with it. */
export const silentNotices: Notices = { tell: () => undefined, close: () => undefined };
