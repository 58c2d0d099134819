import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { text as app } from '../../../src/app/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(async () => {
  shown?.close();
  await page.viewport(1280, 800);
});
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));

/** What keeps focus and scrolling is loaded after the first view. */
const kept = () => expect.poll(() => history.scrollRestoration).toBe('manual');

const focused = () => document.activeElement?.textContent?.trim() ?? '';
/** What makes the page scroll sideways. */
const beyondTheEdge = () =>
  document.documentElement.scrollWidth <= innerWidth
    ? []
    : [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);

const header = (name: string) => page.getByRole('navigation').getByRole('link', { name });

describe('a list that a button unfolds', () => {
  test.each([
    [1280, 400], // a laptop at 200 % zoom
    [1280, 720],
    [320, 500],
  ])('stays on the screen, %i x %i', async (width, height) => {
    await page.viewport(width, height);
    await open('poor');
    const button = page.getByRole('button', { name: 'Pause' });
    button.element().scrollIntoView({ block: 'end' });
    await button.click();
    await expect.poll(() => document.querySelector('.menu-list:popover-open')).not.toBeNull();
    const { top, left, right, bottom } = document.querySelector('.menu-list')?.getBoundingClientRect() ?? new DOMRect();
    expect(bottom - top).toBeGreaterThan(100);
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(bottom).toBeLessThanOrEqual(height);
  });

  test('is there for the key that follows at once', async () => {
    await open('good');
    document.querySelector<HTMLElement>('.menu > button')?.click();
    for (let microtask = 0; microtask < 5; microtask++) await Promise.resolve(); // no time for a picture to be drawn
    expect(document.querySelector('.menu-list:popover-open')).not.toBeNull();
  });

  test('is gone through with the arrow keys, round and round', async () => {
    const { asked } = await open('good');
    document.querySelector<HTMLElement>('.menu > button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.querySelector('.menu-list')).not.toBeNull();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Until I resume');
    await userEvent.keyboard('{ArrowDown}');
    const first = focused();
    await userEvent.keyboard('{End}{Home}');
    expect(focused()).toBe(first);
    await userEvent.keyboard('{End}{Enter}');
    expect(asked).toEqual([['pause', null, 'person']]);
    expect(focused()).toBe('Pause');
  });
});

describe('the focus', () => {
  test('goes to the new heading when what had it is gone', async () => {
    const { state } = await open('calibrate-first');
    await expect.element(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await kept();
    document.querySelector<HTMLElement>('form.begin .button-primary')?.focus();
    state.calibration.progress.value = { phase: 'prepare', step: 'upright', secondsLeft: 5 };
    await expect.poll(focused).toBe('Upright');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('goes to the item that takes the place of one that is gone', async () => {
    const { state } = await open('calibrate-begin');
    await expect.element(page.getByRole('button', { name: 'Rename' }).first()).toBeVisible();
    await kept();
    document.querySelector<HTMLElement>('.baseline-acts .button')?.focus();
    state.calibration.baselines.value = state.calibration.baselines.value.slice(1);
    await expect.poll(focused).toBe('Standing desk at the window');
  });
});

describe('each screen', () => {
  test('has its name in the title, and Now that of the page', async () => {
    await open('good');
    await expect.poll(() => document.title).toBe(app.name);
    await header('Settings').click();
    await expect.poll(() => document.title).toBe('Settings · Plumbline');
    await header('Now').click();
    await expect.poll(() => document.title).toBe(app.name);
  });

  test('begins at its top, and is found where it was left', async () => {
    await page.viewport(1280, 500);
    await open('settings');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await kept();
    globalThis.scrollTo(0, 900);
    await new Promise((resolve) => globalThis.addEventListener('scroll', resolve, { once: true }));
    document.querySelector<HTMLElement>('.nav a')?.click();
    await expect.element(page.getByRole('heading', { name: 'Measures' })).toBeVisible();
    await expect.poll(() => globalThis.scrollY).toBe(0);
    history.back();
    await expect.poll(() => globalThis.scrollY).toBe(900);
  });
});

describe('at 400 % zoom', () => {
  test.each([
    'good',
    'watch',
    'poor',
    'not-measured',
    'stalled',
    'away',
    'no-baseline',
    'paused',
    'failed',
    'settings',
  ])('nothing is beyond the edge: %s', async (scene) => {
    await page.viewport(320, 640);
    await open(scene);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(beyondTheEdge).toEqual([]);
  });
});
