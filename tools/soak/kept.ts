import type { CDPSession, Page } from 'puppeteer-core';

const MEGABYTE = 1_000_000;

/** What page and workers still hold once everything that nobody holds has been collected, MB: objects, compiled code, buffers. */
export interface Kept {
  readonly page: number;
  readonly workers: number;
}

interface HeapUsage {
  readonly usedSize: number; // bytes of objects and compiled code
  readonly backingStorageSize: number; // bytes of buffers beside them
}

async function keptBy(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  // The second number is not in puppeteer's types yet.
  const { usedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as unknown as HeapUsage;
  return (usedSize + backingStorageSize) / MEGABYTE;
}

/** Collects in the page and its workers. The browser itself collects late in a hidden tab: what it holds meanwhile says little. */
export async function keptIn(page: Page): Promise<Kept> {
  const session = await page.createCDPSession();
  try {
    const ofPage = await keptBy(session);
    const ofWorkers = await Promise.all(page.workers().map(({ client }) => keptBy(client)));
    return { page: ofPage, workers: ofWorkers.reduce((sum, one) => sum + one, 0) };
  } finally {
    await session.detach();
  }
}
