import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { millis, minutes } from '../../../src/base/units.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));

describe('a warning', () => {
  test('explains itself when asked: number, since when, what resets it', async () => {
    await open('poor');
    await page.getByText('Why?').click();
    const facts = page.getByText('What resets it').element().closest('dl')?.textContent ?? '';
    expect(facts).toContain('Slouching, 78 % ± ');
    expect(document.body.innerText.match(/\b8 (of the last 10 )?minutes/g)).toHaveLength(1); // one duration on the screen, in the warning
    expect(facts).toMatch(/Since\d{1,2}:\d\d/);
    expect(facts).toContain('84 % of the way to the limit');
    expect(facts).toContain('laboratory studies');
  });

  test('offers the reset, and leads to it', async () => {
    const { asked } = await open('poor');
    await page.getByRole('button', { name: 'Two-minute reset' }).first().click();
    expect(asked).toEqual([['orderReminder', 'beginReset']]);
  });

  test('from before a snooze does not come back after it', async () => {
    const { state } = await open('poor');
    await expect.element(page.getByRole('alert')).toBeVisible();
    const { value } = state.watching.outcome;
    if (value) state.watching.outcome.value = { ...value, episode: null };
    await expect.poll(() => document.querySelector('[role="alert"]')).toBeNull();
  });
});

describe('a suggestion', () => {
  test.each([
    ['prompt-water', 'Done', 'hadWater'],
    ['prompt-desk', 'Changed', 'movedDesk'],
    ['prompt-move', 'Not now', 'later'],
  ])('%s is answered by one click', async (scene, label, order) => {
    const { asked } = await open(scene);
    const button = () =>
      [...document.querySelectorAll<HTMLElement>('.suggestion button')].find(
        ({ textContent }) => textContent?.trim() === label,
      );
    await expect.poll(button).toBeDefined(); // its code comes with the first suggestion
    button()?.click();
    expect(asked).toEqual([['orderReminder', order]]);
  });

  test('the last break is said', async () => {
    await open('prompt-desk');
    await expect.element(page.getByText('Last reset 12 min ago')).toBeVisible();
  });
});

describe('the reset', () => {
  test('shows one exercise, what was seen, and can be skipped or stopped', async () => {
    const { asked } = await open('reset-lean-back');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lean back');
    expect(document.querySelectorAll('.guide-steps [data-done="true"]').length).toBe(2);
    await expect.element(page.getByText('The camera does not see you right now')).toBeVisible();
    await page.getByRole('button', { name: 'Skip this one' }).click();
    await page.getByRole('button', { name: 'Stop the reset' }).click();
    expect(asked).toEqual([
      ['orderReminder', 'skipExercise'],
      ['orderReminder', 'endReset'],
    ]);
  });

  test('ends with what the camera saw', async () => {
    await open('reset-done');
    await expect.element(page.getByText('3 of 5 seen by the camera')).toBeVisible();
  });
});

describe('settings', () => {
  test('quiet hours are added, changed by the keyboard, and removed', async () => {
    const { state } = await open('settings');
    const quiet = () => state.data.settings.value.manners.quiet;
    await page.getByRole('button', { name: 'Add quiet hours' }).click();
    expect(quiet()).toEqual([{ because: 'quiet', days: [0, 1, 2, 3, 4], from: 720, to: 780 }]);
    document.querySelector<HTMLInputElement>('.weekday input:not(:checked)')?.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => quiet()[0]?.days).toEqual([0, 1, 2, 3, 4, 5]);
    await page.getByLabelText('From', { exact: true }).fill('22:30');
    await expect.poll(() => quiet()[0]?.from).toBe(22 * 60 + 30);
    await expect.element(page.getByText('until the next day')).toBeVisible();
    await page.getByRole('button', { name: 'Remove: Quiet hours' }).click();
    expect(quiet()).toEqual([]);
  });

  test('each reminder and each exercise can be off', async () => {
    const { state } = await open('settings');
    for (const name of ['Suggest a break', 'Remind me of water', 'Lean back'])
      await page.getByRole('switch', { name, exact: true }).click();
    expect(state.data.settings.value.manners).toMatchObject({ move: false, water: false, without: ['leanBack'] });
  });
});

describe('the mini window', () => {
  test('says posture, load, time to go and the warning, and snoozes', async () => {
    const { asked, state } = await open('mini-poor');
    const strip = document.querySelector<HTMLElement>('.mini');
    expect(strip?.dataset['posture']).toBe('poor');
    expect(strip?.textContent).toContain('84 %');
    expect(strip?.textContent).toContain('1–3 min until a change is due');
    expect(strip?.textContent).toContain('Slouching for 8 of the last 10 minutes');
    await page.getByRole('button', { name: 'Snooze 15 min' }).click();
    expect(asked).toEqual([['snooze', millis(state.app.now.value + minutes(15))]]);
  });

  test('follows the state', async () => {
    const { state } = await open('mini-good');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('You’re upright');
    state.watching.monitor.value = 'away';
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('You’re away');
  });
});

test('a camera that another program took is no trouble', async () => {
  const { asked } = await open('taken');
  await expect.element(page.getByText('you are probably in a call')).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  expect(asked).toEqual([['resume']]);
});
