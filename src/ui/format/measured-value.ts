import { NINE_IN_TEN, type Measured, type MetricId } from '../../geometry/metric.ts';
import { MEASURES, UNITS } from '../words/measures.ts';

/** A measured number as it is written: never without its unit and interval. */
export interface Figure {
  readonly number: string; // '12', without a sign where a word says the direction
  readonly unit: string; // '°', ' cm', ' %'
  readonly interval: string; // '± 3'
  readonly direction: string; // 'forward'; '' at zero and where there is none
}

/** `slouch` is kept as 0-1 and written in per cent, as everything relative is. */
const percentOf = ({ unit, value, sigma }: Measured): { value: number; sigma: number } =>
  unit === '1' ? { value: value * 100, sigma: sigma * 100 } : { value, sigma };

/** '± 3': the 90 % interval in whole units, rounded up and never none. */
export const reachOf = (sigma: number): string => `± ${Math.max(1, Math.ceil(NINE_IN_TEN * sigma))}`;

export function figureOf(id: MetricId, measured: Measured): Figure {
  const { plus, minus } = MEASURES[id];
  const { value, sigma } = percentOf(measured);
  const rounded = Math.round(value);
  const worded = plus !== '';
  return {
    number: String(worded ? Math.abs(rounded) : rounded).replace('-', '−'),
    unit: UNITS[measured.unit],
    interval: reachOf(sigma),
    direction: rounded === 0 || !worded ? '' : rounded > 0 ? plus : minus,
  };
}

/** The same in one line: '12° ± 3 forward'. */
export const lineOf = ({ number, unit, interval, direction }: Figure): string =>
  `${number}${unit} ${interval}${direction === '' ? '' : ` ${direction}`}`;

/** A short length with a decimal, which whole centimetres would hide: '1.4 cm ± 0.8'. `value`, `sigma`: cm. */
export const lengthOf = ({ value, sigma }: Measured): string =>
  `${Math.abs(value).toFixed(1)}${UNITS.cm} ± ${(Math.ceil(NINE_IN_TEN * sigma * 10) / 10).toFixed(1)}`;

/** Ends of the same interval in the metric's own unit, for drawing. */
export const intervalOf = ({ value, sigma }: Measured): readonly [low: number, high: number] => [
  value - NINE_IN_TEN * sigma,
  value + NINE_IN_TEN * sigma,
];

/** 0-1 as whole per cent; what is almost all is not called all. */
export const percent = (share: number): string => `${Math.min(100, Math.max(0, Math.floor(share * 100 + 1e-9)))} %`;

/** Bytes for people: '3.4 MB'. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
