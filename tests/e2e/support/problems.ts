import type { ConsoleMessage, Page } from 'puppeteer-core';

/** What went wrong while nobody looked. All empty in a good session. */
export interface Problems {
  readonly errors: readonly string[]; // uncaught exceptions and console errors, of the page and its workers
  readonly violations: readonly string[]; // of the Content-Security-Policy
}

/** Call before the page is loaded. */
export async function recordProblems(page: Page): Promise<Problems> {
  const errors: string[] = [];
  const violations: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    (text.includes('Content Security Policy') ? violations : errors).push(text);
  };
  page.on('console', hear);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('workercreated', (worker) => {
    worker.on('console', hear);
    worker.on('error', (error) => errors.push(String(error)));
  });
  return { errors, violations };
}
