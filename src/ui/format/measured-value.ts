import { NINE_IN_TEN, type Measured, type MetricId } from '../../geometry/metric.ts';
import type { Unit } from '../../geometry/metric-row.ts';
import { text } from '../text.ts';

/** A measured number as it is written: never without its unit and interval. */
export interface Figure {
  readonly amount: string; // '12°', without a sign where a word says the direction
  readonly interval: string; // '± 3'
  readonly direction: string | null; // 'forward'; null at zero and where there is none
}

const { deg, cm, percent: perCent, kilobytes, megabytes } = text.amounts;
const AMOUNTS: Readonly<Record<Unit, (values: { readonly number: string }) => string>> = {
  deg,
  cm,
  '%': perCent,
  '1': perCent,
};

/** A number with its unit: '12°', '3.5 cm', '−4 %'. */
export const amountIn = (unit: Unit, number: number | string): string =>
  AMOUNTS[unit]({ number: String(number).replace('-', '−') });

/** Which side of zero has a word of its own; absent: the sign says it. */
const DIRECTIONS: Readonly<Partial<Record<MetricId, { readonly plus: string; readonly minus: string }>>> =
  text.directions;

/** A value as '12' and 'forward', or as '−12' where no word says the direction. */
export function signedAs(id: MetricId, value: number): { readonly number: number; readonly direction: string | null } {
  const words = DIRECTIONS[id];
  const rounded = Math.round(value);
  if (words === undefined) return { number: rounded, direction: null };
  return { number: Math.abs(rounded), direction: rounded === 0 ? null : rounded > 0 ? words.plus : words.minus };
}

/** `slouch` is kept as 0-1 and written in per cent, as everything relative is. */
const percentOf = ({ unit, value, sigma }: Measured): { value: number; sigma: number } =>
  unit === '1' ? { value: value * 100, sigma: sigma * 100 } : { value, sigma };

/** '± 3': the 90 % interval in whole units, rounded up and never none. */
export const reachOf = (sigma: number): string =>
  text.figures.interval({ reach: String(Math.max(1, Math.ceil(NINE_IN_TEN * sigma))) });

export function figureOf(id: MetricId, measured: Measured): Figure {
  const { value, sigma } = percentOf(measured);
  const { number, direction } = signedAs(id, value);
  return { amount: amountIn(measured.unit, number), interval: reachOf(sigma), direction };
}

/** The same in one line: '12° ± 3 forward'. */
export const lineOf = ({ amount, interval, direction }: Figure): string =>
  direction === null
    ? text.figures.line({ amount, interval })
    : text.figures.lineToward({ amount, interval, direction });

/** A short length with a decimal, which whole centimetres would hide: '1.4 cm ± 0.8'. `value`, `sigma`: cm. */
export const lengthOf = ({ value, sigma }: Measured): string =>
  text.figures.line({
    amount: amountIn('cm', Math.abs(value).toFixed(1)),
    interval: text.figures.interval({ reach: (Math.ceil(NINE_IN_TEN * sigma * 10) / 10).toFixed(1) }),
  });

/** Ends of the same interval in the metric's own unit, for drawing. */
export const intervalOf = ({ value, sigma }: Measured): readonly [low: number, high: number] => [
  value - NINE_IN_TEN * sigma,
  value + NINE_IN_TEN * sigma,
];

/** 0-1 as whole per cent; what is almost all is not called all. */
export const percent = (share: number): string =>
  perCent({ number: String(Math.min(100, Math.max(0, Math.floor(share * 100 + 1e-9)))) });

/** Bytes for people: '3.4 MB'. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e6) return kilobytes({ number: String(Math.max(1, Math.round(bytes / 1e3))) });
  return megabytes({ number: (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0) });
}
