import type { Page } from 'puppeteer-core';

/** Sets the system time forward by `time` ms for the page and its workers, as if the computer had slept. */
export async function fastForward(page: Page, time: number): Promise<void> {
  const jump = (by: number) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + by;
  };
  await Promise.all([page.evaluate(jump, time), ...page.workers().map((worker) => worker.evaluate(jump, time))]);
}
