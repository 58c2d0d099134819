import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { madeUp } from '../../ui-gallery/snapshots.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';
import { text } from '../../../src/features/snapshot/text.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());

const open = async (name: string): Promise<Shown> => {
  shown = await show(name, 'light');
  return shown;
};
/** A result takes the focus to its heading, a viewfinder to its first button. */
const opened = async (name: string): Promise<Shown> => {
  const scene = await open(name);
  await expect.poll(() => document.activeElement).not.toBe(document.body);
  return scene;
};
const sourceOf = ({ snapshots }: Shown) => madeUp(snapshots.value);

const handle = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.snap-handle[data-name="${name}"]`);
  if (found === null) throw new Error(`no landmark '${name}' on the screen`);
  return found;
};
const figure = (id: string): string =>
  document.querySelector(`.snap-finding[data-id="${id}"] .figure`)?.textContent?.trim() ?? '';

/** Tab until the wanted thing has the focus; a person would give up as well. */
async function tabTo(words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await userEvent.keyboard('{Tab}');
    const { activeElement } = document;
    if (activeElement?.textContent?.trim() === words || activeElement?.getAttribute('aria-label') === words) return;
  }
  throw new Error(`'${words}' is not reached by Tab`);
}

describe('landmarks by keyboard alone', () => {
  test('an arrow moves by one pixel, with Shift by ten, and the numbers follow at once', async () => {
    const { snapshots } = await opened('snapshot-side');
    const before = snapshots.value?.open.value?.measured.back?.c7;
    if (!before) throw new Error('the scene shows a nape');
    const neck = figure('cva');
    handle('c7').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(snapshots.value?.open.value?.measured.marks.back.c7).toEqual({ x: before.x - 1, y: before.y });
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(snapshots.value?.open.value?.measured.marks.back.c7).toEqual({
      x: before.x - 1,
      y: before.y + 20,
    });
    expect(figure('cva')).not.toBe(neck);
    expect(document.activeElement).toBe(handle('c7'));
    expect(handle('c7').dataset['moved']).toBe('true');
  });

  test('each landmark says where it is and what it changes', async () => {
    await opened('snapshot-side');
    expect(handle('right_ear').getAttribute('aria-label')).toMatch(
      /^Right ear; \d+ across, \d+ down; changes neck angle/,
    );
    expect(handle('right_knee').getAttribute('aria-label')).toContain(text.landmarks.drawnOnly);
  });

  test('Tab walks through them, near side first, and Escape leaves them', async () => {
    await opened('snapshot-side');
    const first = document.querySelector<HTMLElement>('.snap-handle');
    first?.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.classList).toContain('snap-handle');
    expect(document.activeElement).not.toBe(first);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.closest('.snap-corrections')).not.toBeNull();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.classList).not.toContain('snap-handle');
  });

  test('undo takes one step back, reset all of them', async () => {
    await opened('snapshot-side');
    const neck = figure('cva');
    handle('right_ear').focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(document.querySelector('.snap-corrections')?.textContent).toContain(
      text.landmarks.names.right_ear.name.toLowerCase(),
    );
    await userEvent.keyboard('{Control>}z{/Control}');
    await userEvent.keyboard('{Escape}');
    await tabTo(text.landmarks.undo);
    await userEvent.keyboard('{Enter}');
    expect(figure('cva')).toBe(neck);
    handle('right_hip').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Escape}');
    await tabTo(text.landmarks.reset);
    await userEvent.keyboard('{Enter}');
    expect(document.querySelector('.snap-handle[data-moved="true"]')).toBeNull();
  });

  test('the picture is put away, the skeleton stays', async () => {
    await opened('snapshot-side');
    expect(document.querySelector('canvas.snap-bitmap')).not.toBeNull();
    await tabTo(text.picture.layers.picture);
    await userEvent.keyboard('{Enter}');
    expect(document.querySelector('canvas.snap-bitmap')).toBeNull();
    expect(document.querySelector('.snap-bones')).not.toBeNull();
  });
});

describe('taking and saving by keyboard alone', () => {
  test('the camera is asked for a side view with a spoken countdown of five seconds', async () => {
    const shown = await open('snapshot-begin');
    await tabTo(text.begin.take.start);
    await userEvent.keyboard('{Enter}');
    expect(sourceOf(shown).asked).toEqual([['take', { view: 'side', timer: 5, sound: 'spoken' }]]);
  });

  test('Escape cancels, and the picture can be taken without waiting', async () => {
    const shown = await opened('snapshot-turn');
    expect(document.activeElement?.textContent).toBe(text.capture.now);
    await userEvent.keyboard('{Enter}{Escape}');
    expect(sourceOf(shown).asked).toEqual([['takeNow'], ['endCapture']]);
  });

  test('numbers and lines alone are saved unless more is asked for', async () => {
    const shown = await opened('snapshot-side');
    await tabTo(text.save.save);
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => sourceOf(shown).asked)
      .toEqual([['save', { picture: false, tags: ['standing'], note: '' }]]);
    await expect.poll(() => document.querySelector('.snap-save')?.textContent).toContain(text.save.saved);
  });
});
