/**
 * The language that the person chose on this device. It is needed before the first text is made, and IndexedDB answers only
 * later: so it alone of all settings stands in `localStorage`, and in no second place that could disagree.
 */
const KEY = 'plumbline-language';

/** The chosen BCP 47 tag; null: as the browser, or a browser that keeps nothing. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off
  }
}

/** Null: as the browser. It counts from the next load of the page on. */
export function storeLanguage(tag: string | null): void {
  try {
    if (tag === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, tag);
  } catch {
    // as above: the choice cannot be kept, and the page stays as the browser has it
  }
}
