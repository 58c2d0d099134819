import '../../ui/styles/legend.css';
import './styles/day.css';
import { useId, useState } from 'preact/hooks';
import { millis, minutes, type Millis } from '../../base/units.ts';
import { wallTime } from '../../ui/format/dates.ts';
import { minuteInWords } from './view/minute-words.ts';
import { happenedAt, minuteAt, type Look, type StripDay } from './view/day-segments.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { Hatch, Hours, Load } from './day-drawing.tsx';
import { BAND, HEIGHT, MARK, WATER } from './day-layout.ts';
import { DayMarks, MarkLegend } from './day-marks.tsx';
import { useWidth } from '../../ui/components/use-width.ts';

const MINUTE = minutes(1);
/** How high a minute stands: posture can be read without its colour. */
const SHARE: Readonly<Record<Look, number>> = { good: 0.42, watch: 0.7, poor: 1, unknown: 1, away: 0, none: 0 };
const LOOKS = ['good', 'watch', 'poor', 'unknown', 'away'] as const;

interface Props {
  readonly day: StripDay;
  readonly title: string;
}

/** The day in minutes, with its load above and its marks below; reads out the minute under finger, mouse or arrow keys. */
export function DayStrip({ day, title }: Props) {
  const { host, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<Millis | null>(null);
  const hatch = useId();
  const place = (instant: Millis): number => ((instant - day.from) / (day.to - day.from)) * width;
  const last = day.minutes.at(-1);
  const chosen = at === null ? null : minuteAt(day, at);
  const happened = at === null ? [] : happenedAt(day, at);
  const offset = day.minutes.findLast((one) => at !== null && one.at <= at)?.offset ?? day.minutes[0]?.offset ?? 0;
  const said =
    at === null
      ? TRENDS.day.how
      : chosen === null
        ? [`${wallTime(at, offset)}: ${TRENDS.day.notWatched}.`, ...happened.map(({ words }) => `${words}.`)].join(' ')
        : minuteInWords(chosen, happened);

  const go = (to: number) =>
    setAt(millis(Math.min(day.to - MINUTE, Math.max(day.from, Math.floor(to / MINUTE) * MINUTE))));
  const under = (event: PointerEvent) => {
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
        aria-valuetext={said}
        onKeyDown={onKeyDown}
        onPointerMove={under}
        onPointerDown={under}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setAt(null)}
      >
        {width > 0 && (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
            <Hatch id={hatch} />
            <Hours day={day} place={place} width={width} />
            <Load day={day} place={place} width={width} />
            {day.stretches.map(({ from, to, look }) => (
              <rect
                key={from}
                class="daystrip-stretch"
                data-look={look}
                x={place(from)}
                width={Math.max(0.5, place(to) - place(from))}
                y={BAND.top + BAND.height * (1 - SHARE[look])}
                height={BAND.height * SHARE[look]}
                fill={look === 'unknown' ? `url(#${CSS.escape(hatch)})` : undefined}
              />
            ))}
            <line class="daystrip-ground" x1="0" x2={width} y1={BAND.top + BAND.height} y2={BAND.top + BAND.height} />
            <DayMarks day={day} place={place} />
            {at !== null && (
              <line class="daystrip-plumb" x1={place(at) + 0.5} x2={place(at) + 0.5} y1="0" y2={WATER + MARK} />
            )}
          </svg>
        )}
      </div>
      <p class="daystrip-said">{said}</p>
      <ul class="legend" aria-hidden="true">
        {LOOKS.map((look) => (
          <li key={look}>
            <i class="legend-look" data-look={look} />
            {TRENDS.day.looks[look]}
          </li>
        ))}
        <MarkLegend happened={day.happened} />
      </ul>
    </div>
  );
}
