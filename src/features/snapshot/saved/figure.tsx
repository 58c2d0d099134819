import '../styles/saved-figure.css';
import type { SavedSkeleton, SavedSnapshot } from '../../../history/records/snapshot.ts';
import {
  viewBoxAround,
  viewBoxAttribute,
  type ViewBox,
  linesOf,
  pathOf,
  plumbPath,
  type PlumbLine,
} from '../view/lines.ts';
import { PlumbArrowLines } from '../view/plumb-arrow-lines.tsx';
import type { PlumbArrow } from '../view/plumb-arrows.ts';
import { middleOf } from '../pure/saved/skeleton-points.ts';
import { useEffect, useState } from 'preact/hooks';
import type { SnapshotsSource } from '../source.ts';

interface Props {
  readonly skeleton: SavedSkeleton;
  readonly over?: SavedSkeleton | null; // another one, as it comes to lie in this one's picture
  readonly arrows?: readonly PlumbArrow[]; // deviations from the plumb line, of the first one
  readonly picture?: string | null; // address of the picture that the lines lie in
  readonly label: string;
}

/** A person as lines, over the picture where that is saved. With a second one over it: the first solid, the second dashed. */
export function Figure({ skeleton, over = null, arrows = [], picture = null, label }: Props) {
  const box = viewBoxAround(over === null ? [skeleton] : [skeleton, over]);
  return (
    <svg
      class="saved-figure"
      viewBox={viewBoxAttribute(box)}
      role="img"
      aria-label={label}
      data-picture={picture !== null}
      style={{ '--wide': box.width, '--high': box.height }}
    >
      {picture !== null && (
        <image href={picture} width={skeleton.width} height={skeleton.height} preserveAspectRatio="none" />
      )}
      <Body skeleton={skeleton} box={box} which={over === null ? 'alone' : 'first'} />
      <PlumbArrowLines arrows={arrows} size={box.height / 110} />
      {over !== null && <Body skeleton={over} box={box} which="second" />}
    </svg>
  );
}

interface BodyProps {
  readonly skeleton: SavedSkeleton;
  readonly box: ViewBox;
  readonly which: 'alone' | 'first' | 'second';
}

function Body({ skeleton, box, which }: BodyProps) {
  const lines = linesOf(skeleton);
  const ears = middleOf(skeleton.points, 'ear');
  const radius = box.height / 160;
  return (
    <g class="saved-body" data-which={which}>
      {which !== 'second' && lines.plumb !== null && <Plumb plumb={lines.plumb} box={box} />}
      <path class="saved-bones" d={lines.bones.map(pathOf).join('')} />
      {ears !== null && (
        <>
          <path class="saved-bones" d={neckOf(skeleton, ears)} />
          <circle class="saved-crown" cx={ears.x} cy={ears.y} r={headOf(skeleton, ears)} />
        </>
      )}
      {lines.joints.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="saved-joint" cx={x} cy={y} r={radius} />
      ))}
      {lines.back.map(({ part, spots }) => (
        <g key={`${part} ${spots[0]?.y}`}>
          <path class="saved-back-under" d={pathOf(spots)} />
          <path class="saved-back" data-part={part} d={pathOf(spots)} />
        </g>
      ))}
    </g>
  );
}

function Plumb({ plumb, box }: { readonly plumb: PlumbLine; readonly box: ViewBox }) {
  return <path class="saved-plumb" d={plumbPath(plumb, Math.max(box.y, plumb.top), box.y + box.height)} />;
}

/** The radius of the head, by the distance of ears and nose: from the side the ear is in its middle, from the front the nose. */
function headOf({ points }: SavedSkeleton, ears: { readonly x: number; readonly y: number }): number {
  const [nose, left, right] = [points['nose'], points['left_ear'], points['right_ear']];
  const ahead = nose === undefined ? 0 : Math.hypot(nose[0] - ears.x, nose[1] - ears.y);
  const across = left === undefined || right === undefined ? 0 : Math.hypot(left[0] - right[0], left[1] - right[1]) / 2;
  return Math.max(0.95 * ahead, 1.25 * across);
}

/** From ear to shoulder, so that the head is connected. */
function neckOf({ points }: SavedSkeleton, ears: { readonly x: number; readonly y: number }): string {
  const shoulders = middleOf(points, 'shoulder');
  return shoulders === null ? '' : pathOf([ears, shoulders]);
}

/** An address for the picture of a saved snapshot; null while it loads, and where there is none. */
export function useSavedPicture(source: SnapshotsSource, { id, picture }: SavedSnapshot): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    let made: string | null = null;
    let wanted = true;
    // Where the picture cannot be read, the lines are shown, which are there already.
    void source.pictureOf(id).then(
      (blob) => {
        if (!wanted || blob === null) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [source, id, picture]);
  return address;
}
