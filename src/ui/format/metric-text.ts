import type { Unit } from '../../geometry/metric-row.ts';
import { METRICS, NINE_IN_TEN, type MetricId } from '../../geometry/metric.ts';
import { text } from '../text.ts';
import { amountInUnit, directed, inShownUnit, wholeMargin } from './measured-value.ts';
import { twoDigits } from './numbers.ts';

// Values of the history: medians, errors and spreads. Kept apart from measured-value.ts, which the first page loads.

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  deg: text.units.deg,
  cm: text.units.cm,
  '%': text.units.percent,
  '1': text.units.percent,
};

/** A metric's value in the unit that is shown. */
export const displayValue = (id: MetricId, value: number): number => inShownUnit(METRICS[id].unit, value);

/** The name of a unit as it is shown: 'degrees', 'cm', '%'. */
export const unitInWords = (unit: Unit): string => UNIT_NAMES[unit];
export const unitName = (id: MetricId): string => unitInWords(METRICS[id].unit);

/** A number in the unit that is shown for a metric. */
export const metricAmount = (id: MetricId, shown: number): string => amountInUnit(METRICS[id].unit, shown);

/** Without an interval: '12° forward', '48 %'. */
export function metricInWords(id: MetricId, value: number): string {
  const { number, direction } = directed(id, displayValue(id, value));
  const amount = amountInUnit(METRICS[id].unit, number);
  return direction === null ? amount : text.figures.amountToward({ amount, direction });
}

/** '± 5°': the 90 % interval with its unit. `sigma`: one standard error in the metric's own unit. */
export const metricMargin = (id: MetricId, sigma: number): string =>
  text.figures.interval({ reach: amountInUnit(METRICS[id].unit, wholeMargin(displayValue(id, sigma))) });

/** '± 2.3°', '± 12 %': where nine in ten values lie around their median. `spread`: one SD in the metric's own unit. */
export const metricSpread = (id: MetricId, spread: number): string =>
  text.figures.interval({
    reach: amountInUnit(METRICS[id].unit, twoDigits(NINE_IN_TEN * displayValue(id, spread))),
  });
