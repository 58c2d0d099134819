import type { Evaluates } from '../support/evaluates.ts';

/** Kept in the tab, over its loads. */
const KEY = 'complaints of the page';

/** From now on the page notes its uncaught errors, what it calls an error, and violations of its policy. Once a page load. */
export const hearComplaints = (page: Evaluates): Promise<void> =>
  page.evaluate((key) => {
    const note = (what: string) => {
      const all = JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
      sessionStorage.setItem(key, JSON.stringify([...all, what]));
    };
    const whole = (thrown: unknown): string =>
      thrown instanceof Error ? `${String(thrown)}\n${thrown.stack ?? ''}` : String(thrown);
    addEventListener('error', ({ message, error }) => note(error instanceof Error ? whole(error) : message));
    addEventListener('unhandledrejection', ({ reason }) => note(whole(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      note(`${violatedDirective} ${blockedURI}`),
    );
    const say = console.error.bind(console);
    console.error = (...words: unknown[]) => {
      note(words.map(whole).join(' '));
      say(...words);
    };
  }, KEY);

/** All of them so far, in this tab. */
export const complaints = (page: Evaluates): Promise<readonly string[]> =>
  page.evaluate((key) => JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[], KEY);
