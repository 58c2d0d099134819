import type { ConsoleMessage, Page } from 'puppeteer-core';

/** What went wrong while nobody looked. All empty in a good session. */
export interface Problems {
  readonly errors: readonly string[]; // uncaught exceptions and console errors, of the page and its workers
  readonly violations: readonly string[]; // of the Content-Security-Policy
}

/**
 * Chromium itself loses a frame now and then while the camera's stream goes from window to worker: a few times in a thousand on a busy
 * machine, with a page that does nothing else (docs/decisions/0003-frame-sources.md). One in a session is its own; frames that
 * the app forgets would be many.
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
