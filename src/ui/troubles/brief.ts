/** The most of a program's own words that a screen shows; the console has all of them. [H] */
const MOST = 160;

/** What a program said of a fault, as a technical detail beside plain words: one line, no longer than somebody copies by hand. */
export function brief(detail: string): string {
  const line = detail.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST).trimEnd()} …`;
}
