import type { ConsoleMessage, Page } from 'puppeteer-core';

/** Errors of a session. All lists are empty if there were none. */
export interface Problems {
  readonly errors: readonly string[]; // uncaught exceptions and console errors, of the page and its workers
  readonly violations: readonly string[]; // of the Content-Security-Policy
}

/**
 * Chromium itself sometimes loses a frame while the camera's stream is transferred from window to worker: a few times in a thousand on
 * a busy machine, in a page that does nothing else (docs/decisions/0003-frame-sources.md). So one in a session is ignored; if the app
 * forgot to close frames, there would be many.
 */
const LOST_FRAME = 'A VideoFrame was garbage collected without being closed.';
const LOST_BY_CHROMIUM = 1;

/** Call before the page is loaded. */
export async function recordProblems(page: Page): Promise<Problems> {
  const errors: string[] = [];
  const violations: string[] = [];
  let lost = 0;
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (text.startsWith(LOST_FRAME) && ++lost <= LOST_BY_CHROMIUM) return;
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
