import '../styles/saved.css';
import '../../../ui/styles/folding.css';
import '../../../ui/styles/table.css';
import '../styles/report.css';
import '../styles/report-print.css';
import '../../../ui/styles/print.css';
import { useSignal } from '@preact/signals';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { reportOf, type DeskWeeks } from '../pure/saved/report.ts';
import { repeatabilityOf } from '../pure/saved/repeatability.ts';
import { useApp } from '../../../ui/context.ts';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { NoSnapshots } from './no-snapshots.tsx';
import { ReportOptions, type Options } from './report-options.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { OPEN_SNAPSHOT, useObjectUrl, useReportedSnapshot, type ReportedSnapshot } from './reported-snapshot.ts';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';
import { useEffect } from 'preact/hooks';
import { addDays, dayKey, localOffset } from '../../../history/records/calendar.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import { summarise } from '../../../history/analysis/summary.ts';
import { useLoaded, type Loaded } from '../../../ui/hooks.ts';

/** One page about one snapshot, saved or just open, to print or to hand over. */
export function SavedReport({ id }: { readonly id: string }) {
  const source = useSnapshots();
  if (source === null) return <NoSnapshots {...text.report.notOpen} />;
  return <Found key={id} source={source} id={id} />;
}

function Found({ source, id }: { readonly source: SnapshotsSource; readonly id: string }) {
  const reported = useReportedSnapshot(source, id);
  if (reported === null) return <NoSnapshots {...(id === OPEN_SNAPSHOT ? text.report.notOpen : text.saved.gone)} />;
  return (
    <div class="saved-screen saved-sheet report">
      <p class="report-back">
        <a href={SNAPSHOT_ADDRESS}>{text.report.back}</a>
      </p>
      <Ready reported={reported} saved={source.saved.value} isOpen={id === OPEN_SNAPSHOT} />
    </div>
  );
}

interface ReadyProps {
  readonly reported: ReportedSnapshot;
  readonly saved: readonly SavedSnapshot[];
  readonly isOpen: boolean;
}

function Ready({ reported: { snapshot, picture }, saved, isOpen }: ReadyProps) {
  const { state } = useApp();
  const profile = useProfile();
  // A picture that was not saved is shown only when asked for.
  const options = useSignal<Options>({ heading: '', picture: !isOpen, note: true, second: null });
  const trouble = useSignal<string | null>(null);
  const { heading, second: secondId } = options.value;
  const shown = options.value.picture ? picture : null;
  const address = useObjectUrl(shown);
  const weeks = useLastWeeks();
  const others = saved.filter((one) => one.id !== snapshot.id);
  const second = others.find(({ id }) => id === secondId) ?? null;
  const known = weeks.kind === 'ready' ? weeks.value : null;
  const name = `plumbline-snapshot-${snapshot.day}`;

  const saveNumbers = () => {
    const report = reportOf({
      snapshot,
      second,
      repeats: repeatabilityOf(saved, snapshot),
      weeks: known,
      heading: heading.trim(),
      withNote: options.value.note,
      madeAt: new Date(),
      profile,
      cite: (norm) => text.norms.sources[norm],
    });
    saveFile(new Blob([JSON.stringify(report, null, 2), '\n'], { type: 'application/json' }), `${name}.json`);
  };
  const savePicture = async () => {
    try {
      trouble.value = null;
      const { drawReport } = await import('./report-png.ts');
      saveFile(await drawReport({ snapshot, picture: shown, heading: heading.trim(), profile }), `${name}.png`);
    } catch {
      trouble.value = text.report.options.pngFailed;
    }
  };
  return (
    <>
      <ReportOptions
        options={options.value}
        change={(part) => (options.value = { ...options.value, ...part })}
        others={others}
        hasPicture={snapshot.picture}
        hasNote={snapshot.note !== ''}
      >
        <button type="button" class="button button-primary" onClick={() => globalThis.print()}>
          {text.report.options.print}
        </button>
        <button type="button" class="button" onClick={() => void savePicture()}>
          {text.report.options.png}
        </button>
        <button type="button" class="button" onClick={saveNumbers}>
          {text.report.options.json}
        </button>
        <span class="quiet" role="status">
          {trouble.value ?? text.report.options.jsonHint}
        </span>
      </ReportOptions>
      <ReportSheet
        snapshot={snapshot}
        picture={address}
        heading={heading.trim()}
        withNote={options.value.note}
        second={second}
        saved={saved}
        weeks={known}
        madeAt={state.app.now.value}
      />
    </>
  );
}

const DAYS = 28;

/** What the person's own records say of the last four weeks; null: nothing. A sample history that the trends show is replaced. */
function useLastWeeks(): Loaded<DeskWeeks | null> {
  const { state, actions } = useApp();
  const source = state.data.trends.value?.sample === true ? null : state.data.trends.value;
  useEffect(() => {
    if (source === null) actions.openTrends();
  }, [source]);
  const now = state.app.now.peek();
  const to = dayKey(now, localOffset(now));
  const from = addDays(to, 1 - DAYS);
  return useLoaded(async () => {
    if (source === null) return null;
    const { days, measured, good, alerts, alertsPerHour, breaks, metrics } = summarise(await source.days({ from, to }));
    if (measuredSeconds(measured) === 0) return null;
    return { from, to, days, measuredSeconds: measuredSeconds(measured), good, alerts, alertsPerHour, breaks, metrics };
  }, [source, to, state.data.recorded.value]);
}
