import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());

const open = async (name: string): Promise<Shown> => {
  shown = await show(name, 'light');
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return shown;
};

const focused = () => document.activeElement?.textContent?.trim() ?? '';

/** Tab until the wanted thing has the focus; a person would give up as well. */
async function tabTo(words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await userEvent.keyboard('{Tab}');
    if (focused() === words || document.activeElement?.getAttribute('aria-label') === words) return;
  }
  throw new Error(`'${words}' is not reached by Tab`);
}

describe('by keyboard alone', () => {
  test('the first Tab offers to skip to the content', async () => {
    await open('good');
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('Skip to the content');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('main');
    expect(location.hash).toBe('#/now');
  });

  test('the first visit begins with the camera', async () => {
    const { asked } = await open('welcome');
    await tabTo('Start with the camera');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['start']]);
  });

  test('warnings are snoozed for half an hour', async () => {
    const { asked, state } = await open('good');
    await tabTo('Snooze');
    await userEvent.keyboard('{Enter}');
    await tabTo('30 min');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['snooze', state.app.now.value + 30 * 60_000]]);
    expect(focused()).toBe('Snooze');
  });

  test('Escape folds an unfolded list and gives the focus back', async () => {
    await open('good');
    await tabTo('Pause');
    await userEvent.keyboard('{Enter}');
    await tabTo('Until I resume');
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('Pause');
    expect(document.querySelector('.menu-list')).toBeNull();
  });

  test('a baseline is deleted only after the question, and Escape leaves it', async () => {
    const { asked } = await open('calibrate-begin');
    await tabTo('Delete');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(asked).toEqual([]);
    await expect.poll(focused).toBe('Delete');
    await userEvent.keyboard('{Enter}');
    await tabTo('Delete it');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([['deleteBaseline', 'desk']]);
  });

  test('the picture is hidden with the arrow keys', async () => {
    const { state } = await open('good');
    document.querySelector<HTMLInputElement>('input[name="picture-mode"]:checked')?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(state.data.settings.value.picture).toBe('hidden');
    expect(document.querySelector('video')).toBeNull();
  });
});
