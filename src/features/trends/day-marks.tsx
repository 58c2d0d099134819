import type { Happening } from './view/event-lines.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { BREAKS, MARK, TOLD, WATER } from './day-layout.ts';
import type { Drawn } from './day-drawing.tsx';

/** What is drawn of all that happened, and in which row. */
const ROWS = { alert: TOLD, camera: TOLD, break: BREAKS, water: WATER } as const;
type Marked = keyof typeof ROWS;
const isMarked = (kind: Happening['kind']): kind is Marked => kind in ROWS;

/** In a room of 16 px, upright in its middle. They differ by shape, not by colour alone. */
const SHAPES: Readonly<Record<Exclude<Marked, 'break'>, string>> = {
  alert: 'M8 2.5 13 12.5H3Z',
  camera: 'M2 4.5h8v7H2zM10 7l4-2v6l-4-2zM3 14 13 2',
  water: 'M8 2c2.6 3.4 4 5.4 4 7.4a4 4 0 0 1-8 0C4 7.4 5.4 5.4 8 2Z',
};
const LEAST = 9; // px that a break is wide

export function DayMarks({ day, place }: Drawn) {
  return (
    <g>
      {day.happened.map(({ kind, at, until }) => {
        if (!isMarked(kind)) return null;
        const key = `${kind} ${at}`;
        const left = place(at);
        if (kind !== 'break') {
          return <path key={key} class={`mark mark-${kind}`} d={SHAPES[kind]} transform={placed(left, ROWS[kind])} />;
        }
        return <Pill key={key} left={left} top={ROWS[kind]} width={Math.max(LEAST, place(until) - left)} />;
      })}
    </g>
  );
}

const placed = (x: number, top: number): string => `translate(${x - MARK / 2} ${top})`;

/** As wide as the break was long. */
function Pill({ left, top, width }: { readonly left: number; readonly top: number; readonly width: number }) {
  return <rect class="mark mark-break" x={left} y={top + 4} width={width} height="9" rx="4.5" />;
}

/** What the marks mean; only of those that the day has, a warning and a break in any case. */
export function MarkLegend({ happened }: { readonly happened: readonly Happening[] }) {
  const here = new Set<Happening['kind']>(['alert', 'break', ...happened.map(({ kind }) => kind)]);
  return (
    <>
      {(['alert', 'camera', 'break', 'water'] as const)
        .filter((kind) => here.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width={MARK} height={MARK} viewBox={`0 0 ${MARK} ${MARK}`}>
              {kind === 'break' ? (
                <Pill left={1} top={0} width={14} />
              ) : (
                <path class={`mark mark-${kind}`} d={SHAPES[kind]} />
              )}
            </svg>
            {TRENDS.day.marks[kind]}
          </li>
        ))}
    </>
  );
}
