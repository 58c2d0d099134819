import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SCREENS, CAUSE_PARTS, LEARN_PARTS } from '../../../src/ui/route.ts';
import { text as learnText } from '../../../src/features/learn/text.ts';
import { text as why } from '../../../src/features/watch/warning-card/text.ts';
import { text as signs } from '../../../src/ui/signs/text.ts';
import { text as shared } from '../../../src/ui/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));
const part = (name: string): Element => {
  const found = document.getElementById(`learn-${name}`);
  if (found === null) throw new Error(`no part '${name}'`);
  return found;
};
const go = async (hash: string) => {
  const arrived = new Promise((resolve) => globalThis.addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await arrived;
};

describe('learn', () => {
  test('every part of the contents is there, in order, each with an address', async () => {
    await open('learn');
    const addresses = [...document.querySelectorAll('.learn-contents a')].map((a) => a.getAttribute('href'));
    expect(addresses).toEqual(LEARN_PARTS.map((name) => `#/learn/${name}`));
    const parts = [...document.querySelectorAll('.learn-part')].map(({ id }) => id);
    expect(parts).toEqual(LEARN_PARTS.map((name) => `learn-${name}`));
  });

  test.each([...CAUSE_PARTS, 'tipping-point'])(
    '%s: what is watched, what cannot be seen, and how sure it is',
    async (name) => {
      await open('learn');
      const shownText = part(name).textContent;
      expect(shownText).toContain(learnText.part.watches);
      expect(shownText).toContain(learnText.part.blind);
      expect(part(name).querySelector('.learn-sure')?.textContent).toMatch(
        /^How sure is this\? \p{Lu}.*\.( \([^()].*\))?$/u,
      );
      expect(part(name).querySelectorAll('.coverage li').length).toBeGreaterThanOrEqual(2);
    },
  );

  test('an address opens the page at its part, with the focus there', async () => {
    await open('learn-reset');
    await expect.poll(() => document.activeElement?.id).toBe('learn-reset');
    await expect.poll(() => Math.abs(part('reset').getBoundingClientRect().top)).toBeLessThan(120);
    await go('#/learn/posture');
    await expect.poll(() => document.activeElement?.id).toBe('learn-posture');
  });

  test('the same link leads there again after scrolling away', async () => {
    await open('learn');
    const link = page
      .getByRole('navigation', { name: learnText.page.contents })
      .getByRole('link', { name: learnText.names.food });
    await link.click();
    await expect.poll(() => document.activeElement?.id).toBe('learn-food');
    scrollTo(0, 0);
    await link.click();
    await expect.poll(() => scrollY).toBeGreaterThan(1000);
    expect(document.activeElement?.id).toBe('learn-food');
  });

  test('and so it does when the screen has been open before', async () => {
    await open('learn');
    await go('#/settings');
    await expect.poll(() => document.querySelector('.settings')).not.toBeNull();
    await go('#/learn/signs');
    await expect.poll(() => document.activeElement?.id).toBe('learn-signs');
    await expect.poll(() => part('signs').getBoundingClientRect().top).toBeLessThan(innerHeight);
    expect(scrollY).toBeGreaterThan(1000);
  });

  test('emergency signs stand before everything else, and in full further down', async () => {
    await open('learn');
    for (const item of signs.emergency.items) {
      expect(document.querySelector('.learn-urgent')?.textContent).toContain(item);
      expect(part('signs').textContent).toContain(item);
    }
    for (const item of signs.clinician.items) expect(part('signs').textContent).toContain(item);
  });

  test('links lead to screens and sections that exist', async () => {
    await open('learn');
    const hrefs = [...document.querySelectorAll('.learn a')].map((a) => a.getAttribute('href') ?? '');
    const sections = new Set(hrefs.filter((href) => href.startsWith('#/settings/')));
    for (const href of hrefs) expect(SCREENS).toContain(href.split('/')[1]);
    await go('#/settings');
    await expect.poll(() => document.querySelector('.settings')).not.toBeNull();
    for (const href of sections) expect(document.getElementById(href.slice(2).replace('/', '-'))).not.toBeNull();
  });

  test('the reset begins while somebody watches, and else says where it begins', async () => {
    const { asked, state } = await open('learn-reset');
    await page.getByRole('button', { name: learnText.reset.start }).click();
    expect(asked).toEqual([['orderReminder', 'beginReset']]);
    expect(location.hash).toBe('#/now');
    await go('#/learn/reset');
    state.watching.monitor.value = 'off';
    await expect.element(page.getByRole('link', { name: learnText.reset.toNow })).toBeVisible();
  });

  test('a warning leads to what is behind it', async () => {
    await open('poor');
    await page.getByText(why.title, { exact: true }).first().click();
    await page.getByRole('link', { name: shared.common.learnMore }).click();
    await expect.poll(() => document.activeElement?.id).toBe('learn-posture');
  });
});
