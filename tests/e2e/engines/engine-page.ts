import { PATIENCE } from '../support/chromium.ts';
import type { Evaluates } from '../support/evaluates.ts';

/** A page in a browser of any engine, with what its driver can do and a script in the page cannot. */
export interface EnginePage extends Evaluates {
  goto(address: string): Promise<void>;
  /** As a person does with the mouse: the browser counts it as their wish. */
  click(selector: string): Promise<void>;
  /** The person chooses a file. */
  upload(selector: string, path: string): Promise<void>;
  /** Another tab in front, or the window put away: until the page says that it is hidden, or visible again. */
  hide(): Promise<void>;
  show(): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  readonly page: EnginePage;
  readonly downloads: string; // the folder for what the page saves
}

/** What is to be seen on the page: an element, with these words in it if any are given; or none. */
export interface Awaited {
  readonly selector: string;
  readonly words?: string;
  readonly gone?: boolean;
}

/** Waits until the page shows it, by its mutations. Rejects with what the page shows instead. */
export async function untilShown(page: Evaluates, awaited: Awaited, patience: number = PATIENCE): Promise<void> {
  const shown = await page.evaluate(
    ({ selector, words = '', gone = false }, patience) =>
      new Promise<string | null>((resolve) => {
        const isMet = () =>
          [...document.querySelectorAll(selector)].some(
            (e) => e.checkVisibility() && e.textContent?.includes(words),
          ) !== gone;
        const end = (answer: string | null) => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(answer);
        };
        const observer = new MutationObserver(() => isMet() && end(null));
        const timer = setTimeout(() => end(document.body.innerText.slice(0, 1000)), patience);
        observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
        if (isMet()) end(null);
      }),
    awaited,
    patience,
  );
  if (shown !== null) throw new Error(`Waited ${patience} ms for ${JSON.stringify(awaited)}; the page shows ${shown}`);
}

/** Clicks the only one of these elements that has this name. Waits for it. */
export async function clickNamed(page: EnginePage, name: string, among = 'button:enabled'): Promise<void> {
  await untilShown(page, { selector: among, words: name });
  await page.evaluate(
    (name, among) => {
      for (const one of document.querySelectorAll('[data-clicked-next]')) one.removeAttribute('data-clicked-next');
      const found = [...document.querySelectorAll(among)].filter(({ textContent }) => textContent?.trim() === name);
      if (found.length !== 1) throw new Error(`expected one "${name}" among ${among}, found ${found.length}`);
      found[0]?.setAttribute('data-clicked-next', '');
    },
    name,
    among,
  );
  await page.click('[data-clicked-next]');
}
