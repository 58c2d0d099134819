import { minutes, millis, type Millis } from '../../base/units.ts';
import { hourOfDay } from '../../ui/format/dates.ts';
import type { StripDay } from './view/day-segments.ts';
import { text } from './text.ts';

/** Heights in the drawing of a day, px: from the top the load, the minutes, and one row each for alerts, breaks and water. */
const RISK = { top: 14, height: 56 } as const;
export const BAND = { top: 84, height: 64 } as const;
export const ALERTS = 156; // warnings and camera faults
export const BREAKS = 174;
export const WATER = 190; // in a row of its own: a glass often ends a break, and the marks would overlap
export const MARK = 16; // width and height of a mark
export const HEIGHT = 232;

const MINUTE = minutes(1);
const HOUR_ROOM = 44; // px between the labels of two hours

export interface DayDrawingProps {
  readonly day: StripDay;
  readonly xOf: (instant: Millis) => number; // px from the left edge
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

export function Hours({ day, xOf, width }: DayDrawingProps & { readonly width: number }) {
  const step = Math.max(1, Math.ceil((day.hours.length * HOUR_ROOM) / Math.max(1, width)));
  return (
    <g class="daystrip-hours">
      {day.hours.map(({ at, hour }, index) => {
        const end = index === day.hours.length - 1;
        return (
          <g key={at}>
            <line x1={xOf(at)} x2={xOf(at)} y1={RISK.top} y2={BAND.top + BAND.height} />
            {index % step === 0 && (
              <text x={xOf(at)} y={HEIGHT - 6} text-anchor={index === 0 ? 'start' : end ? 'end' : 'middle'}>
                {hourOfDay(hour)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The load over the day, with gaps where it is unknown, and lines at the usual levels of a cue and a warning. */
export function Load({ day, xOf, width }: DayDrawingProps & { readonly width: number }) {
  const y = (risk: number) => RISK.top + RISK.height * (1 - risk);
  let path = '';
  let before: Millis | null = null;
  for (const { at, risk } of day.minutes) {
    if (risk === null) {
      before = null;
      continue;
    }
    path += `${before !== null && at - before <= MINUTE ? 'L' : 'M'}${(xOf(at) + xOf(millis(at + MINUTE))) / 2} ${y(risk)}`;
    before = at;
  }
  return (
    <g class="daystrip-load">
      {[0.5, 0.8].map((level) => (
        <line key={level} x1="0" x2={width} y1={y(level)} y2={y(level)} />
      ))}
      <path d={path} />
      <text x="2" y={10}>
        {text.day.load}
      </text>
    </g>
  );
}
