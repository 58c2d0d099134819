import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** The folder for downloads of the page. */
export interface Downloads {
  /** Runs `act`, which makes the page save a file; gives the path of the file. */
  save(act: () => Promise<void>): Promise<string>;
  remove(): Promise<void>;
}

export async function downloadsOf(page: Page): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-downloads-'));
  const client = await page.browser().target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return {
    async save(act) {
      const complete = new Promise<string>((resolve) => {
        const hear = ({ state, guid }: { state: string; guid: string }) => {
          if (state !== 'completed') return;
          client.off('Browser.downloadProgress', hear);
          resolve(join(folder, guid));
        };
        client.on('Browser.downloadProgress', hear);
      });
      await act();
      return complete;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
