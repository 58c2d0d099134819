import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { text as settings } from '../../../src/features/settings/text.ts';
import { text as trends } from '../../../src/features/trends/text.ts';
import { text as shared } from '../../../src/ui/text.ts';
import { text } from '../../../src/ui/troubles/text.ts';
import { FOLDER, nightlyFolder, NO_FOLDER } from '../../ui-gallery/nightly.ts';
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

describe('a nightly backup', () => {
  const told = () => page.getByRole('complementary', { name: text.nightly.title });
  const row = () => page.getByRole('region', { name: settings.data.title });
  const button = (name: string) => row().getByRole('button', { name, exact: true });

  test('that failed is said above every screen and in the settings, with the way to mend it', async () => {
    const { state } = await open('nightly-full');
    const full = text.nightly.full({ folder: FOLDER });
    await expect.element(told()).toHaveTextContent(full);
    await expect.element(row()).toHaveTextContent(full);
    const again = vi.fn<() => Promise<void>>(async () => undefined);
    state.data.nightly.value = nightlyFolder({ code: 'lapsed', detail: '' }, { again });
    await told().getByRole('button', { name: text.nightly.allow }).click();
    await button(text.nightly.allow).click();
    expect(again).toHaveBeenCalledTimes(2);
    const choose = vi.fn<() => Promise<void>>(async () => undefined);
    state.data.nightly.value = nightlyFolder({ code: 'gone', detail: '' }, { choose });
    await told().getByRole('button', { name: text.nightly.choose }).click();
    await button(settings.nightly.other).click();
    expect(choose).toHaveBeenCalledTimes(2);
    state.data.nightly.value = { ...nightlyFolder({ code: 'gone', detail: '' }), told: false }; // put away
    await expect.element(told()).not.toBeInTheDocument();
    await expect.element(row()).toHaveTextContent(text.nightly.gone({ folder: FOLDER }));
  });

  test('is offered where the browser can write into a folder, and says that the files stay', async () => {
    const { state } = await open('settings-granted');
    await expect.element(button(settings.nightly.choose)).toBeVisible();
    state.data.nightly.value = nightlyFolder(null);
    await button(settings.nightly.stop).click();
    state.data.nightly.value = NO_FOLDER;
    await expect.element(row()).toHaveTextContent(settings.nightly.stopped({ folder: FOLDER }));
    state.data.nightly.value = nightlyFolder(null);
    await button(settings.data.delete).click();
    const stay = page.getByText(settings.deleteEverything.folder({ folder: FOLDER }));
    await expect.element(stay).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: shared.common.cancel }).click();
    state.data.nightly.value = null;
    await expect.element(page.getByText(settings.nightly.title)).not.toBeInTheDocument();
  });

  test('that is fresh leaves no reminder of a backup to be made', async () => {
    const { state } = await open('trends-no-backup');
    await expect.element(page.getByRole('button', { name: trends.backup.save, exact: true })).toBeVisible();
    state.data.nightly.value = nightlyFolder(null);
    await expect.element(page.getByRole('button', { name: trends.backup.save, exact: true })).not.toBeInTheDocument();
  });
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
