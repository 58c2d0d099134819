import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text } from '../../../src/app/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());

const { how, withoutWindow } = text.welcome.steps.warning;

test('the first visit promises a window on top of the work only where the browser has one', async () => {
  shown = await show('welcome', 'light');
  shown.state.app.mini.value = 'closed';
  await expect.element(page.getByText(how)).toBeVisible();
  await expect.element(page.getByText(withoutWindow)).not.toBeInTheDocument();
  shown.state.app.mini.value = 'unsupported';
  await expect.element(page.getByText(withoutWindow)).toBeVisible();
  await expect.element(page.getByText(how)).not.toBeInTheDocument();
});
