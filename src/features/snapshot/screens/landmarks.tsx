import { useSignal } from '@preact/signals';
import { useId, useRef, useEffect } from 'preact/hooks';
import { isMeasured } from '../../../geometry/metric.ts';
import type { SnapshotLandmark, OpenSnapshot, SnapshotsSource } from '../source.ts';
import { figureOf, figureInWords } from '../../../ui/format/measured-value.ts';
import { changedBy, landmarksOf, type LandmarkSpot, movedNames } from '../view/landmarks.ts';
import { text as shared } from '../../../ui/text.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { nameInSentence } from '../view/saved-format.ts';
import { text } from '../text.ts';

interface LandmarksProps {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
  readonly loupe: boolean; // the picture may be shown
}

interface PicturePlace {
  readonly x: number; // px of the picture
  readonly y: number; // px
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STRIDE = 10; // px with Shift

/** Every landmark as a handle over the picture, to drag or to move with the arrow keys. The numbers change at once. */
export function Landmarks({ source, open, loupe }: LandmarksProps) {
  const group = useRef<HTMLDivElement>(null);
  const active = useSignal<SnapshotLandmark | null>(null); // has the focus, or is being dragged
  const said = useSignal('');
  const help = useId();
  const { measured, picture } = open;
  const { width, height } = measured.analysed.pose;
  const spots = landmarksOf(measured);
  const looked = spots.find(({ name }) => name === active.value);

  const move = (name: SnapshotLandmark, { x, y }: PicturePlace, last: boolean) => {
    const to = { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
    source.move(name, to, last);
    if (last) said.value = sentenceOf(source.open.value, name, to);
  };
  const leave = () => {
    active.value = null;
    document.getElementById(AFTER)?.focus();
  };
  const press = (event: KeyboardEvent, spot: LandmarkSpot) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') leave();
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) source.undo();
    else if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const size = event.shiftKey ? STRIDE : 1;
      move(spot.name, { x: spot.x + size * step[0], y: spot.y + size * step[1] }, true);
    }
    event.preventDefault();
  };

  /** From the pointer's place on the screen to the picture's pixels. */
  const placeOf = (event: PointerEvent): PicturePlace => {
    const box = group.current?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const grab = useRef<{
    readonly name: SnapshotLandmark;
    readonly off: PicturePlace;
    readonly last: PicturePlace | null;
  } | null>(null);
  const take = (event: PointerEvent & { readonly currentTarget: HTMLElement }, spot: LandmarkSpot) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    grab.current = { name: spot.name, off: { x: spot.x - at.x, y: spot.y - at.y }, last: null };
    active.value = spot.name;
  };
  const drag = (event: PointerEvent) => {
    if (grab.current === null) return;
    const { name, off } = grab.current;
    const at = placeOf(event);
    const last = { x: at.x + off.x, y: at.y + off.y };
    grab.current = { name, off, last };
    move(name, last, false);
  };
  const letGo = () => {
    const held = grab.current;
    grab.current = null;
    if (held?.last) move(held.name, held.last, true);
  };

  return (
    <div ref={group} class="snap-landmarks" role="group" aria-label={text.landmarks.title} aria-describedby={help}>
      {spots.map((spot) => (
        <button
          key={spot.name}
          type="button"
          class="snap-handle"
          data-name={spot.name}
          data-found={spot.found}
          data-moved={spot.moved}
          data-far={spot.far}
          data-active={spot.name === active.value}
          style={{ left: `${(100 * spot.x) / width}%`, top: `${(100 * spot.y) / height}%` }}
          aria-label={labelOf(spot, open)}
          onFocus={() => (active.value = spot.name)}
          onBlur={() => active.value === spot.name && grab.current === null && (active.value = null)}
          onKeyDown={(event) => press(event, spot)}
          onPointerDown={(event) => take(event, spot)}
          onPointerMove={drag}
          onPointerUp={letGo}
          onPointerCancel={letGo}
        >
          <span class="snap-handle-name" aria-hidden="true">
            {text.landmarks.names[spot.name].name}
          </span>
        </button>
      ))}
      {loupe && looked !== undefined && <Loupe picture={picture} spot={looked} width={width} height={height} />}
      <p id={help} class="unseen">
        {text.landmarks.help}
      </p>
      <p class="unseen" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}

