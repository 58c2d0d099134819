import type { Happening } from './view/happenings.ts';
import { type DayDrawingProps, ALERTS, BREAKS, MARK, WATER } from './day-drawing.tsx';
import { text } from './text.ts';

/** The happenings that have a mark, and its row. */
const ROWS = { alert: ALERTS, camera: ALERTS, break: BREAKS, water: WATER } as const;
type Marked = keyof typeof ROWS;
const isMarked = (kind: Happening['kind']): kind is Marked => kind in ROWS;

/** SVG paths in a square of 16 px. They differ by shape, not by colour alone. */
const SHAPES: Readonly<Record<Exclude<Marked, 'break'>, string>> = {
  alert: 'M8 2.5 13 12.5H3Z',
  camera: 'M2 4.5h8v7H2zM10 7l4-2v6l-4-2zM3 14 13 2',
  water: 'M8 2c2.6 3.4 4 5.4 4 7.4a4 4 0 0 1-8 0C4 7.4 5.4 5.4 8 2Z',
};
const LEAST = 9; // px, the smallest width of a break

export function DayMarks({ day, xOf }: DayDrawingProps) {
  return (
    <g>
      {day.happened.map(({ kind, at, until }) => {
        if (!isMarked(kind)) return null;
        const key = `${kind} ${at}`;
        const left = xOf(at);
        if (kind !== 'break') {
          return (
            <path key={key} class={`mark mark-${kind}`} d={SHAPES[kind]} transform={translated(left, ROWS[kind])} />
          );
        }
        return <Pill key={key} left={left} top={ROWS[kind]} width={Math.max(LEAST, xOf(until) - left)} />;
      })}
    </g>
  );
}

const translated = (x: number, top: number): string => `translate(${x - MARK / 2} ${top})`;

/** As wide as the break was long. */
function Pill({ left, top, width }: { readonly left: number; readonly top: number; readonly width: number }) {
  return <rect class="mark mark-break" x={left} y={top + 4} width={width} height="9" rx="4.5" />;
}

/** Explains the marks that the day has; a warning and a break in any case. */
export function MarkLegend({ happened }: { readonly happened: readonly Happening[] }) {
  const shown = new Set<Happening['kind']>(['alert', 'break', ...happened.map(({ kind }) => kind)]);
  return (
    <>
      {(['alert', 'camera', 'break', 'water'] as const)
        .filter((kind) => shown.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width={MARK} height={MARK} viewBox={`0 0 ${MARK} ${MARK}`}>
              {kind === 'break' ? (
                <Pill left={1} top={0} width={14} />
              ) : (
                <path class={`mark mark-${kind}`} d={SHAPES[kind]} />
              )}
            </svg>
            {text.day.marks[kind]}
          </li>
        ))}
    </>
  );
}
