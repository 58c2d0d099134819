import type { Arc } from '../view/arcs.ts';
import { pathOf, type Lines } from '../view/lines.ts';

interface Props {
  readonly width: number; // px of the picture
  readonly height: number; // px
  readonly lines: Lines;
  readonly skeleton: boolean; // which layers are drawn
  readonly plumb: boolean;
  readonly back: boolean;
  readonly arcs: readonly Arc[];
}

/** Lines over a picture, or in its place. Strokes keep their width at every size. */
export function LinesDrawing({ width, height, lines, skeleton, plumb, back, arcs }: Props) {
  return (
    <svg class="snap-lines" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {plumb && lines.plumb !== null && (
        <path class="snap-plumb" d={`M${lines.plumb.x} ${lines.plumb.top}V${lines.plumb.bottom}`} />
      )}
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
