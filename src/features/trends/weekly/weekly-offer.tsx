import '../styles/weekly.css';
import { useState } from 'preact/hooks';
import { noteSwitchedOn } from '../../../history/analysis/weekly-note-due.ts';
import { dayKey, daysBetween, localOffset, type DayKey } from '../../../history/records/calendar.ts';
import { useApp } from '../../../ui/context.ts';
import { regionWeek } from '../../../ui/format/region.ts';
import { text } from '../text.ts';

const words = text.weekly.offer;

const LEAST = 7; // days since the first record: before that there is no week to tell of

/** Offers the weekly note, once. `first`: the day of the first record. */
export function WeeklyOffer({ first }: { readonly first: DayKey }) {
  const { state, actions } = useApp();
  const [accepted, setAccepted] = useState(false);
  const { weekly } = state.data.settings.value;
  const now = state.app.now.value;
  const today = dayKey(now, localOffset(now));
  if (accepted)
    return (
      <p class="quiet" role="status">
        {words.thanks}
      </p>
    );
  if (weekly.note || weekly.offered || daysBetween(first, today) < LEAST) return null;
  const accept = () => {
    actions.updateSettings({ weekly: noteSwitchedOn(today, regionWeek()) });
    setAccepted(true);
  };
  return (
    <p class="weekly-offer quiet">
      {words.text}
      <button type="button" class="button button-small" onClick={accept}>
        {words.yes}
      </button>
      <button
        type="button"
        class="button button-small button-plain"
        onClick={() => actions.updateSettings({ weekly: { ...weekly, offered: true } })}
      >
        {words.no}
      </button>
    </p>
  );
}
