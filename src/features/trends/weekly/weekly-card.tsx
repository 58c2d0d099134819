import '../styles/weekly.css';
import '../../../ui/styles/card.css';
import { weekTold } from '../../../history/analysis/weekly-note-due.ts';
import { dayKey, localOffset, type DayKey, type Span } from '../../../history/records/calendar.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { useApp } from '../../../ui/context.ts';
import { regionWeek } from '../../../ui/format/region.ts';
import { useLoaded } from '../../../ui/hooks.ts';
import { trendsLink } from '../address.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';
import { answersOf, loadRange } from '../view/range-answers.ts';
import { weeklyNote } from './weekly-note.ts';

const words = text.weekly;

/**
 * The note of this week, until it is put away or the week is over.
 * @param onNow where how the body feels was not asked before, as Trends does if the person wants it or a trial runs
 */
export function WeeklyCard({ onNow = false }: { readonly onNow?: boolean }) {
  const { state } = useApp();
  const { diary, manners, weekly } = state.data.settings.value;
  const { note, told, dismissed } = weekly;
  const asks = onNow && (diary.comfort || manners.cueFree.length > 0);
  const now = state.app.now.value;
  const today = dayKey(now, localOffset(now));
  const span = note && !dismissed ? weekTold({ today, week: regionWeek(), told }) : null;
  return span && <Standing key={span.from} span={span} today={today} asks={asks} />;
}

interface Props {
  readonly span: Span;
  readonly today: DayKey;
  readonly asks: boolean;
}

function Standing({ span, today, asks }: Props) {
  const { state, actions } = useApp();
  const profile = useProfile();
  const loaded = useLoaded(async () => {
    const entries = asks ? await (await actions.openDiary()).entries({ from: today, to: today }) : [];
    const waits = asks && !entries.some(({ kind }) => kind === 'comfort');
    const own = { days: (asked: Span) => actions.ownDays(asked) };
    const note = weeklyNote(answersOf(await loadRange(own, 'week', span.from), profile), profile);
    return { waits, note };
  }, [span.from, today, asks, profile, state.data.recorded.value]);
  const shown = loaded.kind === 'ready' ? loaded.value : loaded.kind === 'loading' ? loaded.before : null;
  if (shown === null || shown.note === null) return null; // not there yet, or its days were deleted
  const { waits, note } = shown;
  return (
    <section class="card weekly" aria-labelledby="weekly-title">
      <h2 id="weekly-title">{words.title}</h2>
      {waits ? (
        <p>{words.waits}</p>
      ) : (
        <>
          <ul>
            {note.lines.map((line) => (
              <li key={line}>{rich(line, { b: (inner) => <b>{inner}</b> })}</li>
            ))}
          </ul>
          <p class="weekly-suggestion">{note.suggestion}</p>
        </>
      )}
      <div class="acts">
        <a class="button button-small" href={trendsLink('week', span.from)}>
          {words.open}
        </a>
        <button
          type="button"
          class="button button-small button-plain"
          onClick={() => actions.updateSettings({ weekly: { ...state.data.settings.value.weekly, dismissed: true } })}
        >
          {words.dismiss}
        </button>
      </div>
    </section>
  );
}
