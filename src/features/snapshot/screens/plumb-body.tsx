import '../styles/standing.css';
import type { View } from '../../../geometry/reading.ts';
import type { Measure } from '../../../geometry/metric.ts';
import { amountInUnit } from '../../../ui/format/measured-value.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { text } from '../text.ts';
import { BODY_BOX, plumbBody, type ShiftedPart, type PlumbBody } from '../view/plumb-body.ts';

interface Props {
  readonly view: View;
  readonly measures: Readonly<Record<string, Measure>>;
}

const { width, height, line, feet: floor } = BODY_BOX;
const HEAD = 9; // px, radius
const TIP = 5; // px, head of an arrow
const SHOULDERS = 24; // px, half of their breadth
const HIPS = 13; // px, likewise
const FOOT = 14; // px, half of its length

/**
 * A small figure of the whole body: the plumb line, each shift as an arrow with its interval, and its number beside it, or below
 * where there is no room beside. Nothing where not every part was measured.
 */
export function PlumbBodyFigure({ view, measures }: Props) {
  const body = plumbBody(view, measures);
  if (body === null) return null;
  return (
    <figure class="snap-body">
      <div class="snap-body-room">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.standing.body.label}>
          <path class="snap-body-line" d={`M${line} 6V${floor + 8}`} />
          <path class="snap-body-bones" d={bonesOf(body)} />
          <Head body={body} />
          {body.parts.map((part) => (
            <Shift key={part.id} part={part} />
          ))}
        </svg>
        <ul class="snap-body-amounts" aria-hidden="true">
          {body.parts.map(({ id, measure, y }) => (
            <li key={id} style={{ '--down': y / height }}>
              {text.standing.body.part({
                name: text.standing.body.parts[id],
                amount: amountInUnit(measure.unit, decimal(Math.abs(Number(measure.value.toFixed(1))), 1)),
              })}
            </li>
          ))}
        </ul>
      </div>
      {body.times > 1 && <figcaption class="quiet">{text.standing.body.scale({ times: body.times })}</figcaption>}
    </figure>
  );
}

/** The legs up to the pelvis, the trunk, the shoulders and the neck. */
function bonesOf({ parts, feet, ahead }: PlumbBody): string {
  const [head, shoulders, hips, knees] = parts;
  if (!head || !shoulders || !hips) return '';
  const legs = feet.map((foot, index) => {
    const hip = hips.to + (ahead === 0 ? (index === 0 ? -HIPS : HIPS) : 0);
    const bend = knees ? `L${knees.to} ${knees.y}` : '';
    const sole = ahead === 0 ? '' : `M${foot - ahead * 4} ${floor + 6}h${ahead * FOOT}`;
    return `M${hip} ${hips.y}${bend}L${foot} ${floor}${sole}`;
  });
  const breadth = ({ to, y }: ShiftedPart, half: number): string => `M${to - half} ${y}h${2 * half}`;
  const across = ahead === 0 ? breadth(shoulders, SHOULDERS) + breadth(hips, HIPS) : '';
  return `${legs.join('')}M${hips.to} ${hips.y}L${shoulders.to} ${shoulders.y}L${head.to} ${head.y + HEAD}${across}`;
}

function Head({ body: { parts, ahead } }: { readonly body: PlumbBody }) {
  const [head] = parts;
  if (!head) return null;
  return (
    <>
      <circle class="snap-body-bones" cx={head.to} cy={head.y} r={HEAD} />
      {ahead !== 0 && <path class="snap-body-bones" d={`M${head.to + ahead * HEAD} ${head.y - 2}l${ahead * 4} 4`} />}
    </>
  );
}

function Shift({ part: { id, y, from, to, low, high, words } }: { readonly part: ShiftedPart }) {
  const back = Math.sign(to - from) * Math.min(TIP, Math.abs(to - from));
  return (
    <g data-id={id}>
      <title>{words}</title>
      <path class="snap-body-error" d={`M${low} ${y - 4}v8M${low} ${y}H${high}M${high} ${y - 4}v8`} />
      <path
        class="snap-body-arrow"
        d={`M${from} ${y}H${to}M${to - back} ${y - TIP}L${to} ${y}L${to - back} ${y + TIP}`}
      />
    </g>
  );
}
