import axe from 'axe-core';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { AXE } from '../support/axe-options.ts';

/** px. The last one is also 1280 at a zoom of 400 % (WCAG 1.4.10). */
const WIDTHS = [1280, 390, 320];

/** Where text stands that comes from no catalogue and does not belong into one: hashes, languages by their own names. */
const NAMES = 'code, option[lang]';

/** What the person or the machine of the gallery calls something, and names of weekdays and months, which `Intl` gives. */
const OWN_WORDS = new Set(
  `desk sitting standing window sofa front side back morning first session after before eight weeks reset
  integrated camera chair browser tester vitest wasm webgl webassembly switched
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december`.split(/\s+/),
);

/** Opens the gallery in a language for tests; only the first call of a page has a say. */
export async function openGallery(language: 'en-XA' | 'ar-XB') {
  vi.stubGlobal('localStorage', { getItem: () => language });
  const { show } = await import('./show.ts');
  const { SCENES } = await import('./scenes.ts');
  const { text } = await import('../../src/ui/text.ts');
  vi.unstubAllGlobals();
  return { show, scenes: Object.keys(SCENES), loading: text.common.loading };
}

const named = (one: Element): string => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`;

/** What is seen of an element: nothing of what is there for screen readers alone. */
const isSeen = (one: Element): boolean =>
  one.checkVisibility({ visibilityProperty: true }) && one.closest('.unseen, [aria-hidden="true"]') === null;

/** What hangs over the sides of the window, and text that its box cuts off. */
function misfits(): readonly string[] {
  const elements = [...document.querySelectorAll<HTMLElement>('#app *')].filter(isSeen);
  const over = elements.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  });
  const cut = elements.filter(
    (one) =>
      /hidden|clip/.test(getComputedStyle(one).overflowX) &&
      one.scrollWidth > one.clientWidth + 1 &&
      getComputedStyle(one).textOverflow !== 'ellipsis' && // the beginning of a note, in lists
      (one.textContent ?? '').trim() !== '',
  );
  const aside = document.documentElement.scrollWidth > innerWidth;
  return [
    ...(aside ? over.slice(-3).map((one) => `over the edge: ${named(one)}`) : []),
    ...cut.map((one) => `cut: ${named(one)}`),
    ...elements.filter(leavesItsBox).map((one) => `over its box: ${named(one)} ${one.textContent}`),
  ];
}

/** Whether own text of an element stands over a side of the cell, the item or the control it belongs to. What scrolls may. */
function leavesItsBox(one: HTMLElement): boolean {
  const own = [...one.childNodes].filter(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
  );
  if (own.length === 0) return false;
  const box = one.closest('th, td, li, button, summary, label');
  if (box === null || one.closest('.table-room') !== null) return false;
  const head = one.closest('thead');
  if (head !== null && getComputedStyle(head).clipPath !== 'none') return false; // for screen readers alone
  const sides = box.getBoundingClientRect();
  return own.some((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    return width > 0 && (left < sides.left - 1.5 || right > sides.right + 1.5);
  });
}

/** px on the screen: text of a drawing, which shrinks with it. */
const LEAST_TEXT = 9.5;

/** Text of drawings that is too small to be read. */
const tiny = (): readonly string[] =>
  [...document.querySelectorAll<SVGTextElement>('#app svg text')].filter(isSeen).flatMap((one) => {
    const px = Number.parseFloat(getComputedStyle(one).fontSize) * Math.abs(one.getScreenCTM()?.a ?? 1);
    return px < LEAST_TEXT ? [`${px.toFixed(1)} px: ${one.textContent}`] : [];
  });

/** Words without an accent: they came from no catalogue. */
function english(): readonly string[] {
  const said: string[] = [];
  const take = (of: Element | null, words: string | null) => {
    if (of === null || of.closest(NAMES) !== null) return;
    for (const [word] of (words ?? '').matchAll(/(?<![\p{L}\d.@:/-])[A-Za-z]{4,}(?![\p{L}\d@:/-])/gu))
      if (!OWN_WORDS.has(word.toLowerCase())) said.push(word);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest('#app') && !node.parentElement.closest('style, script'))
      take(node.parentElement, node.textContent);
  for (const one of document.querySelectorAll('#app *'))
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'aria-description'])
      take(one, one.getAttribute(name));
  take(document.documentElement, document.title);
  return [...new Set(said)];
}

/** A frame later: what was unfolded is drawn, and charts learn of a new width. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** Opens every part, also those within parts that are drawn only once they are open. */
async function unfold(): Promise<void> {
  for (;;) {
    const folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    if (folded.length === 0) return;
    for (const one of folded) one.open = true;
    await drawn();
  }
}

/** Everything that is wrong with the screen that is shown. */
async function faultsOfScreen(loading: string): Promise<readonly string[]> {
  await vi.waitUntil(() => !document.body.innerText.includes(loading), { timeout: 60_000 });
  await unfold();
  const faults = english().map((word) => `not translated: ${word}`);
  for (const width of WIDTHS) {
    if (innerWidth !== width) await page.viewport(width, 860);
    await drawn();
    await unfold(); // a narrower window folds more
    faults.push(...[...misfits(), ...tiny()].map((fault) => `${width} px: ${fault}`));
  }
  const { violations } = await axe.run(document, AXE);
  return [...faults, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)];
}

/** What is wrong with every screen of the gallery, by its name. */
export async function faultsOfGallery({
  show,
  scenes,
  loading,
}: Awaited<ReturnType<typeof openGallery>>): Promise<Readonly<Record<string, readonly string[]>>> {
  const faults: Record<string, readonly string[]> = {};
  for (const name of scenes) {
    await page.viewport(1280, 860);
    const shown = await show(name, 'light');
    const found = await faultsOfScreen(loading);
    if (found.length > 0) faults[name] = found;
    shown.close();
  }
  return faults;
}
