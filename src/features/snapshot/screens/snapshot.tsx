import '../../../ui/styles/legend.css';
import '../styles/snapshot.css';
import '../styles/capture.css';
import '../styles/result.css';
import '../styles/picture.css';
import '../styles/landmarks.css';
import { useSignal, type Signal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useApp } from '../../../ui/context.ts';
import { lazyScreen } from '../../../ui/lazy-screen.tsx';
import type { CaptureAsk, SnapshotsSource } from '../source.ts';
import { useSnapshots } from '../state.ts';
import { Begin } from './begin.tsx';
import { SavedCompare } from '../saved/compare.tsx';
import { SavedSnapshots } from '../saved/list.tsx';
import { SavedReport } from '../saved/report.tsx';
import { snapshotAddress } from '../address.ts';
import { Queue } from './queue.tsx';
import { Result } from './result.tsx';
import { CaptureFailed, CaptureDialog } from './capture.tsx';
import { text } from '../text.ts';

/** Charts are loaded with the first that is looked at. */
const SavedTrend = lazyScreen(async () => (await import('../saved/trend.tsx')).SavedTrend);

/** Posture snapshots: taken or handed in, measured, corrected, saved. */
export function SnapshotScreen() {
  const { actions } = useApp();
  const source = useSnapshots();
  useEffect(() => {
    if (source === null) actions.openSnapshots();
  }, [source]);
  if (source === null)
    return (
      <p class="snap-nothing" role="status">
        {text.loading}
      </p>
    );
  return <Placed source={source} />;
}

function Placed({ source }: { readonly source: SnapshotsSource }) {
  const at = snapshotAddress.value;
  switch (at.kind) {
    case 'report':
      return <SavedReport id={at.id} />;
    case 'compare':
      return <SavedCompare first={at.first} second={at.second} />;
    case 'trend':
      return <SavedTrend />;
    case 'main':
      return <Main source={source} />;
  }
}

const FIRST_ASK: CaptureAsk = { view: 'side', timer: 5, sound: 'spoken' };

/** Each part reads only the signals that it shows: dragging a landmark draws neither the list nor the camera again. */
function Main({ source }: { readonly source: SnapshotsSource }) {
  const ask = useSignal(FIRST_ASK);
  const add = useCallback(
    (files: readonly File[], folders?: ReadonlySet<string>) => {
      source.endCapture(); // pictures instead
      source.addFiles(files, folders);
    },
    [source],
  );
  const over = useFiles(add);
  return (
    <div class="snap">
      <Stage source={source} add={add} ask={ask} />
      <SavedBelow source={source} />
      <Viewfinder source={source} ask={ask} />
      {over && <p class="snap-drop">{text.begin.use.drop}</p>}
    </div>
  );
}

/** Saved snapshots come first where nothing is open: beside `Begin`, which shows them itself. */
function SavedBelow({ source }: Pick<Props, 'source'>) {
  const isFirst = source.open.value === null && source.capture.value.phase !== 'failed';
  return isFirst ? null : <SavedSnapshots />;
}

interface Props {
  readonly source: SnapshotsSource;
  readonly ask: Signal<CaptureAsk>;
}

function Stage({ source, ask, add }: Props & { readonly add: (files: readonly File[]) => void }) {
  const capture = source.capture.value;
  const open = source.open.value;
  if (capture.phase === 'failed')
    return <CaptureFailed source={source} fault={capture.fault} add={add} again={() => source.take(ask.value)} />;
  const queue = <Queue source={source} openId={open?.measured.analysed.id ?? null} />;
  if (open === null)
    return (
      <Begin source={source} add={add} ask={ask}>
        {queue}
        <SavedSnapshots />
      </Begin>
    );
  return (
    <>
      {source.queue.value.length > 1 && queue}
      <Result key={open.measured.analysed.id} source={source} open={open} />
    </>
  );
}

function Viewfinder({ source, ask }: Props) {
  const capture = source.capture.value;
  if (capture.phase === 'off' || capture.phase === 'failed') return null;
  return <CaptureDialog source={source} capture={capture} view={(source.captureAsk.value ?? ask.value).view} />;
}

const filesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])];
/** Names of the folders among what is dropped: a browser gives each as a file that cannot be read. */
const foldersOf = (data: DataTransfer | null): ReadonlySet<string> =>
  new Set(
    [...(data?.items ?? [])]
      .map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
      .flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : [])),
  );
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Whether a field is to have the words. Office programs put a picture of what was copied beside it. */
const isForField = ({ target, clipboardData }: ClipboardEvent): boolean =>
  target instanceof Element &&
  target.matches('input, textarea') &&
  clipboardData?.types.includes('text/plain') === true;

/** Takes pictures that are dropped anywhere on the page or pasted into it while the caller is shown. Returns whether some are held over it. */
function useFiles(add: (files: readonly File[], folders?: ReadonlySet<string>) => void): boolean {
  const [over, setOver] = useState(false);
  useLayoutEffect(() => {
    let depth = 0; // a new element is entered before the last one is left
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const above = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault(); // else the browser would open the file
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      add(filesOf(event.dataTransfer), foldersOf(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      if (files.length === 0 || isForField(event)) return;
      event.preventDefault();
      add(files);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', above, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listeners.abort();
  }, [add]);
  return over;
}
