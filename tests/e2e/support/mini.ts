import type { Page } from 'puppeteer-core';

/** The contents of the mini window. */
export interface MiniShown {
  readonly posture: string;
  readonly title: string;
  readonly load: string; // '52 %'
  readonly toGo: string;
  readonly warning: string;
  readonly buttons: readonly string[];
  readonly dressed: boolean; // the page's style sheets apply in it
}

/** The texts of the mini window and those of the page about the same, read at one instant. */
export const readMini = (
  page: Page,
): Promise<{ readonly mini: MiniShown; readonly same: Omit<MiniShown, 'buttons' | 'dressed'> }> =>
  page.evaluate(() => {
    const inside = (globalThis as { documentPictureInPicture?: { window: Window | null } }).documentPictureInPicture
      ?.window?.document;
    const text = (from: ParentNode | undefined, selector: string) =>
      (from?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const number = (words: string) => /[\d–]+ min|under 1 min/.exec(words)?.[0] ?? '';
    const strip = inside?.querySelector<HTMLElement>('.mini');
    return {
      mini: {
        posture: strip?.dataset['posture'] ?? '',
        title: text(inside, 'h1'),
        load: text(inside, '.mini-load b'),
        toGo: number(text(inside, '.mini-go')),
        warning: text(inside, '.mini-warning p'),
        dressed: strip && inside?.defaultView ? inside.defaultView.getComputedStyle(strip).display === 'grid' : false,
        buttons: [...(inside?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent?.trim() ?? ''),
      },
      same: {
        posture: document.querySelector<HTMLElement>('.current-state')?.dataset['posture'] ?? '',
        title: text(document, '.current-state h1'),
        load: text(document, '.current-state-load b'),
        toGo: number(text(document, '.tipping')),
        warning: text(document, '.alert [role] p'),
      },
    };
  });

/** Waits until the mini window shows the expected contents. */
export async function untilMini(page: Page, wanted: (shown: MiniShown) => boolean, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const { mini } = await readMini(page);
    if (wanted(mini)) return;
    if (Date.now() > end) throw new Error(`the mini window shows ${JSON.stringify(mini)}`);
    await page.waitForFunction(
      (before) => document.documentElement.dataset['frames'] !== before,
      {
        timeout: patience,
        polling: 'mutation',
      },
      await page.evaluate(() => document.documentElement.dataset['frames']),
    );
  }
}