/** The element after the landmarks, which Escape focuses. */
const AFTER = 'snap-after-landmarks';

const placeText = (x: number, y: number): string =>
  text.landmarks.at({ x: String(Math.round(x)), y: String(Math.round(y)) });

function labelOf({ name, x, y, found, moved }: LandmarkSpot, { measured }: OpenSnapshot): string {
  const changed = changedBy(name, measured.reading.view).map(nameInSentence);
  const parts = [
    text.landmarks.names[name].name,
    placeText(x, y),
    ...(moved ? [text.landmarks.moved] : found ? [] : [text.landmarks.notFound]),
    changed.length === 0 ? text.landmarks.drawnOnly : text.landmarks.changes({ measures: listInBrief(changed) }),
  ];
  return parts.reduce((label, part) => text.landmarks.labelParts({ first: label, rest: part }));
}

/** What a screen reader hears after a move: the new place, and the numbers that depend on it. */
function sentenceOf(open: OpenSnapshot | null, name: SnapshotLandmark, { x, y }: PicturePlace): string {
  const numbers = (open === null ? [] : changedBy(name, open.measured.reading.view)).flatMap((id) => {
    const measure = open?.measured.reading.metrics[id];
    return measure !== undefined && isMeasured(measure)
      ? [text.landmarks.number({ name: shared.metrics[id].name, value: figureInWords(figureOf(id, measure)) })]
      : [];
  });
  return [placeText(x, y), ...numbers].reduce((sentences, next) =>
    text.landmarks.sentences({ first: sentences, rest: next }),
  );
}

interface LoupeProps {
  readonly picture: ImageBitmap;
  readonly spot: { readonly x: number; readonly y: number }; // px of the picture
  readonly width: number; // px of the picture
  readonly height: number; // px
}

const SIZE = 264; // canvas px; half of that on the screen
const ZOOM = 14; // of the picture's height that is shown: one in so many [H]

/** The picture round a landmark, enlarged, in the corner away from it. */
function Loupe({ picture, spot, width, height }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y } = spot;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || picture.width === 0) return;
    const scale = picture.height / height;
    const part = picture.height / ZOOM;
    context.clearRect(0, 0, SIZE, SIZE);
    context.drawImage(picture, x * scale - part / 2, y * scale - part / 2, part, part, 0, 0, SIZE, SIZE);
  }, [picture, x, y, height]);
  return (
    <div
      class="snap-loupe"
      data-corner={`${y < height / 2 ? 'bottom' : 'top'}-${x < width / 2 ? 'right' : 'left'}`}
      aria-hidden="true"
    >
      <canvas ref={canvas} width={SIZE} height={SIZE} />
    </div>
  );
}

interface CorrectionsProps {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
}

/** What was set by hand, and the ways to take it back. */
export function Corrections({ source, open: { measured, canUndo } }: CorrectionsProps) {
  const names = movedNames(measured).map((name) => text.landmarks.names[name].inSentence);
  return (
    <div class="snap-corrections">
      <p id={AFTER} tabIndex={-1} class="quiet">
        {names.length === 0 ? text.landmarks.help : text.landmarks.movedList({ landmarks: listInBrief(names) })}
      </p>
      <div class="snap-corrections-acts">
        <button type="button" class="button button-small" disabled={!canUndo} onClick={() => source.undo()}>
          {text.landmarks.undo}
        </button>
        <button
          type="button"
          class="button button-small"
          disabled={names.length === 0}
          onClick={() => source.resetMarks()}
        >
          {text.landmarks.reset}
        </button>
      </div>
    </div>
  );
}
