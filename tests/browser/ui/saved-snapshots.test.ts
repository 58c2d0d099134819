import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, type Shown } from '../../ui-gallery/show.ts';
import { nextFile } from './next-file.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
beforeAll(() => page.viewport(1280, 860));

const open = async (scene: string): Promise<Shown> => (shown = await show(scene, 'light'));
const cards = () => document.querySelectorAll('.saved-item').length;

describe('the list of saved snapshots', () => {
  test('shows those with a tag, and all again', async () => {
    await open('saved-list');
    expect(cards()).toBe(5);
    await userEvent.click(page.getByRole('radio', { name: 'before' }));
    await expect.poll(cards).toBe(1);
    await userEvent.click(page.getByRole('radio', { name: 'all' }));
    await expect.poll(cards).toBe(5);
  });

  test('compares the two that were chosen last', async () => {
    await open('saved-list');
    const boxes = page.getByRole('checkbox', { name: /^Compare/ });
    for (const index of [0, 1, 4]) await userEvent.click(boxes.nth(index));
    expect(boxes.elements().filter((box) => (box as HTMLInputElement).checked)).toHaveLength(2);
    const link = page.getByRole('link', { name: 'Compare these two' });
    await expect.element(link).toHaveAttribute('href', '#/snapshot/compare/chair/oldest');
  });

  test('asks before it deletes, and says afterwards what is gone and what is left', async () => {
    const { snapshots } = await open('saved-list');
    const source = snapshots.value;
    if (source === null) throw new Error('expected snapshots');
    const deleted: string[] = [];
    snapshots.value = {
      ...source,
      delete: (id) => {
        deleted.push(id);
        return Promise.resolve({ removed: { snapshots: 1, pictures: 1 }, left: { snapshots: 0, pictures: 0 } });
      },
    };
    await userEvent.click(page.getByRole('button', { name: /^Delete: / }).first());
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(deleted).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Delete: / }).first());
    await userEvent.click(page.getByRole('button', { name: 'Delete it' }));
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Left over' }))
      .toHaveTextContent('1 snapshot and 1 picture deleted. Left over: 0.');
    expect(deleted).toEqual(['newest']);
  });

  test('one that is opened takes the focus, shows every number, and gives the focus back to the list', async () => {
    await open('saved-list');
    await userEvent.click(page.getByRole('button', { name: /^Open: / }).nth(1));
    await expect.poll(() => document.activeElement?.id).toBe('saved-title');
    expect(document.querySelectorAll('.saved-findings > li').length).toBeGreaterThan(3);
    await userEvent.click(page.getByRole('button', { name: 'Back to the list' }));
    await expect.poll(cards).toBe(5);
    await expect.poll(() => document.activeElement?.id).toBe('saved-title');
  });

  test('saves a table', async () => {
    await open('saved-list');
    const file = nextFile();
    await userEvent.click(page.getByRole('button', { name: 'Save as a table' }));
    const { name, blob } = await file;
    expect(name).toMatch(/^plumbline-snapshots-.*\.csv$/);
    expect((await blob.text()).trimEnd().split('\r\n')).toHaveLength(6);
  });
});

describe('two compared', () => {
  test('that differ by less than the errors are said to be the same as far as can be told', async () => {
    await open('saved-compare-little');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^No measure changed/);
    const changes = [...document.querySelectorAll('.saved-change')].map((cell) => cell.textContent);
    expect(changes[0]).toMatch(/^\+2° ± 8$/); // the neck's: surer than ± 10 and ± 10 by themselves would make it
    expect(document.body.textContent).toContain('errors due to your build largely cancel out');
  });

  test('that are not both known to stand keep both full errors', async () => {
    const { snapshots } = await open('saved-compare-little');
    const source = snapshots.value;
    if (source === null) throw new Error('expected snapshots');
    const untold = source.saved.value.map((one) => ({ ...one, tags: [] }));
    snapshots.value = { ...source, saved: signal(untold) };
    await expect.element(page.getByText('Both share part of their error')).toBeVisible();
    expect(document.querySelector('.saved-change')?.textContent).toBe('+2° ± 14');
  });

  test.each([
    ['saved-compare-chair', /^In one you sit/],
    ['saved-compare-views', /^They are taken from different sides/],
  ])('%s: no change is given, and why', async (scene, why) => {
    await open(scene);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('These two cannot be compared');
    await expect.element(page.getByText(why)).toBeVisible();
    expect(document.querySelectorAll('.saved-change')).toHaveLength(0);
  });

  test('another one can be chosen', async () => {
    await open('saved-compare');
    await userEvent.selectOptions(page.getByLabelText('Second snapshot'), 'middle');
    await expect.poll(() => location.hash).toBe('#/snapshot/compare/oldest/middle');
  });
});

