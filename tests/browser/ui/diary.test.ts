import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { spansWithoutCues, orderOf, trialStart } from '../../../src/history/analysis/trial/calendar.ts';
import type { DiaryEntry, OwnTrial } from '../../../src/history/records/diary.ts';
import { todayHere } from '../../../src/features/diary/use-diary.ts';
import { text } from '../../../src/features/diary/text.ts';
import { HistoryError } from '../../../src/history/store/history-error.ts';
import { text as troubles } from '../../../src/ui/troubles/text.ts';
import { galleryDiary } from '../../ui-gallery/diary.ts';
import { show, type Shown } from '../../ui-gallery/show.ts';

let shown: Shown | null = null;
afterEach(() => shown?.close());
const open = async (name: string): Promise<Shown> => (shown = await show(name, 'light'));
const entriesOf = ({ state }: Shown): Promise<readonly DiaryEntry[]> => galleryDiary(state).entries();
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('how the body feels', () => {
  test('is asked before any number is shown; a tap on a number notes it and shows the week', async () => {
    const opened = await open('diary-ask');
    await expect.element(page.getByRole('heading', { name: text.comfort.title, level: 1 })).toBeVisible();
    expect(document.querySelector('.trends-answers, .range-picker')).toBeNull();
    await button(text.comfort.parts.neck).click();
    await button(text.comfort.points({ points: 4 })).click();
    await expect.element(page.getByRole('heading', { name: text.trial.title })).toBeVisible();
    expect(await entriesOf(opened)).toMatchObject([
      { kind: 'comfort', day: todayHere(), discomfort: 4, parts: ['neck'] },
    ]);
  });

  test('says so when it cannot be stored, and goes on asking', async () => {
    const { state } = await open('diary-ask');
    vi.spyOn(galleryDiary(state), 'save').mockRejectedValue(new HistoryError('full', 'QuotaExceededError'));
    await button(text.comfort.points({ points: 4 })).click();
    await expect.element(page.getByRole('complementary').getByText(troubles.history.full)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: text.comfort.title })).toBeVisible();
  });

  test('can be passed over, and then nothing is noted', async () => {
    const opened = await open('diary-ask');
    await button(text.comfort.later).click();
    await expect.element(page.getByRole('heading', { name: text.trial.title })).toBeVisible();
    expect(await entriesOf(opened)).toEqual([]);
  });
});

describe('an own trial', () => {
  test('begins on a Monday by a calendar that is stored, and takes the cues from half of its stretches', async () => {
    const opened = await open('diary-none');
    await button(text.trial.start).click();
    await expect.element(button(text.trial.stop)).toBeVisible();
    const [trial] = (await entriesOf(opened)) as readonly OwnTrial[];
    expect(trial).toMatchObject({ kind: 'trial', day: trialStart(todayHere()), stopped: null });
    const { cueFree } = opened.state.data.settings.value.manners;
    expect(cueFree).toHaveLength(12);
    expect(cueFree).toEqual(spansWithoutCues(orderOf(trial?.seed ?? NaN), trialStart(todayHere())));
  });

  test('shows no result while it runs, and can be stopped: the cues are back at once', async () => {
    const opened = await open('diary-running');
    await expect.element(button(text.trial.stop)).toBeVisible();
    await expect.poll(() => opened.state.data.settings.value.manners.cueFree).toHaveLength(12);
    expect(document.querySelector('.trial-result')).toBeNull();
    await button(text.trial.stop).click();
    await expect.element(button(text.trial.again)).toBeVisible();
    expect(opened.state.data.settings.value.manners.cueFree).toEqual([]);
    expect(await entriesOf(opened)).toContainEqual(expect.objectContaining({ kind: 'trial', stopped: todayHere() }));
  });

  test.each([
    ['diary-helps', /less discomfort/],
    ['diary-nothing', /No difference shown/],
    ['diary-stopped', /Too few notes/],
  ])('%s says %s', async (scene, said) => {
    await open(scene);
    await expect.poll(() => document.querySelector('.trial-result')?.textContent).toMatch(said);
  });
});

describe('about a day', () => {
  test('notes are added, deleted and put back', async () => {
    const opened = await open('diary-day');
    await page.getByRole('textbox', { name: text.day.note }).fill('desk raised');
    await button(text.day.add).click();
    await expect.element(page.getByText('desk raised')).toBeVisible();
    await button(text.day.remove).first().click();
    await expect.element(page.getByText('New chair')).not.toBeInTheDocument();
    await button(text.day.undo).click();
    await expect.element(page.getByText('New chair')).toBeVisible();
    expect((await entriesOf(opened)).filter(({ kind }) => kind === 'note')).toHaveLength(2);
  });

  test('the mark of a day that is not typical can be taken back', async () => {
    const opened = await open('diary-day');
    const mark = page.getByRole('switch', { name: text.day.untypical });
    await expect.element(mark).toBeChecked();
    await mark.click();
    await expect.element(mark).not.toBeChecked();
    expect((await entriesOf(opened)).filter(({ kind }) => kind === 'untypical')).toEqual([]);
  });
});
