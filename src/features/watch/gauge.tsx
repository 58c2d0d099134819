import { direction } from '../../base/units.ts';
import type { Limit, Posture } from '../../alerts/decide/outcome.ts';
import { limitName } from './view/limit.ts';
import type { Sensitivity } from '../../alerts/alert-frequency.ts';
import { percentRoundedDown } from '../../ui/format/numbers.ts';
import { arc, mark, PIVOT, pointAt } from './view/quadrant.ts';
import { text } from './text.ts';
import { PlumbBobShape } from '../../ui/components/drawings.tsx';

const LINE = 164; // gauge units, from pivot to bob
const RIM = 214; // radius of the arc, outside the bob
const TICKS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const BOB = 2; // drawn twice its 24-unit box

interface Props {
  readonly load: number | null; // 0-1; null: not measured
  readonly limit: Limit | null; // what the load is a share of
  readonly posture: Posture;
  readonly marks: Pick<Sensitivity, 'cueAt' | 'alertAt'>;
}

/** The load as the swing of a plumb bob: 0 hangs straight down, 1 is its limit. */
export function Gauge({ load, limit, posture, marks: { cueAt, alertAt } }: Props) {
  const words = text.gauge;
  const end = pointAt(load ?? 0, LINE);
  const said =
    load === null ? text.states.notMeasured : words.load({ share: percentRoundedDown(load), limit: limitName(limit) });
  const tilt = -direction(end.x - PIVOT.x, end.y - PIVOT.y);
  return (
    <svg
      class="gauge"
      data-posture={posture}
      viewBox="0 0 336 254"
      role="meter"
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={load === null ? 0 : Math.floor(load * 100)}
      aria-valuetext={said}
    >
      <path class="gauge-zone" data-zone={load === null ? 'unknown' : 'good'} d={arc(0, cueAt - 0.012, RIM)} />
      <path
        class="gauge-zone"
        data-zone={load === null ? 'unknown' : 'watch'}
        d={arc(cueAt + 0.012, alertAt - 0.012, RIM)}
      />
      <path class="gauge-zone" data-zone={load === null ? 'unknown' : 'poor'} d={arc(alertAt + 0.012, 1, RIM)} />
      {load !== null && <path class="gauge-zone-core" d={arc(alertAt + 0.03, 0.985, RIM)} />}
      {TICKS.map((tick) => (
        <path key={tick} class="gauge-tick" d={mark(tick, RIM - 16, RIM - 10)} />
      ))}
      <path class="gauge-tick gauge-tick-major" d={mark(cueAt, RIM - 20, RIM + 8)} />
      <path class="gauge-tick gauge-tick-major" d={mark(alertAt, RIM - 20, RIM + 8)} />
      <path class="gauge-tick gauge-tick-end" d={mark(1, RIM - 26, RIM + 10)} />
      <Label load={cueAt} name={text.levels.watch} />
      <Label load={alertAt} name={text.levels.poor} />
      <Label load={1} name={words.limit} />
      <path class="gauge-plumb" d={`M${PIVOT.x} ${PIVOT.y}V${PIVOT.y + RIM - 22}`} />
      {load !== null && load > 0.02 && <path class="gauge-swing" d={arc(0, load, 74)} />}
      <path class="gauge-beam" d={`M${PIVOT.x - 22} ${PIVOT.y}h44`} />
      <path class="gauge-line" d={`M${PIVOT.x} ${PIVOT.y}L${end.x} ${end.y}`} />
      <circle class="gauge-pivot" cx={PIVOT.x} cy={PIVOT.y} r={4} />
      <g
        class="bob gauge-bob"
        data-posture={posture}
        transform={`translate(${end.x} ${end.y}) rotate(${tilt}) scale(${BOB}) translate(-12 -3)`}
      >
        <PlumbBobShape posture={posture} />
      </g>
    </svg>
  );
}

function Label({ load, name }: { readonly load: number; readonly name: string }) {
  const { x, y } = pointAt(load, RIM + 14);
  return (
    <text class="gauge-label" x={x} y={y} dy="0.5em" aria-hidden="true">
      {name}
    </text>
  );
}
