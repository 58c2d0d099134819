import type { Share } from '../../history/analysis/summary.ts';
import { METRICS, type MetricId } from '../../geometry/metric.ts';
import { millis, type Millis } from '../../base/units.ts';
import { inBrief } from './duration.ts';
import { MEASURES, UNITS } from '../words/measures.ts';

export const seconds = (count: number): Millis => millis(count * 1000);

/** '64 %', and what the measurement error makes of it: '59–70 %'. */
export const percentOf = (share: number): string => `${Math.round(share * 100)} %`;
export const shareInWords = ({ value, low, high }: Share): string =>
  Math.round(low * 100) === Math.round(high * 100)
    ? percentOf(value)
    : `${percentOf(value)} (${Math.round(low * 100)}–${percentOf(high)})`;

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
export const unitOf = (id: MetricId): string => ({ deg: 'degrees', cm: 'cm', '%': '%', '1': '%' })[METRICS[id].unit];
/** The unit as it stands after a number: '°', ' cm', ' %'. */
export const unitAfter = (id: MetricId): string => UNITS[METRICS[id].unit];
/** '12° forward', '48 %'. */
export const metricInWords = (id: MetricId, value: number): string => {
  const { plus, minus } = MEASURES[id];
  const rounded = Math.round(shownAs(id, value));
  const direction = plus === '' || rounded === 0 ? '' : ` ${rounded > 0 ? plus : minus}`;
  return `${String(plus === '' ? rounded : Math.abs(rounded)).replace('-', '−')}${unitAfter(id)}${direction}`;
};
