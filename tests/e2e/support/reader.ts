import type { Page } from 'puppeteer-core';

/** The text that a new user had to read, each line once, and the clicks since the page was loaded. */
export interface Effort {
  readonly words: number;
  readonly clicks: number;
}

declare global {
  var readerSees: () => Effort;
}

/**
 * From the next load on, the page counts each line of the start of the welcome, and of every screen after it, that was drawn and not
 * folded. Numbers of countdowns and text for screen readers only do not count.
 */
export const followReader = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const lines = new Set<string>();
    let clicks = 0;
    const read = () => {
      const main = document.querySelector<HTMLElement>('.welcome-words') ?? document.querySelector('main');
      const unseen = new Set([...(main?.querySelectorAll('.unseen') ?? [])].map(({ textContent }) => textContent));
      for (const line of (main?.innerText ?? '').split('\n'))
        if (/\p{L}/u.test(line) && !unseen.has(line)) lines.add(line.trim());
    };
    globalThis.readerSees = () => {
      const words = [...lines].flatMap((line) => line.split(/\s+/)).filter((word) => /\p{L}/u.test(word));
      return { words: words.length, clicks };
    };
    document.addEventListener('click', ({ isTrusted }) => (clicks += isTrusted ? 1 : 0), { capture: true });
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(read).observe(document.body, { childList: true, subtree: true, characterData: true });
      read();
    });
  });

export const readerSees = (page: Page): Promise<Effort> => page.evaluate(() => globalThis.readerSees());
