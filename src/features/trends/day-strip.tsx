import '../../ui/styles/legend.css';
import './styles/day.css';
import { useId, useState } from 'preact/hooks';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { wallTime } from '../../ui/format/dates.ts';
import { STATE_NAMES, timedGap, timedMinute } from './view/minute-text.ts';
import { happenedAt, minuteAt, type SegmentState, type StripDay } from './view/day-segments.ts';
import { Hatch, Hours, Load, BAND, HEIGHT, MARK, WATER } from './day-drawing.tsx';
import { DayMarks, MarkLegend } from './day-marks.tsx';
import { text } from './text.ts';
import { useWidth } from '../../ui/hooks.ts';

const MINUTE = minutes(1);
/** Height of a minute as a share of the band, so that posture can be read without its colour. */
const SHARE: Readonly<Record<SegmentState, number>> = { good: 0.42, watch: 0.7, poor: 1, unknown: 1, away: 0, none: 0 };
const STATES = ['good', 'watch', 'poor', 'unknown', 'away'] as const;

interface Props {
  readonly day: StripDay;
  readonly title: string;
}

/** The minutes of a day, with the load above and the marks below. Shows the text of the minute under finger, mouse or arrow keys. */
export function DayStrip({ day, title }: Props) {
  const { host, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<Millis | null>(null);
  const hatch = useId();
  const xOf = (instant: Millis): number => ((instant - day.from) / (day.to - day.from)) * width;
  const last = day.minutes.at(-1);
  const chosen = at === null ? null : minuteAt(day, at);
  const happened = at === null ? [] : happenedAt(day, at);
  const offset = day.minutes.findLast((one) => at !== null && one.at <= at)?.offset ?? day.minutes[0]?.offset ?? 0;
  const reading =
    at === null
      ? text.day.how
      : chosen === null
        ? timedGap(wallTime(at, offset), happened)
        : timedMinute(chosen, happened);

  const go = (to: number) =>
    setAt(millis(Math.min(day.to - MINUTE, Math.max(day.from, Math.floor(to / MINUTE) * MINUTE))));
  const goToPointer = (event: PointerEvent) => {
    const box = host.current?.getBoundingClientRect();
    if (box && box.width > 0) go(day.from + ((event.clientX - box.left) / box.width) * (day.to - day.from));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = at ?? last?.at ?? day.from;
    const moves: Partial<Record<string, number>> = {
      ArrowRight: here + MINUTE,
      ArrowLeft: here - MINUTE,
      PageUp: here + 15 * MINUTE,
      PageDown: here - 15 * MINUTE,
      Home: day.from,
      End: day.to - MINUTE,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };

  return (
    <div class="daystrip">
      <div
        ref={host}
        class="daystrip-room"
        tabIndex={0}
        role="slider"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={(day.to - day.from) / MINUTE - 1}
        aria-valuenow={at === null ? 0 : (at - day.from) / MINUTE}
        aria-valuetext={reading}
        onKeyDown={onKeyDown}
        onPointerMove={goToPointer}
        onPointerDown={goToPointer}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(null)}
      >
        {width > 0 && (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
            <Hatch id={hatch} />
            <Hours day={day} xOf={xOf} width={width} />
            <Load day={day} xOf={xOf} width={width} />
            {day.segments.map(({ from, to, state }) => (
              <rect
                key={from}
                class="daystrip-segment"
                data-state={state}
                x={xOf(from)}
                width={Math.max(0.5, xOf(to) - xOf(from))}
                y={BAND.top + BAND.height * (1 - SHARE[state])}
                height={BAND.height * SHARE[state]}
                fill={state === 'unknown' ? `url(#${CSS.escape(hatch)})` : undefined}
              />
            ))}
            <line class="daystrip-ground" x1="0" x2={width} y1={BAND.top + BAND.height} y2={BAND.top + BAND.height} />
            <DayMarks day={day} xOf={xOf} />
            {at !== null && (
              <line class="daystrip-plumb" x1={xOf(at) + 0.5} x2={xOf(at) + 0.5} y1="0" y2={WATER + MARK} />
            )}
          </svg>
        )}
      </div>
      <p class="daystrip-said">{reading}</p>
      <ul class="legend" aria-hidden="true">
        {STATES.map((state) => (
          <li key={state}>
            <i class="legend-swatch" data-state={state} />
            {STATE_NAMES[state]}
          </li>
        ))}
        <MarkLegend happened={day.happened} />
      </ul>
    </div>
  );
}
