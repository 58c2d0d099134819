import '../styles/saved-figure.css';
import type { SavedSkeleton } from '../../../history/records/snapshot.ts';
import { frameOf, viewBoxOf, type Frame } from '../view/view-box.ts';
import { middleOf } from '../pure/saved/skeleton-points.ts';
import { linesOf, pathOf, type Lines } from '../view/lines.ts';

interface Props {
  readonly skeleton: SavedSkeleton;
  readonly over?: SavedSkeleton | null; // another one, as it comes to lie in this one's picture
  readonly picture?: string | null; // address of the picture that the lines lie in
  readonly label: string;
}

/** A person as lines, over the picture where that is kept. With a second one over it: the first solid, the second dashed. */
export function Figure({ skeleton, over = null, picture = null, label }: Props) {
  const frame = frameOf(over === null ? [skeleton] : [skeleton, over]);
  return (
    <svg
      class="kept-figure"
      viewBox={viewBoxOf(frame)}
      role="img"
      aria-label={label}
      data-picture={picture !== null}
      style={{ '--wide': frame.width, '--high': frame.height }}
    >
      {picture !== null && (
        <image href={picture} width={skeleton.width} height={skeleton.height} preserveAspectRatio="none" />
      )}
      <Body skeleton={skeleton} frame={frame} which={over === null ? 'alone' : 'first'} />
      {over !== null && <Body skeleton={over} frame={frame} which="second" />}
    </svg>
  );
}

interface BodyProps {
  readonly skeleton: SavedSkeleton;
  readonly frame: Frame;
  readonly which: 'alone' | 'first' | 'second';
}

function Body({ skeleton, frame, which }: BodyProps) {
  const lines = linesOf(skeleton);
  const ears = middleOf(skeleton.points, 'ear');
  const radius = frame.height / 160;
  return (
    <g class="kept-body" data-which={which}>
      {which !== 'second' && lines.plumb !== null && <Plumb plumb={lines.plumb} frame={frame} />}
      <path class="kept-bones" d={lines.bones.map(pathOf).join('')} />
      {ears !== null && (
        <>
          <path class="kept-bones" d={neckOf(skeleton, ears)} />
          <circle class="kept-crown" cx={ears.x} cy={ears.y} r={headOf(skeleton, ears)} />
        </>
      )}
      {lines.joints.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="kept-joint" cx={x} cy={y} r={radius} />
      ))}
      {lines.back.map(({ part, spots }) => (
        <g key={`${part} ${spots[0]?.y}`}>
          <path class="kept-back-under" d={pathOf(spots)} />
          <path class="kept-back" data-part={part} d={pathOf(spots)} />
        </g>
      ))}
    </g>
  );
}

function Plumb({ plumb: { x, top }, frame }: { readonly plumb: NonNullable<Lines['plumb']>; readonly frame: Frame }) {
  return <path class="kept-plumb" d={`M${x} ${Math.max(frame.y, top)}V${frame.y + frame.height}`} />;
}

/** As large as ears and nose lie apart: from the side the ear is in the middle of the head, from the front the nose is. */
function headOf({ points }: SavedSkeleton, ears: { readonly x: number; readonly y: number }): number {
  const [nose, left, right] = [points['nose'], points['left_ear'], points['right_ear']];
  const ahead = nose === undefined ? 0 : Math.hypot(nose[0] - ears.x, nose[1] - ears.y);
  const across = left === undefined || right === undefined ? 0 : Math.hypot(left[0] - right[0], left[1] - right[1]) / 2;
  return Math.max(0.95 * ahead, 1.25 * across);
}

/** From ear to shoulder: without it a head hangs in the air. */
function neckOf({ points }: SavedSkeleton, ears: { readonly x: number; readonly y: number }): string {
  const shoulders = middleOf(points, 'shoulder');
  return shoulders === null ? '' : pathOf([ears, shoulders]);
}
