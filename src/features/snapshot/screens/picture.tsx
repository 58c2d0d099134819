import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { arcsOf, type Arc } from '../view/arcs.ts';
import { linesOf, type BackSection, skeletonOf, pathOf, plumbPath, type Lines } from '../view/lines.ts';
import { PlumbArrowLines } from '../view/plumb-arrow-lines.tsx';
import { plumbArrows, type PlumbArrow } from '../view/plumb-arrows.ts';
import type { OpenSnapshot, SnapshotsSource } from '../source.ts';
import { Level } from './level.tsx';
import { Corrections, Landmarks } from './landmarks.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';

type Layer = keyof typeof text.picture.layers;
export type Layers = Readonly<Record<Layer, boolean>>;
export const ALL_LAYERS: Layers = {
  picture: true,
  skeleton: true,
  plumb: true,
  back: true,
  angles: true,
  landmarks: true,
};

/** While it is levelled by hand. */
const PICTURE_ALONE: Layers = {
  picture: true,
  skeleton: false,
  plumb: false,
  back: false,
  angles: false,
  landmarks: false,
};

interface ALL_LAYERSProps {
  readonly source: SnapshotsSource;
  readonly open: OpenSnapshot;
  readonly layers: Signal<Layers>;
  readonly tilt: Signal<number | null>; // deg that it is shown turned by while it is levelled by hand; null: it is not
}

/** The picture with what was found in it; each layer can be hidden, the picture too. */
export function Picture({ source, open, layers, tilt }: ALL_LAYERSProps) {
  const profile = useProfile();
  const { measured, picture } = open;
  const { width, height } = measured.analysed.pose;
  const levelling = tilt.value !== null;
  const shown = levelling ? PICTURE_ALONE : layers.value;
  const skeleton = skeletonOf(measured);
  const lines = linesOf(skeleton);
  const arcs = shown.angles ? arcsOf(measured) : [];
  const arrows = shown.plumb ? plumbArrows(skeleton, measured.reading.view, measured.standing?.measures, profile) : [];
  return (
    <figure class="snap-picture" aria-label={text.picture.title}>
      <div
        class="snap-stage"
        data-picture={shown.picture}
        data-levelling={levelling}
        style={{ '--wide': String(width), '--high': String(height) }}
      >
        {shown.picture && <Bitmap picture={picture} tilt={tilt.value ?? 0} />}
        {levelling && <div class="snap-plumb-grid" />}
        <LinesDrawing
          width={width}
          height={height}
          lines={lines}
          skeleton={shown.skeleton}
          plumb={shown.plumb}
          back={shown.back}
          arcs={arcs}
          arrows={arrows}
        />
        {arcs.map((arc) => (
          <Label key={arc.id} arc={arc} width={width} height={height} />
        ))}
        {shown.landmarks && <Landmarks source={source} open={open} loupe={shown.picture} />}
      </div>
      <Level source={source} open={open} tilt={tilt} />
      {!levelling && (
        <>
          <Corrections source={source} open={open} />
          <Toggles layers={layers} hasBack={skeleton.back.length > 0} />
        </>
      )}
      {shown.back && <Legend parts={new Set(lines.back.map(({ part }) => part))} />}
    </figure>
  );
}

/** Drawn on a canvas, not linked: the picture has no URL that could be stored. */
function Bitmap({ picture, tilt }: { readonly picture: ImageBitmap; readonly tilt: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || picture.width === 0) return; // closed meanwhile
    const scale = Math.min(1, SHARP / Math.max(picture.width, picture.height));
    element.width = Math.round(picture.width * scale);
    element.height = Math.round(picture.height * scale);
    element.getContext('2d')?.drawImage(picture, 0, 0, element.width, element.height);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      class="snap-bitmap"
      aria-hidden="true"
      style={tilt === 0 ? {} : { transform: `rotate(${tilt}deg)` }}
    />
  );
}
const SHARP = 1800; // px of the longer side: no screen shows more of it [H]

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;

function Label({ arc, width, height }: { readonly arc: Arc; readonly width: number; readonly height: number }) {
  return (
    <span
      class="snap-label"
      data-at={arc.at}
      data-id={arc.id}
      aria-hidden="true"
      style={{ left: share(arc.label.x, width), top: share(arc.label.y, height) }}
    >
      {arc.number}
    </span>
  );
}

function Toggles({ layers, hasBack }: { readonly layers: Signal<Layers>; readonly hasBack: boolean }) {
  const offered = (Object.keys(text.picture.layers) as Layer[]).filter((layer) => layer !== 'back' || hasBack);
  return (
    <div class="snap-layers" role="group" aria-label={text.picture.show}>
      {offered.map((layer) => (
        <button
          key={layer}
          type="button"
          class="button button-small snap-chip"
          aria-pressed={layers.value[layer]}
          onClick={() => (layers.value = { ...layers.value, [layer]: !layers.value[layer] })}
        >
          {text.picture.layers[layer]}
        </button>
      ))}
    </div>
  );
}

/** The curves differ by pattern as well as by colour. */
function Legend({ parts }: { readonly parts: ReadonlySet<BackSection['part']> }) {
  const named = (['thoracic', 'lumbar', 'rest'] as const).filter((part) => parts.has(part));
  if (named.length === 0) return null;
  return (
    <ul class="legend">
      {named.map((part) => (
        <li key={part}>
          <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
            <path class="snap-back-under" d="M3 5h30" />
            <path class="snap-back" data-part={part} d="M3 5h30" />
          </svg>
          {text.picture.legend[part]}
        </li>
      ))}
    </ul>
  );
}

interface LinesDrawingProps {
  readonly width: number; // px of the picture
  readonly height: number; // px
  readonly lines: Lines;
  readonly skeleton: boolean; // which layers are drawn
  readonly plumb: boolean;
  readonly back: boolean;
  readonly arcs: readonly Arc[];
  readonly arrows: readonly PlumbArrow[];
}

/** Lines over a picture, or in its place. Strokes keep their width at every size. */
function LinesDrawing({ width, height, lines, skeleton, plumb, back, arcs, arrows }: LinesDrawingProps) {
  return (
    <svg class="snap-lines" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {plumb && lines.plumb !== null && <path class="snap-plumb" d={plumbPath(lines.plumb, lines.plumb.top)} />}
      {skeleton && <path class="snap-bones" d={lines.bones.map(pathOf).join('')} />}
      {skeleton &&
        lines.joints.map(({ x, y }, index) => <circle key={index} class="snap-joint" cx={x} cy={y} r={height / 180} />)}
      {back &&
        lines.back.map(({ part, spots }) => (
          <g key={`${part}${spots[0]?.y}`}>
            <path class="snap-back-under" d={pathOf(spots)} />
            <path class="snap-back" data-part={part} d={pathOf(spots)} />
          </g>
        ))}
      <PlumbArrowLines arrows={arrows} size={height / 110} />
      {arcs.map(({ id, sides, arc }) => (
        <g key={id} class="snap-angle" data-id={id}>
          <path class="snap-angle-under" d={sides + arc} />
          <path class="snap-angle-sides" d={sides} />
          <path class="snap-angle-arc" d={arc} />
        </g>
      ))}
    </svg>
  );
}
