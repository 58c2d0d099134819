import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text as trends } from '../../../src/features/trends/text.ts';
import { text } from '../../../src/ui/troubles/text.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));
const bar = () => page.getByRole('complementary', { name: text.unkept.title });
const askedFor = ({ asked }: Shown) => asked.map(([action]) => action);

describe('records that cannot be written', () => {
  test('are told on every screen as long as it lasts, with a backup one click away', async () => {
    const opened = await open('unkept-full');
    await expect.element(bar()).toHaveTextContent(text.history.full);
    await expect.element(bar()).toHaveTextContent(text.unkept.waits);
    await bar().getByRole('button', { name: text.unkept.backup }).click();
    expect(askedFor(opened)).toContain('exportBackup');
    await expect.element(bar()).toHaveTextContent(text.unkept.saved);
    location.hash = '#/settings';
    await expect.element(bar()).toBeVisible();
    opened.state.app.unkept.value = null;
    await expect.element(bar()).not.toBeInTheDocument();
  });

  test.each(['unkept-unopened', 'unkept-private', 'unkept-damaged'])(
    '%s: no backup is offered of what cannot be read',
    async (name) => {
      await open(name);
      await expect.element(bar()).toHaveTextContent(text.unkept.lost);
      expect(bar().getByRole('button').elements()).toEqual([]);
    },
  );
});

describe('the reminder of a backup', () => {
  test('offers one on Trends, and thanks with where it is', async () => {
    const opened = await open('trends-no-backup');
    await page.getByRole('button', { name: trends.backup.save, exact: true }).click();
    expect(askedFor(opened)).toContain('exportBackup');
    await expect.element(page.getByText(trends.backup.saved)).toBeVisible();
  });

  test('is put away for a month', async () => {
    const { state } = await open('trends-no-backup');
    await page.getByRole('button', { name: trends.backup.later, exact: true }).click();
    await expect.element(page.getByRole('button', { name: trends.backup.save })).not.toBeInTheDocument();
    expect(state.data.settings.value.backups).toEqual({ made: null, dismissed: state.app.now.value });
  });
});
