import type { CDPSession } from '@vitest/browser-playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { text as diaryText } from '../../../src/features/diary/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

const protocol = (): CDPSession => cdp();
const force = (scheme: 'light' | 'dark' | null) =>
  protocol().send('Emulation.setEmulatedMedia', {
    features:
      scheme === null
        ? []
        : [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
  });

let shown: Shown | null = null;
const open = async (name: string, theme: 'light' | 'dark') => (shown = await show(name, theme));
afterEach(() => shown?.close());
afterAll(() => force(null));

const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];

/** A colour as the browser draws it on an empty page, 0-255 each. */
function drawn(color: string): readonly [red: number, green: number, blue: number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  for (const fill of [canvasColor(), color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const luminance = (color: string): number => {
  const [red, green, blue] = drawn(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const canvasColor = () => {
  const probe = document.createElement('i');
  probe.style.color = 'Canvas';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

describe.each(['light', 'dark'] as const)('forced colors on a %s ground', (scheme) => {
  beforeAll(() => force(scheme));

  test('the week: numbers are read, bars and lines seen, the chosen range marked', async () => {
    await open('weekly-trends', scheme);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await expect.poll(() => all('.heat-cell').length).toBeGreaterThan(10);
    for (const cell of all('.heat-cell:not([data-few])')) {
      const { color, backgroundColor } = getComputedStyle(cell);
      expect(contrast(color, backgroundColor)).toBeGreaterThan(4.5);
    }
    for (const bar of all('.bars i'))
      expect(contrast(getComputedStyle(bar).backgroundColor, canvasColor())).toBeGreaterThan(1.5);
    const chosen = all('.choice-option input:checked + .choice-face');
    const others = all('.choice-option input:not(:checked) + .choice-face');
    expect(chosen.map((face) => getComputedStyle(face).outlineStyle)).toEqual(['solid']);
    expect(others.map((face) => getComputedStyle(face).outlineStyle)).not.toContain('solid');
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    await expect.poll(() => all('.month-day[href]').length).toBeGreaterThan(3);
    for (const day of all('.month-day[href]:not([data-few="true"])')) {
      const { color, backgroundColor } = getComputedStyle(day);
      expect(contrast(color, backgroundColor)).toBeGreaterThan(4.5);
    }
    await expect.poll(() => all('.chart-plot canvas').length).toBeGreaterThan(3);
    const states = ['good', 'watch', 'poor'].map((state) => {
      const swatch = document.querySelector(`.stack-bar [data-state="${state}"]`);
      return swatch && getComputedStyle(swatch).backgroundImage + getComputedStyle(swatch).backgroundSize;
    });
    expect(new Set(states).size).toBe(3);
    for (const plot of all('.chart-plot')) await expect.poll(() => inkOf(plot)).toBeGreaterThan(1.5); // each is drawn in its own time
  });

  test('the day: each state has a fill or a pattern of its own', async () => {
    await open('trends-day', scheme);
    await expect.poll(() => all('.daystrip-room svg rect').length).toBeGreaterThan(5);
    const swatches = all('.legend .legend-swatch').map((swatch) => {
      const { backgroundImage, backgroundSize, borderStyle } = getComputedStyle(swatch);
      return [backgroundImage, backgroundSize, borderStyle].join();
    });
    expect(swatches.length).toBeGreaterThan(3);
    expect(new Set(swatches).size).toBe(swatches.length);
    const fills = new Map(
      all('.daystrip-room [data-state]').map((part) => [part.getAttribute('data-state'), getComputedStyle(part).fill]),
    );
    const shown = ['good', 'watch', 'poor'].flatMap((state) => fills.get(state) ?? []);
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('the body: what was tapped stands out', async () => {
    await open('comfort-now', scheme);
    const part = page.getByRole('button', { name: diaryText.comfort.parts.neck, exact: true });
    await part.click();
    await expect.element(part).toHaveAttribute('aria-pressed', 'true');
    const look = (pressed: boolean) =>
      getComputedStyle(document.querySelector(`.comfort-part[aria-pressed="${pressed}"]`)!).backgroundColor;
    expect(contrast(look(true), look(false))).toBeGreaterThan(1.5);
    for (const path of all('.comfort-body path')) {
      const { stroke } = getComputedStyle(path);
      expect(contrast(stroke, canvasColor())).toBeGreaterThan(1.5);
    }
  });
});

/** The contrast of the strongest line in a chart against what lies behind it. */
function inkOf(plot: Element): number {
  const canvas = plot.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return 0;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const ground = canvasColor();
  const seen = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    if ((data[at + 3] ?? 0) > 250) seen.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
  return Math.max(0, ...[...seen].map((color) => contrast(color, ground)));
}
