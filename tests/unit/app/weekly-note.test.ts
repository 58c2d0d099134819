import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { tellWeeklyNote } from '../../../src/app/weekly-note.ts';
import type { Reading } from '../../../src/geometry/reading.ts';
import type { Outcome } from '../../../src/alerts/decide/outcome.ts';
import { initialAlertState } from '../../../src/alerts/state.ts';
import { outcomeAt } from '../../../src/alerts/decide/outcome-at.ts';
import { millis, minutes } from '../../../src/base/units.ts';
import { defaults, type Settings } from '../../../src/history/records/settings.ts';
import type { DayKey } from '../../../src/history/records/calendar.ts';
import type { ComfortNote, DiaryEntry } from '../../../src/history/records/diary.ts';
import type { DiaryAccess } from '../../../src/ui/context.ts';
import { text } from '../../../src/features/trends/text.ts';
import { simulatedDays } from '../../../tools/trends/simulated-person.ts';
import { writableState } from '../../support/state.ts';

const on = { note: true, offered: true, told: null, dismissed: false };
const days = simulatedDays(3, '2026-01-05' as DayKey, 21, { late: -0.2 });
const sunday = millis(new Date(2026, 0, 25, 10).getTime()); // begins a week in the States, where nobody works yet
const monday = millis(new Date(2026, 0, 26, 10).getTime());

const outcome: Outcome = outcomeAt(initialAlertState(), monday, defaults().alerts);

/** Somebody at the desk, and what is told. */
function atTheDesk(change: Partial<Settings> = {}, entries: readonly DiaryEntry[] = []) {
  const state = writableState({ ...defaults(), weekly: on, ...change }, monday);
  const told: { readonly title: string; readonly body: string }[] = [];
  const dismissed = vi.fn<() => Promise<void>>(async () => undefined);
  const begin = () => {
    const stop = tellWeeklyNote({
      state,
      channels: {
        suggest: async (notice) => {
          told.push(notice);
          return 'shown';
        },
        dismiss: dismissed,
      },
      stored: {
        update: async (more) => {
          state.data.settings.value = { ...state.data.settings.value, ...more };
        },
      },
      actions: {
        ownDays: async ({ from, to }) => days.filter(({ day }) => day >= from && day <= to),
        openDiary: async () => ({ entries: async () => entries }) as unknown as DiaryAccess,
      },
    });
    onTestFinished(stop);
    return stop;
  };
  const sit = () => {
    state.watching.monitor.value = 'watching';
    state.watching.reading.value = {} as Reading;
    state.watching.outcome.value = outcome;
  };
  return { state, told, dismissed, begin, sit };
}

describe('the weekly note', () => {
  test('comes once, on the first working day, once the person sits there', async () => {
    const { state, told, begin, sit, dismissed } = atTheDesk();
    state.app.now.value = sunday;
    begin();
    sit();
    state.app.now.value = monday;
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]?.title).toBe(text.weekly.title);
    expect(told[0]?.body).toMatch(/in good posture.*To try this week/);
    expect(state.data.settings.value.weekly).toMatchObject({ told: '2026-01-18', dismissed: false });
    state.app.now.value = millis(monday + minutes(60 * 24));
    state.app.now.value = sunday;
    state.app.now.value = monday;
    state.data.settings.value = {
      ...state.data.settings.value,
      weekly: { ...state.data.settings.value.weekly, dismissed: true },
    };
    await expect.poll(() => dismissed).toHaveBeenCalledOnce();
    expect(told).toHaveLength(1);
  });

  test('is not repeated by the next start of the page', async () => {
    const first = atTheDesk();
    first.begin();
    first.sit();
    await expect.poll(() => first.told).toHaveLength(1);
    const { weekly } = first.state.data.settings.value;
    const next = atTheDesk({ weekly });
    next.begin();
    next.sit();
    await Promise.resolve();
    expect(next.told).toEqual([]);
    expect(next.state.data.settings.value.weekly).toEqual(weekly);
  });

  const waits: Readonly<Record<string, (desk: ReturnType<typeof atTheDesk>) => void>> = {
    'nobody sits there': ({ state }) => (state.watching.reading.value = null),
    'warnings are held back': ({ state }) =>
      (state.watching.outcome.value = { ...outcome, quietUntil: millis(monday + 1) }),
    'another tab watches': ({ state }) => (state.app.otherTab.value = true),
    'it is the sample clip': ({ state }) => (state.camera.sample.value = true),
    'a break is suggested': ({ state }) => (state.reminders.prompt.value = { what: 'water', at: monday }),
  };
  test.each(Object.entries(waits))('waits while %s, and comes then', async (_why, hold) => {
    const desk = atTheDesk();
    desk.begin();
    hold(desk);
    desk.state.watching.monitor.value = 'watching';
    if (desk.state.watching.reading.value !== null || _why !== 'nobody sits there')
      desk.state.watching.reading.value = {} as Reading;
    if (desk.state.watching.outcome.value === null) desk.state.watching.outcome.value = outcome;
    await Promise.resolve();
    expect(desk.told).toEqual([]);
    desk.state.app.otherTab.value = false;
    desk.state.camera.sample.value = false;
    desk.state.reminders.prompt.value = null;
    desk.sit();
    await expect.poll(() => desk.told).toHaveLength(1);
  });

  test('says no number before the body was asked about; after that it does', async () => {
    const asking = { diary: { comfort: true } };
    const before = atTheDesk(asking);
    before.begin();
    before.sit();
    await expect.poll(() => before.told).toHaveLength(1);
    expect(before.told[0]?.body).toBe(text.weekly.ready);
    const noted: ComfortNote = {
      kind: 'comfort',
      day: '2026-01-26' as DayKey,
      at: monday,
      offset: 0,
      discomfort: 2,
      parts: [],
    };
    const after = atTheDesk(asking, [noted]);
    after.begin();
    after.sit();
    await expect.poll(() => after.told).toHaveLength(1);
    expect(after.told[0]?.body).toMatch(/in good posture/);
  });

  test('is silent when it is off, and after a week of holidays', async () => {
    const off = atTheDesk({ weekly: { ...on, note: false } });
    const away = atTheDesk();
    away.state.app.now.value = millis(new Date(2026, 2, 2, 10).getTime());
    for (const { begin, sit } of [off, away]) {
      begin();
      sit();
    }
    const here = atTheDesk();
    here.begin();
    here.sit();
    await expect.poll(() => here.told).toHaveLength(1); // by then the others would have been told as well
    expect([off.told, away.told]).toEqual([[], []]);
    expect(away.state.data.settings.value.weekly).toEqual(on);
  });
});
