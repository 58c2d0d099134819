import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string, theme: 'light' | 'dark' = 'light'): Promise<Shown> =>
  (shown = await show(name, theme));

/** Red, green and blue as they are drawn, 0-255. */
function drawn(color: string): readonly number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) throw new Error('expected a canvas');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const { data } = canvas.getImageData(0, 0, 1, 1);
  return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
}

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = drawn(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].toSorted((one, two) => one - two);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const mini = () => document.querySelector<HTMLElement>('.mini');
const background = (): string => getComputedStyle(mini() ?? document.body).backgroundColor;

/** What stands on the window with less contrast than 4.5:1. */
const unreadable = (): readonly string[] =>
  [...(mini()?.querySelectorAll('h1, h1 small, .mini-go, .mini-warning p, .mini-load b, .button-plain') ?? [])]
    .filter((text) => contrast(getComputedStyle(text).color, background()) < 4.5)
    .map((text) => text.className || text.tagName);

describe.each(['light', 'dark'] as const)('the mini window, %s', (theme) => {
  test('dims in proportion to the load, and stays readable', async () => {
    const { state } = await open('mini-poor', theme);
    const element = mini();
    if (element) element.style.transition = 'none';
    const bright: number[] = [];
    for (const risk of [0.1, 0.4, 0.7, 1]) {
      const { value } = state.watching.outcome;
      if (value) state.watching.outcome.value = { ...value, risk };
      await expect.poll(() => mini()?.querySelector('.mini-load b')?.textContent).toBe(`${Math.floor(risk * 100)} %`);
      bright.push(luminance(background()));
      expect(unreadable(), `at ${risk}`).toEqual([]);
    }
    expect(bright.toSorted((a, b) => b - a)).toEqual(bright);
    expect(bright.at(-1)).toBeLessThan((bright[0] ?? 0) * 0.75);
  });
});

test('the mini window offers the two-minute reset while a warning stands', async () => {
  const { asked } = await open('mini-poor');
  await page.getByRole('button', { name: 'Two-minute reset' }).click();
  expect(asked).toEqual([['orderReminder', 'beginReset']]);
});

describe('the own upright over the live picture', () => {
  test('is drawn, and can be switched off beside it', async () => {
    const { state } = await open('good');
    await expect.poll(() => document.querySelectorAll('.overlay-upright path').length).toBe(1);
    await page.getByRole('switch', { name: 'Show my upright' }).click();
    expect(state.data.settings.value.uprightShown).toBe(false);
    await expect.poll(() => document.querySelector('.overlay-upright')).toBeNull();
  });

  test('is not drawn for somebody seen from elsewhere, nor in the sample', async () => {
    const { state } = await open('good');
    await expect.poll(() => document.querySelector('.overlay-upright')).not.toBeNull();
    const reading = state.watching.reading.value;
    if (reading) state.watching.reading.value = { ...reading, view: 'sideLeft' };
    await expect.poll(() => document.querySelector('.overlay-upright')).toBeNull();
    if (reading) state.watching.reading.value = reading;
    state.camera.sample.value = true;
    await expect.poll(() => document.querySelector('.overlay-upright')).toBeNull();
  });
});

describe('the mini window that opens by itself', () => {
  test('is offered once where the browser has it', async () => {
    const { state } = await open('mini-offer');
    await page.getByRole('button', { name: 'No, thanks' }).click();
    expect(state.data.settings.value.miniByItself).toBe('no');
    await expect.poll(() => document.querySelector('.mini-offer')).toBeNull();
  });

  test('is not offered elsewhere', async () => {
    const { state } = await open('mini-offer');
    state.app.miniByItself.value = false;
    await expect.poll(() => document.querySelector('.mini-offer')).toBeNull();
  });
});
