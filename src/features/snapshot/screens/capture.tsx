import { useEffect, useRef, useState } from 'preact/hooks';
import { useModal } from '../../../ui/components/dialog.tsx';
import { CameraOff } from '../../../ui/components/camera-drawings.tsx';
import { Panel } from '../../../ui/components/panel.tsx';
import { useStream } from '../../../ui/components/live-picture.tsx';
import type { SnapshotFault } from '../pure/fault.ts';
import { faultText } from '../view/fault-text.ts';
import { turnText } from '../view/turn-text.ts';
import type { Capture, CaptureAsk, SnapshotsSource } from '../source.ts';
import { ChooseFiles } from './begin.tsx';
import { PositionGuide, type GuideFigure } from './position-guide.tsx';
import { text } from '../text.ts';

type Underway = Exclude<Capture, { readonly phase: 'off' | 'failed' }>;

interface Props {
  readonly source: SnapshotsSource;
  readonly capture: Underway;
  readonly view: CaptureAsk['view'];
}

/** The whole window is the viewfinder: the person stands three metres away. */
export function CaptureDialog({ source, capture, view }: Props) {
  const dialog = useModal();
  const texts = textsOf(capture);
  const live = capture.phase === 'guiding' || capture.phase === 'counting';
  return (
    <dialog
      ref={dialog}
      class="snap-capture"
      data-phase={capture.phase}
      aria-label={text.capture.title}
      onCancel={(event) => {
        event.preventDefault();
        source.endCapture();
      }}
    >
      {live && <MirroredVideo stream={capture.stream} figure={view === 'side' && capture.seated ? 'seated' : view} />}
      <div class="snap-capture-foot">
        <div class="snap-capture-words" aria-live="assertive">
          {capture.phase === 'counting' && <p class="snap-count">{Math.max(1, Math.ceil(capture.secondsLeft))}</p>}
          <p class="snap-big">{texts.big}</p>
          {texts.small !== '' && <p class="snap-small">{texts.small}</p>}
        </div>
        <div class="snap-capture-acts">
          {live && (
            <button type="button" class="button button-large" onClick={() => source.takeNow()}>
              {isStuck(capture) ? text.capture.asItIs : text.capture.now}
            </button>
          )}
          <button type="button" class="button button-large" onClick={() => source.endCapture()}>
            {text.capture.cancel}
          </button>
        </div>
      </div>
    </dialog>
  );
}

function textsOf(capture: Underway): { readonly big: string; readonly small: string } {
  switch (capture.phase) {
    case 'opening':
      return text.capture.opening;
    case 'guiding':
      return adviceTexts(capture);
    case 'counting':
      return { big: text.capture.counting, small: '' };
    case 'measuring':
      return text.capture.measuring;
  }
}

const isStuck = (capture: Underway): boolean => capture.phase === 'guiding' && capture.stuck;

function adviceTexts({ advice, turn, stuck }: Extract<Underway, { readonly phase: 'guiding' }>) {
  const { big } = text.capture.advice[advice];
  if (stuck) return { big: turn === null ? big : turnText(turn), small: text.capture.asItIsText };
  if (turn !== null) return { big, small: turnText(turn) };
  return { big, small: advice === 'hold-still' ? text.capture.asAlways : text.capture.advice[advice].small };
}

interface MirroredVideoProps {
  readonly stream: MediaStream;
  readonly figure: GuideFigure;
}

/** Mirrored, so that stepping to the left moves to the left; with the position guide as large as the picture. */
function MirroredVideo({ stream, figure }: MirroredVideoProps) {
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
        <PositionGuide figure={figure} />
      </svg>
    </div>
  );
}

interface FailedProps {
  readonly source: SnapshotsSource;
  readonly fault: SnapshotFault;
  readonly add: (files: readonly File[]) => void;
  readonly again: () => void;
}

/** No picture could be taken. */
export function CaptureFailed({ source, fault, add, again }: FailedProps) {
  const retry = useRef<HTMLButtonElement>(null);
  useEffect(() => retry.current?.focus(), []);
  return (
    <div role="alert">
      <Panel tone="trouble" title={text.capture.failed} text={faultText(fault)} picture={<CameraOff />}>
        <div class="acts">
          <button ref={retry} type="button" class="button button-primary button-large" onClick={again}>
            {text.capture.again}
          </button>
          <ChooseFiles add={add} label={text.capture.files} />
          <button type="button" class="button button-large" onClick={() => source.endCapture()}>
            {text.capture.cancel}
          </button>
        </div>
      </Panel>
    </div>
  );
}
