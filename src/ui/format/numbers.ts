import type { Share } from '../../history/analysis/summary.ts';
import { METRICS, NINE_IN_TEN, type MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { inBrief } from './duration.ts';
import { text } from '../text.ts';
import { amountIn, signedAs } from './measured-value.ts';

export const seconds = (count: number): Millis => millis(count * 1000);

/** '64 %', and what the measurement error makes of it: '59–70 %'. */
export const percentOf = (share: number): string => amountIn('%', Math.round(share * 100));
export const shareInWords = ({ value, low, high }: Share): string =>
  Math.round(low * 100) === Math.round(high * 100)
    ? percentOf(value)
    : text.figures.shareBetween({
        share: percentOf(value),
        low: String(Math.round(low * 100)),
        high: percentOf(high),
      });

/** Minutes say nothing any more of times as long as this. [H] */
const LONG = 100 * 3600; // s

/** Seconds as '4 h 12 min', '40 s', '1520 h'. */
export const lengthOf = (count: number): string => {
  if (count >= LONG) return `${Math.round(count / 3600)} h`;
  return count > 0 && count < 60 ? `${Math.round(count)} s` : inBrief(seconds(count));
};

/** A rate with as many digits as it deserves. */
export const rateOf = (rate: number): string => (rate >= 9.95 ? String(Math.round(rate)) : rate.toFixed(1));

/** `slouch` is kept as 0-1 and shown in per cent. */
export const shownAs = (id: MetricId, value: number): number => (METRICS[id].unit === '1' ? value * 100 : value);
/** The unit as an axis names it: 'degrees', 'cm', '%'. */
export const unitOf = (id: MetricId): string => {
  const { deg, cm, percent } = text.units;
  return { deg, cm, '%': percent, '1': percent }[METRICS[id].unit];
};
/** A number in the metric's unit: '12°', '3.5 cm', '−4 %'. */
export const amountOf = (id: MetricId, shown: number | string): string => amountIn(METRICS[id].unit, shown);
/** '± 5°': what the error comes to, never none. `error`: one standard error in the metric's unit. */
export const reachIn = (id: MetricId, error: number): string =>
  text.figures.interval({ reach: amountOf(id, Math.max(1, Math.ceil(NINE_IN_TEN * shownAs(id, error)))) });
/** '12° forward', '48 %'. */
export const metricInWords = (id: MetricId, value: number): string => {
  const { number, direction } = signedAs(id, shownAs(id, value));
  const amount = amountOf(id, number);
  return direction === null ? amount : text.figures.amountToward({ amount, direction });
};
