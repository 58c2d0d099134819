import { afterAll, beforeAll } from 'vitest';
import { downloadsOf, type Downloads } from './downloads.ts';
import { openSession, type Session } from './session.ts';

/** For the tests of a `describe`: the screen of snapshots on a machine without a camera, and a folder for its downloads. */
export function snapshotsOpen(): { readonly session: Session; readonly downloads: Downloads } {
  let session: Session;
  let downloads: Downloads;
  beforeAll(async () => {
    session = await openSession({ kind: 'absent' }, '/#/snapshot');
    downloads = await downloadsOf(session.page);
    await session.page.waitForSelector('.snap-begin');
  });
  afterAll(async () => {
    await downloads.remove();
    await session.close();
  });
  return {
    get session() {
      return session;
    },
    get downloads() {
      return downloads;
    },
  };
}
