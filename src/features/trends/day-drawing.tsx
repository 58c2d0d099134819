import { minutes, millis, type Millis } from '../../base/units.ts';
import type { StripDay } from './view/day-segments.ts';
import { TRENDS } from '../../ui/words/trends.ts';
import { BAND, HEIGHT, RISK } from './day-layout.ts';

const MINUTE = minutes(1);
const HOUR_ROOM = 44; // px between two hours' names

/** Where an instant lies, from the left. */
export interface Drawn {
  readonly day: StripDay;
  readonly place: (instant: Millis) => number;
}

export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch-line" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  );
}

export function Hours({ day, place, width }: Drawn & { readonly width: number }) {
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
export function Load({ day, place, width }: Drawn & { readonly width: number }) {
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
