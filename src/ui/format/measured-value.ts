import { NINE_IN_TEN, type Measured, type MetricId } from '../../geometry/metric.ts';
import type { Unit } from '../../geometry/metric-row.ts';
import { text } from '../text.ts';
import { decimal } from './numbers.ts';

/** A measured number as text, always with its unit and interval. */
export interface Figure {
  readonly amount: string; // '12°', without a sign where a word says the direction
  readonly interval: string; // '± 3'
  readonly direction: string | null; // 'forward'; null at zero and for metrics without directions
}

const { deg, cm, percent } = text.amounts;
const AMOUNTS = { deg, cm, '%': percent, '1': percent } satisfies Record<Unit, unknown>;
/** The words for the directions of a metric. A metric without them is written with its sign. */
const DIRECTIONS: Readonly<Partial<Record<MetricId, { readonly plus: string; readonly minus: string }>>> =
  text.directions;

/** Ratios such as `slouch` are stored as 0-1 and shown in per cent. */
export const inShownUnit = (unit: Unit, value: number): number => (unit === '1' ? value * 100 : value);

/** A number with its unit: '12°', '3.5 cm', '−4 %'. Numbers are rounded; a string is a number that is written already. */
export const amountInUnit = (unit: Unit, number: number | string): string =>
  AMOUNTS[unit]({ number: typeof number === 'string' ? number : decimal(number) });

/** The whole number and its direction; without a sign if there is a direction. */
export function directed(id: MetricId, shown: number): { readonly number: string; readonly direction: string | null } {
  const words = DIRECTIONS[id];
  const rounded = Math.round(shown);
  if (words === undefined) return { number: decimal(rounded), direction: null };
  const direction = rounded === 0 ? null : rounded > 0 ? words.plus : words.minus;
  return { number: decimal(Math.abs(rounded)), direction };
}

/** Half the 90 % interval in whole units, rounded up and at least 1. `sigma`: in the unit that is shown. */
export const wholeMargin = (sigma: number): string => decimal(Math.max(1, Math.ceil(NINE_IN_TEN * sigma)));

export function figureOf(id: MetricId, { unit, value, sigma }: Measured): Figure {
  const { number, direction } = directed(id, inShownUnit(unit, value));
  return {
    amount: amountInUnit(unit, number),
    interval: text.figures.interval({ reach: wholeMargin(inShownUnit(unit, sigma)) }),
    direction,
  };
}

/** In one line: '12° ± 3 forward'. */
export const figureInWords = ({ amount, interval, direction }: Figure): string =>
  direction === null
    ? text.figures.line({ amount, interval })
    : text.figures.lineToward({ amount, interval, direction });

/** A short length with one decimal, since whole centimetres are too coarse: '1.4 cm ± 0.8'. `value`, `sigma`: cm. */
export const centimetresInWords = ({ value, sigma }: Measured): string =>
  text.figures.line({
    amount: amountInUnit('cm', decimal(Math.abs(value), 1)),
    interval: text.figures.interval({ reach: decimal(Math.ceil(NINE_IN_TEN * sigma * 10) / 10, 1) }),
  });

/** Both ends of the 90 % interval in the metric's own unit, for drawing. */
export const intervalOf = ({ value, sigma }: Measured): readonly [low: number, high: number] => [
  value - NINE_IN_TEN * sigma,
  value + NINE_IN_TEN * sigma,
];
