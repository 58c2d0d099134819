import { effect } from '@preact/signals';
import { weekToTell } from '../history/analysis/weekly-note-due.ts';
import { dayKey, localOffset, type DayKey, type Span } from '../history/records/calendar.ts';
import type { WeeklySettings } from '../history/records/settings.ts';
import type { DeliveryChannels } from '../platform/delivery.ts';
import type { StoredData } from '../state/settings-store.ts';
import type { AppState } from '../state/state.ts';
import type { AppActions } from '../ui/context.ts';
import { regionWeek } from '../ui/format/region.ts';
import { loadMessages } from '../ui/language.ts';
import { currentPrompt, currentWarning } from '../ui/view/interruptions.ts';

export interface WeeklyNoteParts {
  readonly state: AppState;
  readonly channels: Pick<DeliveryChannels, 'suggest' | 'dismiss'>;
  readonly stored: Pick<StoredData, 'update'>;
  readonly actions: Pick<AppActions, 'ownDays' | 'openDiary'>;
}

/** Whether the person can be told something now: seen at the desk in this tab, and nothing that matters more stands. */
const isFree = (state: AppState): boolean =>
  state.watching.monitor.value === 'watching' &&
  !state.app.otherTab.value &&
  !state.camera.sample.value &&
  state.watching.reading.value !== null &&
  state.watching.outcome.value?.quietUntil === null &&
  state.calibration.progress.value === null &&
  currentWarning(state) === null &&
  currentPrompt(state) === null;

/** Whether the note's numbers have to wait: how the body feels is asked before any is shown. */
async function asksFirst({ state, actions }: WeeklyNoteParts, today: DayKey): Promise<boolean> {
  const { diary: wanted, manners } = state.data.settings.value;
  if (!wanted.comfort && manners.cueFree.length === 0) return false;
  const noted = await (await actions.openDiary()).entries({ from: today, to: today });
  return !noted.some(({ kind }) => kind === 'comfort');
}

/** What the note says, as the system shows it; null: too little was measured in that week. Its code comes with the first note. */
async function noticeOf(parts: WeeklyNoteParts, week: Span, today: DayKey) {
  await loadMessages('trends');
  const [{ plainNote, weeklyNote }, { answersOf, loadRange }, { metricsFor }, { text }] = await Promise.all([
    import('../features/trends/weekly/weekly-note.ts'),
    import('../features/trends/view/range-answers.ts'),
    import('../geometry/profile-metrics.ts'),
    import('../features/trends/text.ts'),
  ]);
  const profile = metricsFor(parts.state.data.settings.peek().profiles);
  const range = await loadRange({ days: (span) => parts.actions.ownDays(span) }, 'week', week.from);
  const note = weeklyNote(answersOf(range, profile), profile);
  if (note === null) return null;
  const { title, ready } = text.weekly;
  return { title, body: (await asksFirst(parts, today)) ? ready : plainNote(note), actions: [] };
}

/** Tells the note about last week once a week, while the person is at the desk. Returns a function that stops it. */
export function tellWeeklyNote(parts: WeeklyNoteParts): () => void {
  const { state, channels, stored } = parts;
  let looked: DayKey | null = null; // on this day there was nothing to tell, or it is being told
  let shown = false;

  const tell = async (week: Span, today: DayKey) => {
    const notice = await noticeOf(parts, week, today);
    const { weekly } = state.data.settings.peek();
    if (notice === null || !weekly.note) return;
    const told: WeeklySettings = { ...weekly, told: week.from, dismissed: false };
    await stored.update({ weekly: told }); // before it is told: not twice, whatever happens next
    shown = true;
    await channels.suggest(notice, state.data.settings.peek(), false); // too long to be spoken unasked
  };
  const stops = [
    effect(() => {
      const { note, told } = state.data.settings.value.weekly;
      const now = state.app.now.value;
      const today = dayKey(now, localOffset(now));
      if (!note || looked === today || !isFree(state)) return;
      const week = weekToTell({ today, week: regionWeek(), told });
      looked = today;
      // A note that could not be made is tried again tomorrow: it is not worth a trouble.
      if (week !== null) tell(week, today).catch((failure: unknown) => reportError(failure));
    }),
    effect(() => {
      if (!state.data.settings.value.weekly.dismissed || !shown) return;
      shown = false;
      void channels.dismiss(state.data.settings.peek());
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
