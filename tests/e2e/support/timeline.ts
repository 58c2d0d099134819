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

/** From now on every change of the root is written down in the page, hidden or not. */
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

/** The longest time without an analysed frame since recording began, its two ends included, ms. */
export async function longestGap(page: Evaluates): Promise<number> {
  const { changes, began, now } = await page.evaluate(() => ({ ...globalThis.rootTimeline, now: performance.now() }));
  const times = [began, ...changes.filter(({ name }) => name === 'data-frames').map(({ at }) => at), now];
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
}
