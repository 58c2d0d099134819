import type { Page } from 'puppeteer-core';

/** The clock on the wall jumps by `time` ms, for the page and its workers alike: as after a lid was closed that long. */
export async function fastForward(page: Page, time: number): Promise<void> {
  const jump = (by: number) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + by;
  };
  await Promise.all([page.evaluate(jump, time), ...page.workers().map((worker) => worker.evaluate(jump, time))]);
}
