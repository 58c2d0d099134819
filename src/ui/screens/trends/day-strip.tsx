import { useId, useState } from 'preact/hooks';
import { millis, minutes, type Millis } from '../../../geometry/units.ts';
import { wallTime } from '../../view/trends/dates.ts';
import { minuteInWords } from '../../view/trends/minute-words.ts';
import { minuteAt, type Look, type StripDay } from '../../view/trends/strip.ts';
import { TRENDS } from '../../words/trends.ts';
import { useWidth } from './use-width.ts';

const MINUTE = minutes(1);
/** Heights of the drawing, px. */
const RISK = { top: 14, height: 56 };
const BAND = { top: 84, height: 64 };
const MARKS = { top: 156 };
const HEIGHT = 200;
/** How high a minute stands: posture can be read without its colour. */
const SHARE: Readonly<Record<Look, number>> = { good: 0.42, watch: 0.7, poor: 1, unknown: 1, away: 0, none: 0 };
const LOOKS = ['good', 'watch', 'poor', 'unknown', 'away'] as const;
const HOUR_ROOM = 44; // px between two hours' names

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
  const offset = day.minutes.findLast((one) => at !== null && one.at <= at)?.offset ?? day.minutes[0]?.offset ?? 0;
  const said =
    at === null
      ? TRENDS.day.how
      : chosen === null
        ? `${wallTime(at, offset)}: ${TRENDS.day.notWatched}.`
        : minuteInWords(chosen);

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
            <Marks day={day} place={place} />
            {at !== null && (
              <line class="daystrip-plumb" x1={place(at) + 0.5} x2={place(at) + 0.5} y1="0" y2={MARKS.top + 16} />
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
        <li>
          <svg class="legend-mark" width="12" height="12" viewBox="0 0 12 12">
            <path class="daystrip-alert" d="M6 1 11 10.5H1Z" />
          </svg>
          {TRENDS.day.alert}
        </li>
        <li>
          <svg class="legend-mark" width="12" height="12" viewBox="0 0 12 12">
            <circle class="daystrip-break" cx="6" cy="6" r="4" />
          </svg>
          {TRENDS.day.break}
        </li>
      </ul>
    </div>
  );
}

interface Drawn {
  readonly day: StripDay;
  readonly place: (instant: Millis) => number;
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch-line" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}

function Hours({ day, place, width }: Drawn & { readonly width: number }) {
  const step = Math.max(1, Math.ceil((day.hours.length * HOUR_ROOM) / Math.max(1, width)));
  return (
    <g class="daystrip-hours">
      {day.hours.map(({ at, hour }, index) => {
        const end = index === day.hours.length - 1;
        return (
          <g key={at}>
            <line x1={place(at)} x2={place(at)} y1={RISK.top} y2={BAND.top + BAND.height} />
            {index % step === 0 && (
              <text x={place(at)} y={HEIGHT - 6} text-anchor={index === 0 ? 'start' : end ? 'end' : 'middle'}>
                {hour}:00
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The load over the day, broken where it is not known, with the two heights at which something is said. */
function Load({ day, place, width }: Drawn & { readonly width: number }) {
  const y = (risk: number) => RISK.top + RISK.height * (1 - risk);
  let path = '';
  let before: Millis | null = null;
  for (const { at, risk } of day.minutes) {
    if (risk === null) {
      before = null;
      continue;
    }
    path += `${before !== null && at - before <= MINUTE ? 'L' : 'M'}${(place(at) + place(millis(at + MINUTE))) / 2} ${y(risk)}`;
    before = at;
  }
  return (
    <g class="daystrip-load">
      {[0.5, 0.8].map((level) => (
        <line key={level} x1="0" x2={width} y1={y(level)} y2={y(level)} />
      ))}
      <path d={path} />
      <text x="2" y={10}>
        {TRENDS.day.risk}
      </text>
    </g>
  );
}

function Marks({ day, place }: Drawn) {
  return (
    <g>
      {day.breaks.map(({ from, to }) => (
        <circle key={from} class="daystrip-break" cx={(place(from) + place(to)) / 2} cy={MARKS.top + 8} r="4" />
      ))}
      {day.alerts.map((at) => (
        <path key={at} class="daystrip-alert" d={`M${place(at)} ${MARKS.top + 2}l5 10h-10Z`} />
      ))}
    </g>
  );
}
