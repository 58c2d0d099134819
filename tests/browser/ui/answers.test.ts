import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));

const given = ({ state }: Shown) => state.data.settings.value.alerts.answers.map(({ answer, kind }) => [kind, answer]);

describe.each(['poor', 'mini-poor'])('a warning (%s)', (scene) => {
  test('can be said to be right: it stays, and asks no more', async () => {
    const shows = await open(scene);
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    expect(given(shows)).toEqual([['alert', 'right']]);
    await expect.element(page.getByText('Warnings like this one stay as they are')).toBeVisible();
    await expect.element(page.getByText('Stand up and reach for the ceiling')).toBeVisible();
  });

  test.each([
    ['I sat well', 'wrong'],
    ['I was reading', 'reading'],
    ['Too early', 'tooEarly'],
    ['Not me', 'notMe'],
  ])('can be answered "%s": it is gone, and says what that changes', async (label, answer) => {
    const shows = await open(scene);
    await page.getByRole('button', { name: 'That was wrong' }).click();
    await page.getByRole('button', { name: label }).click();
    expect(given(shows)).toEqual([['alert', answer]]);
    await expect.element(page.getByText('Noted.')).toBeVisible();
    expect(document.body.textContent).not.toContain('reach for the ceiling');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(given(shows)).toEqual([]);
    await expect.element(page.getByText('Stand up and reach for the ceiling')).toBeVisible();
  });
});

test('a warning of the sample is not asked about: it would teach what is nobody’s', async () => {
  const { state } = await open('poor');
  state.camera.sample.value = true;
  await expect.poll(() => document.body.textContent.includes('That was wrong')).toBe(false);
});

describe('the answers in the settings', () => {
  test('are listed, newest first, with what they add up to', async () => {
    await open('settings-answers');
    const section = document.querySelector('#settings-answers');
    expect([...(section?.querySelectorAll('select') ?? [])].map(({ value }) => value)).toEqual([
      'wrong',
      'reading',
      'tooEarly',
    ]);
    expect(section?.textContent).toContain('Slouching, front view: warns from 68.8 % instead of 65.0 %.');
    expect(section?.textContent).toContain('Sitting still, front view: warns 1 min later.');
  });

  test('can be changed, taken back one by one, and all at once', async () => {
    const shows = await open('settings-answers');
    const [first] = [...document.querySelectorAll<HTMLSelectElement>('#settings-answers select')];
    if (!first) throw new Error('expected a list of answers');
    await userEvent.selectOptions(first, 'notMe');
    expect(given(shows).at(-1)?.[1]).toBe('notMe');
    await page.getByRole('button', { name: /^Take back: Sitting still/ }).click();
    expect(given(shows).map(([, answer]) => answer)).toEqual(['reading', 'notMe']);
    await page.getByRole('button', { name: 'Take all answers back' }).click();
    expect(given(shows)).toEqual([]);
    await expect.element(page.getByText('No answers yet')).toBeVisible();
  });
});

describe('a measure that has been out of range for days', () => {
  test('can be switched off beside the sentence that says so', async () => {
    const { state } = await open('chronic');
    await page.getByRole('button', { name: 'Switch this measure off' }).click();
    expect(state.data.settings.value.alerts.off).toEqual(['headTilt']);
  });

  test('or calibrated again', async () => {
    await open('chronic');
    const offer = page.getByRole('region', { name: /Head level: out of range for days/ });
    await expect.element(offer.getByRole('link', { name: 'Calibrate' })).toHaveAttribute('href', '#/calibrate');
  });
});
