import { useEffect, useRef, useState } from 'preact/hooks';
import { CameraOff } from '../../../ui/components/still-life.tsx';
import { Panel } from '../../../ui/components/panel.tsx';
import { useStream } from '../../../ui/components/use-stream.ts';
import type { Capture, CaptureAsk, SnapshotsSource } from '../source.ts';
import { ADVICE, TAKING } from '../words/snapshot.ts';
import { ChooseFiles } from './begin.tsx';
import { Frame } from './position-guide.tsx';

type Underway = Exclude<Capture, { readonly phase: 'off' | 'failed' }>;

interface Props {
  readonly source: SnapshotsSource;
  readonly capture: Underway;
  readonly view: CaptureAsk['view'];
}

/** The whole window is the viewfinder: whoever looks at it stands three metres away. */
export function Taking({ source, capture, view }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const words = wordsOf(capture);
  const live = capture.phase === 'guiding' || capture.phase === 'counting';
  return (
    <dialog
      ref={dialog}
      class="snap-taking"
      data-phase={capture.phase}
      aria-label={TAKING.title}
      onCancel={(event) => {
        event.preventDefault();
        source.endCapture();
      }}
    >
      {live && <Finder stream={capture.stream} view={view} />}
      <div class="snap-taking-words" aria-live="assertive">
        {capture.phase === 'counting' && <p class="snap-count">{Math.max(1, Math.ceil(capture.secondsLeft))}</p>}
        <p class="snap-big">{words.big}</p>
        {words.small !== '' && <p class="snap-small">{words.small}</p>}
      </div>
      <div class="snap-taking-acts">
        {live && (
          <button type="button" class="button button-large" onClick={() => source.takeNow()}>
            {TAKING.now}
          </button>
        )}
        <button type="button" class="button button-large" onClick={() => source.endCapture()}>
          {TAKING.cancel}
        </button>
      </div>
    </dialog>
  );
}

function wordsOf(capture: Underway): { readonly big: string; readonly small: string } {
  switch (capture.phase) {
    case 'opening':
      return TAKING.opening;
    case 'guiding':
      return ADVICE[capture.advice];
    case 'counting':
      return { big: TAKING.counting, small: '' };
    case 'looking':
      return TAKING.looking;
  }
}

interface FinderProps {
  readonly stream: MediaStream;
  readonly view: CaptureAsk['view'];
}

/** As in a mirror, so that stepping to the left moves to the left; with an outline as large as the picture. */
function Finder({ stream, view }: FinderProps) {
  const video = useStream(stream);
  const [shape, setShape] = useState({ wide: 4, high: 3 });
  return (
    <div class="snap-finder" style={{ '--wide': String(shape.wide), '--high': String(shape.high) }} aria-hidden="true">
      <video
        ref={video}
        autoplay
        muted
        playsinline
        onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight } }) =>
          videoHeight > 0 && setShape({ wide: videoWidth, high: videoHeight })
        }
      />
      <svg viewBox="0 0 300 400">
        <Frame view={view} />
      </svg>
    </div>
  );
}

interface FailedProps {
  readonly source: SnapshotsSource;
  readonly why: string;
  readonly add: (files: readonly File[]) => void;
  readonly again: () => void;
}

/** The camera cannot be had, or gave nothing. */
export function NotTaken({ source, why, add, again }: FailedProps) {
  const retry = useRef<HTMLButtonElement>(null);
  useEffect(() => retry.current?.focus(), []);
  return (
    <div role="alert">
      <Panel tone="trouble" title={TAKING.failed} text={why} picture={<CameraOff />}>
        <div class="acts">
          <button ref={retry} type="button" class="button button-primary button-large" onClick={again}>
            {TAKING.again}
          </button>
          <ChooseFiles add={add} label={TAKING.files} />
          <button type="button" class="button button-large" onClick={() => source.endCapture()}>
            {TAKING.cancel}
          </button>
        </div>
      </Panel>
    </div>
  );
}
