import { locale } from '../../../ui/language.ts';

type Digits = 0 | 1 | 2 | 3;

const formats = ([0, 1, 2, 3] as const).map(
  (digits) =>
    new Intl.NumberFormat(locale(), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: false,
      signDisplay: 'negative', // no minus before a zero
    }),
);

/** A number with so many decimals as the language writes it, with a minus sign (U+2212): '0.12', '−0,12'. */
export const withDecimals = (value: number, digits: Digits): string =>
  (formats[digits]?.format(value) ?? '').replace('-', '−');

const upToThree = new Intl.NumberFormat(locale(), { maximumFractionDigits: 3, useGrouping: false });

/** A number with three decimals at most: '12', '0.085'. */
export const inThreeDecimals = (value: number): string => upToThree.format(value).replace('-', '−');
