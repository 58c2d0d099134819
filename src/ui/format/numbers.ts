import type { BoundedShare } from '../../history/analysis/summary.ts';
import { locale } from '../language.ts';
import { text } from '../text.ts';

const withDigits = (digits: number) =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
const WHOLE = withDigits(0);
const TENTHS = withDigits(1);

/** A number in the format of the language, with 0 or 1 decimal and a minus sign (U+2212): '12', '−3.5'. */
export const decimal = (value: number, digits: 0 | 1 = 0): string =>
  (digits === 0 ? WHOLE.format(Math.round(value) + 0) : TENTHS.format(value)).replace('-', '−');

/** A share, 0-1, as '64 %'. */
export const percent = (share: number): string => text.amounts.percent({ number: decimal(share * 100) });

/** As `percent`, but rounded down and limited to 0-100, so that 99.9 % is not shown as complete. */
export const percentRoundedDown = (share: number): string =>
  text.amounts.percent({ number: decimal(Math.min(100, Math.max(0, Math.floor(share * 100 + 1e-9)))) });

/** Shares as a range, '59–70 %'. */
export const percentRange = (low: number, high: number): string =>
  text.figures.range({ low: decimal(low * 100), high: percent(high) });

/** '64 % (59–70 %)': a share and its bounds by measurement error. */
export const percentWithBounds = ({ value, low, high }: BoundedShare): string =>
  percent(low) === percent(high)
    ? percent(value)
    : text.figures.withRange({ value: percent(value), range: percentRange(low, high) });

/** A number with one decimal below ten, and none from ten on. */
export const twoDigits = (value: number): string => decimal(value, value >= 9.95 ? 0 : 1);

/** '3.4 MB'. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e6) return text.amounts.kilobytes({ number: decimal(Math.max(1, bytes / 1e3)) });
  return text.amounts.megabytes({ number: decimal(bytes / 1e6, bytes < 1e7 ? 1 : 0) });
}

/** Commas, and what else the language wants. Not 'unit': Chinese and Japanese write the parts of a measurement without any sign between. */
export const LIST_STYLE = { type: 'conjunction', style: 'narrow' } as const;
const LIST = new Intl.ListFormat(locale(), LIST_STYLE);

/** 'neck angle, trunk lean, side lean'. */
export const listInBrief = (names: Iterable<string>): string => LIST.format(names);
