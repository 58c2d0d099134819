import type { Page } from 'puppeteer-core';

declare global {
  var shiftsSeen: { value: number; of: string[]; posture: string | undefined }[];
}

/** From the next load on, the page records layout shifts, except those within half a second after a click or a key. */
export const followShifts = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    globalThis.shiftsSeen = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node?: Node }[];
        };
        if (hadRecentInput) continue;
        const of = sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : 'text',
        );
        globalThis.shiftsSeen.push({ value, of, posture: document.documentElement.dataset['posture'] });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

interface Shifted {
  readonly sum: number; // of all shifts since the last call; larger than the CLS of the same time
  readonly of: readonly string[]; // the elements that shifted most
}

/**
 * The shifts since the last call, after the page has drawn pending changes.
 * @param settling only while no posture is known: a change of posture may need more lines
 */
export const takeShifts = (page: Page, settling = false): Promise<Shifted> =>
  page.evaluate(async (settling) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    const all = globalThis.shiftsSeen.splice(0).toSorted((a, b) => b.value - a.value);
    const seen = settling ? all.filter(({ posture }) => posture === 'unknown') : all;
    return { sum: seen.reduce((sum, { value }) => sum + value, 0), of: seen.slice(0, 3).flatMap(({ of }) => of) };
  }, settling);