describe('where there is nothing to show', () => {
  test.each([
    ['saved-report-nothing', 'No snapshot is open'],
    ['saved-report-gone', 'This snapshot is not here any more'],
    ['saved-compare-gone', 'This snapshot is not here any more'],
    ['saved-trend-none', 'Nothing to follow yet'],
    ['saved-trend-few', 'Nothing to follow yet'],
  ])('%s: it says so, and there is a way on and nothing to print', async (scene, title) => {
    await open(scene);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    await expect.element(page.getByRole('link', { name: 'Go to the snapshots' })).toHaveAttribute('href', '#/snapshot');
    expect(page.getByRole('button', { name: /print/i }).elements()).toEqual([]);
  });
});

describe('the report', () => {
  test('carries the heading that was typed, the numbers, sources, signs and limits', async () => {
    await open('saved-report');
    await userEvent.fill(page.getByLabelText('Heading'), 'For Dr. Weber');
    const sheet = page.getByRole('article', { name: 'Posture snapshot' });
    await expect.element(sheet.getByRole('heading', { level: 1 })).toHaveTextContent('For Dr. Weber');
    for (const words of [/52° ± 10/, /Lang-Tapia 2011/, /bladder or bowel/, /clumsy hands/, /diagnoses nothing/]) {
      await expect.element(sheet).toHaveTextContent(words);
    }
    await expect.element(sheet).toHaveTextContent(/last four weeks.*Measured.*In good posture/);
  });

  test('shows the picture only as long as it is wanted', async () => {
    await open('saved-report');
    await expect.poll(() => document.querySelectorAll('.report-sheet image').length).toBe(1);
    await userEvent.click(page.getByLabelText('With the picture'));
    await expect.poll(() => document.querySelectorAll('.report-sheet image').length).toBe(0);
  });

  test('of a snapshot that is open and not saved begins without its picture', async () => {
    await open('saved-report-open');
    await expect.element(page.getByLabelText('With the picture')).not.toBeChecked();
    expect(document.querySelectorAll('.report-sheet image')).toHaveLength(0);
    await userEvent.click(page.getByLabelText('With the picture'));
    await expect.poll(() => document.querySelectorAll('.report-sheet image').length).toBe(1);
  });

  test('can hold a comparison', async () => {
    await open('saved-report');
    await userEvent.selectOptions(page.getByLabelText('Compared with'), 'oldest');
    await expect.element(page.getByText('larger than the error').first()).toBeVisible();
  });

  test('is saved as numbers', async () => {
    await open('saved-report');
    await expect.element(page.getByText(/last four weeks/)).toBeVisible();
    const file = nextFile();
    await userEvent.click(page.getByRole('button', { name: 'Save the numbers' }));
    const { name, blob } = await file;
    expect(name).toMatch(/^plumbline-snapshot-.*\.json$/);
    const report = JSON.parse(await blob.text()) as { format: string; lastFourWeeks: { days: number } };
    expect(report.format).toBe('plumbline-snapshot-report');
    expect(report.lastFourWeeks.days).toBeGreaterThan(0);
  });

  test('is saved as a picture with the person and the words on it', async () => {
    await open('saved-report');
    await expect.poll(() => document.querySelectorAll('.report-sheet image').length).toBe(1);
    const file = nextFile();
    await userEvent.click(page.getByRole('button', { name: 'Save as picture' }));
    const { name, blob } = await file;
    expect(name).toMatch(/\.png$/);
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height]).toEqual([1600, 1200]);
    const context = new OffscreenCanvas(1600, 1200).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const differing = (x: number, y: number, width: number, height: number): number => {
      const { data } = context?.getImageData(x, y, width, height) ?? { data: [] };
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add((data[at] ?? 0) * 65536 + (data[at + 1] ?? 0) * 256);
      return colours.size;
    };
    expect(differing(60, 60, 700, 1080)).toBeGreaterThan(200); // a photograph
    expect(differing(820, 60, 700, 200)).toBeGreaterThan(10); // letters
  });
});

test('the report of a snapshot that is not saved says what was answered on the result page', async () => {
  await open('snapshot-side');
  const support = page.getByRole('group', { name: 'You are' });
  await expect.element(support.getByRole('radio', { name: 'Standing' })).toBeChecked();
  await userEvent.click(support.getByRole('radio', { name: 'Sitting' }));
  await expect.element(page.getByRole('checkbox', { name: 'sitting' })).toBeChecked();
  await userEvent.click(page.getByRole('link', { name: 'Report without keeping it' }));
  await expect.element(page.getByText(/; side view, your \w+; sitting\./)).toBeVisible();
});
