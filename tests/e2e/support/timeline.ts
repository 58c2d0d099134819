import type { Evaluates } from './evaluates.ts';

/** One change of the document root, on the page's own clock. */
export interface Change {
  readonly at: number; // ms
  readonly name: string; // 'data-frames'
  readonly value: string;
}

declare global {
  var rootTimeline: { changes: Change[]; began: number };
}

/** From now on the page records every change of the root, hidden or not. */
export const recordTimeline = (page: Evaluates): Promise<void> =>
  page.evaluate(() => {
    const changes: Change[] = [];
    globalThis.rootTimeline = { changes, began: performance.now() };
    new MutationObserver((mutations) => {
      for (const { attributeName } of mutations)
        if (attributeName) {
          const value = document.documentElement.getAttribute(attributeName) ?? '';
          changes.push({ at: performance.now(), name: attributeName, value });
        }
    }).observe(document.documentElement, { attributes: true });
  });

/** A time without an analysed frame, ms since 1970. */
export interface FrameGap {
  readonly began: number;
  readonly ended: number;
}

/** All such times since recording began, including those at its start and end. */
export async function frameGaps(page: Evaluates): Promise<readonly FrameGap[]> {
  const { changes, began, now, origin } = await page.evaluate(() => ({
    ...globalThis.rootTimeline,
    now: performance.now(),
    origin: performance.timeOrigin,
  }));
  const times = [began, ...changes.filter(({ name }) => name === 'data-frames').map(({ at }) => at), now];
  return times.slice(1).map((ended, index) => ({ began: origin + (times[index] ?? ended), ended: origin + ended }));
}

/** The longest of them, ms. */
export const longestGap = async (page: Evaluates): Promise<number> =>
  Math.max(...(await frameGaps(page)).map(({ began, ended }) => ended - began));
