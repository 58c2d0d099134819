import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { text as settingsText } from '../../../src/features/settings/text.ts';
import { text } from '../../../src/features/trends/text.ts';
import { text as diaryText } from '../../../src/features/diary/text.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import { galleryDiary } from '../../ui-gallery/diary.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const note = () => page.getByRole('heading', { name: text.weekly.title });
const settings = () => shown!.state.data.settings.value;

describe('the weekly note', () => {
  test('says on Now what Trends says of that week, and is put away for good', async () => {
    await open('weekly-now');
    await expect.element(note()).toBeVisible();
    const lines = () => [...document.querySelectorAll('.weekly li')].map((line) => line.textContent);
    await expect.poll(lines).toHaveLength(3);
    const [first] = lines();
    await page.getByRole('link', { name: text.weekly.open }).click();
    await expect.poll(() => document.querySelector('.answer-sentence')?.textContent).toBe(first);
    await button(text.weekly.dismiss).click();
    await expect.element(note()).not.toBeInTheDocument();
    expect(settings().weekly).toMatchObject({ note: true, dismissed: true });
    location.hash = '#/now';
    await expect.element(page.getByRole('button', { name: diaryText.comfort.note })).toBeVisible();
    expect(document.querySelector('.weekly')).toBeNull();
  });

  test('shows no number on Now before the body was asked about', async () => {
    const { state } = await open('weekly-waits');
    await expect.element(page.getByText(text.weekly.waits)).toBeVisible();
    expect(document.querySelector('.weekly')?.textContent).not.toMatch(/\d/);
    await galleryDiary(state).save({
      kind: 'comfort',
      day: '2026-11-23' as DayKey,
      at: state.app.now.value,
      offset: -new Date(state.app.now.value).getTimezoneOffset(),
      discomfort: 3,
      parts: [],
    });
    await expect.poll(() => document.querySelectorAll('.weekly li').length).toBe(3);
  });

  test('is offered on Trends, once, and comes from the next week on', async () => {
    const { state } = await open('trends-week');
    await expect.element(page.getByText(text.weekly.offer.text)).toBeVisible();
    await button(text.weekly.offer.yes).click();
    await expect.element(page.getByText(text.weekly.offer.thanks)).toBeVisible();
    expect(settings().weekly).toMatchObject({ note: true, offered: true, dismissed: true });
    expect(document.querySelector('.weekly')).toBeNull();
    shown?.close();
    await open('trends-week');
    await button(text.weekly.offer.no).click();
    await expect.element(page.getByText(text.weekly.offer.text)).not.toBeInTheDocument();
    expect(settings().weekly).toEqual({ note: false, offered: true, told: null, dismissed: false });
    expect(state.data.settings.value.weekly.note).toBe(true);
  });
});

describe('goals', () => {
  test('are off, begin with the own usual rate, and can be changed', async () => {
    await open('settings-goals');
    await expect.element(page.getByText(settingsText.goals.kind)).toBeVisible();
    await page.getByRole('switch', { name: settingsText.goals.breaks.label }).click();
    expect(settings().goals).toEqual({ shifts: 4, breaks: null });
    await page.getByRole('switch', { name: settingsText.goals.breaks.label }).click();
    const usual = settings().goals.breaks;
    await expect.element(page.getByText(settingsText.goals.breaks.usual({ usual: usual ?? 0 }))).toBeVisible();
    await page.getByRole('spinbutton', { name: settingsText.goals.shifts.number }).fill('6');
    await page.getByRole('switch', { name: settingsText.goals.note }).click();
    expect(settings().goals).toEqual({ shifts: 6, breaks: usual });
    expect(settings().weekly).toMatchObject({ note: false, offered: true });
  });

  test('are stated plainly on Trends and Now', async () => {
    await open('weekly-trends');
    await expect.poll(() => document.querySelector('.goal-line')?.textContent).toContain(text.goals.counted);
    shown?.close();
    await open('goals-now');
    await expect.poll(() => document.querySelector('.movement')?.textContent).toMatch(/your goal is 4.*your goal is 5/);
  });
});

describe('how the body feels, on Now', () => {
  test('is asked in place of every number, noted by one tap, and can be taken back', async () => {
    const { state } = await open('comfort-now');
    await expect.element(page.getByRole('heading', { name: diaryText.comfort.title, level: 1 })).toBeVisible();
    expect(document.querySelector('.current-state, .measures, .gauge')).toBeNull();
    await button(diaryText.comfort.parts.lowerBack).click();
    await button(diaryText.comfort.points({ points: 3 })).click();
    await expect.element(page.getByText(diaryText.comfort.saved)).toBeVisible();
    expect(document.querySelector('.current-state')).not.toBeNull();
    const entries = () => galleryDiary(state).entries();
    expect(await entries()).toMatchObject([{ kind: 'comfort', discomfort: 3, parts: ['lowerBack'] }]);
    await button(diaryText.comfort.undo).click();
    await expect.element(button(diaryText.comfort.note)).toBeVisible();
    expect(await entries()).toEqual([]);
  });
});
