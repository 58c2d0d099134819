import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text } from '../../../src/ui/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';
import { SCENES } from '../../ui-gallery/scenes.ts';

/**
 * px. A window that is dragged narrower; 640 and 320 are also 1280 at a zoom of 200 % and 400 % (WCAG 1.4.10). Charts know how wide
 * they once were, and every screen of the history may hold one.
 */
const NARROWER = { charts: [800, 640, 390, 320], other: [800, 320] } as const;

let shown: Shown | null = null;
afterEach(() => shown?.close());

/** What stands furthest to the right of the window, to be named when something hangs over. */
const furthest = (): string => {
  const over = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1,
  );
  return over
    .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
    .slice(-3)
    .join(' ');
};

/** Opens everything that is folded, also what stands in something folded: charts are drawn once they are seen. */
async function unfold(): Promise<void> {
  for (;;) {
    const closed = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
    if (closed.length === 0) return;
    await Promise.all(
      closed.map((folded) => {
        const toggled = new Promise((resolve) => folded.addEventListener('toggle', resolve, { once: true }));
        folded.open = true;
        return toggled;
      }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe('drawn wide, then narrowed without a reload', () => {
  test.each(Object.keys(SCENES))('%s: nothing hangs over the edge', async (name) => {
    await page.viewport(1280, 860);
    shown = await show(name, 'light');
    await expect.poll(() => document.body.innerText).not.toContain(text.common.loading);
    await unfold();
    const charts =
      location.hash.startsWith('#/trends') || document.querySelector('.chart-plot, .daystrip, svg[width]') !== null;
    for (const width of NARROWER[charts ? 'charts' : 'other']) {
      await page.viewport(width, 860);
      // Charts learn of their new width a frame later.
      await expect
        .poll(async () => {
          await unfold(); // some parts are folded in narrow windows alone
          return document.documentElement.scrollWidth > width ? `${width} px: ${furthest()}` : null;
        })
        .toBeNull();
    }
  });

  test('the map of hours is folded, and stands open again when there is room', async () => {
    await page.viewport(1280, 860);
    shown = await show('trends-week', 'light');
    const isFolded = () => document.querySelector('.answers-hours:not([open]) table.heat') !== null;
    await expect.poll(() => document.querySelector('.answers-when table.heat') !== null && !isFolded()).toBe(true);
    await page.viewport(390, 860);
    await expect.poll(isFolded).toBe(true);
    await page.viewport(1280, 860);
    await expect.poll(() => document.querySelector('.answers-hours')).toBeNull();
  });
});
