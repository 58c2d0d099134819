import '../styles/saved.css';
import '../styles/saved-compare.css';
import '../../../ui/styles/folding.css';
import '../../../ui/styles/legend.css';
import '../styles/report.css';
import '../styles/report-print.css';
import '../../../ui/styles/print.css';
import { useSignal } from '@preact/signals';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { reportOf } from '../pure/saved/report.ts';
import { useApp } from '../../../ui/context.ts';
import type { SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { saveFile } from '../../../platform/save-file.ts';
import { KEPT } from '../words/saved.ts';
import { REPORT } from '../words/report.ts';
import { SNAPSHOT_ADDRESS } from '../address.ts';
import { Nothing } from './no-snapshots.tsx';
import { ReportOptions, type Options } from './report-options.tsx';
import { Sheet } from './report-sheet.tsx';
import { OPEN, useAddress, useReported, type Reported } from './reported-snapshot.ts';
import { useWeeks } from './use-last-weeks.ts';

/** One page about one snapshot, kept or just open, to print or to take along. */
export function SavedReport({ id }: { readonly id: string }) {
  const source = useSnapshots();
  if (source === null) return <Nothing {...REPORT.notOpen} />;
  return <Found key={id} source={source} id={id} />;
}

function Found({ source, id }: { readonly source: SnapshotsSource; readonly id: string }) {
  const reported = useReported(source, id);
  if (reported === null) return <Nothing {...(id === OPEN ? REPORT.notOpen : KEPT.gone)} />;
  return (
    <div class="kept-screen kept-sheet report">
      <p class="report-back">
        <a href={SNAPSHOT_ADDRESS}>{REPORT.back}</a>
      </p>
      <Ready reported={reported} kept={source.kept.value} isOpen={id === OPEN} />
    </div>
  );
}

interface ReadyProps {
  readonly reported: Reported;
  readonly kept: readonly SavedSnapshot[];
  readonly isOpen: boolean;
}

function Ready({ reported: { snapshot, picture }, kept, isOpen }: ReadyProps) {
  const { state } = useApp();
  // A picture that was not kept is shown only when asked for.
  const options = useSignal<Options>({ heading: '', picture: !isOpen, note: true, second: null });
  const trouble = useSignal<string | null>(null);
  const { heading, second: secondId } = options.value;
  const shown = options.value.picture ? picture : null;
  const address = useAddress(shown);
  const weeks = useWeeks();
  const others = kept.filter((one) => one.id !== snapshot.id);
  const second = others.find(({ id }) => id === secondId) ?? null;
  const known = weeks.kind === 'ready' ? weeks.value : null;
  const name = `plumbline-snapshot-${snapshot.day}`;

  const saveNumbers = () => {
    const report = reportOf({
      snapshot,
      second,
      weeks: known,
      heading: heading.trim(),
      withNote: options.value.note,
      madeAt: new Date(),
    });
    saveFile(new Blob([JSON.stringify(report, null, 2), '\n'], { type: 'application/json' }), `${name}.json`);
  };
  const savePicture = async () => {
    try {
      trouble.value = null;
      const { drawReport } = await import('./report-png.ts');
      saveFile(await drawReport({ snapshot, picture: shown, heading: heading.trim() }), `${name}.png`);
    } catch {
      trouble.value = REPORT.pngFailed;
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
          {REPORT.options.print}
        </button>
        <button type="button" class="button" onClick={() => void savePicture()}>
          {REPORT.options.png}
        </button>
        <button type="button" class="button" onClick={saveNumbers}>
          {REPORT.options.json}
        </button>
        <span class="quiet" role="status">
          {trouble.value ?? REPORT.options.jsonHint}
        </span>
      </ReportOptions>
      <Sheet
        snapshot={snapshot}
        picture={address}
        heading={heading.trim()}
        withNote={options.value.note}
        second={second}
        weeks={known}
        madeAt={state.app.now.value}
      />
    </>
  );
}
