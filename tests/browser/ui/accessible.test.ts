import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text } from '../../../src/ui/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';
import { SCENES } from '../../ui-gallery/scenes.ts';
import { AXE } from '../../support/axe-options.ts';

/** Each scene on a desk in light and on a phone in dark: between them both widths and both schemes. */
const WAYS = [
  { theme: 'light', width: 1280, height: 860 },
  { theme: 'dark', width: 390, height: 844 },
] as const;

let shown: Shown | null = null;
afterEach(() => shown?.close());

describe.each(WAYS)('at $width px, $theme', ({ theme, width, height }) => {
  beforeAll(async () => {
    await page.viewport(width, height);
  });

  test.each(Object.keys(SCENES))('%s: axe finds nothing, nothing hangs over the edge', async (name) => {
    shown = await show(name, theme);
    await expect.poll(() => document.body.innerText).not.toContain(text.common.loading); // what comes later is looked at too
    const { violations } = await axe.run(document, AXE);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
