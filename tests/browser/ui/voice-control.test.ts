import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { text } from '../../../src/ui/text.ts';
import { misnamedControls } from '../../support/control-names.ts';
import { SCENES } from '../../ui-gallery/scenes.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
beforeAll(() => page.viewport(1280, 860));

const FOCUSABLE = 'a[href], button:not(:disabled), summary, input:not(:disabled), select, textarea, [tabindex="0"]';

/** px, of a line or a ring around something that is large enough to be seen. */
function ringAround(one: Element): number {
  const { width, height } = one.getBoundingClientRect();
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one);
  return outlineStyle === 'none' || width < 8 || height < 8 || opacity === '0' ? 0 : Number.parseFloat(outlineWidth);
}

/** What has the focus and does not show it, neither itself nor what is drawn in its place. */
function unseenFocus(): readonly string[] {
  const focusable = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
  return focusable.flatMap((one) => {
    one.focus();
    if (document.activeElement !== one) return []; // of a group, another one takes the focus
    const drawn = [one, one.nextElementSibling, one.parentElement].filter((near) => near !== null);
    return drawn.some((near) => ringAround(near) >= 2)
      ? []
      : [`${one.localName}.${one.className} in ${one.parentElement?.className}`];
  });
}

describe('by voice and by keyboard', () => {
  test.each(Object.keys(SCENES))(
    '%s: controls are called what is read on them, and the focus is seen on each',
    async (name) => {
      shown = await show(name, 'light');
      await expect.poll(() => document.body.innerText).not.toContain(text.common.loading);
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      expect(misnamedControls()).toEqual([]);
      await userEvent.keyboard('{Tab}'); // from now on the browser shows the focus
      expect(unseenFocus()).toEqual([]);
    },
  );
});
