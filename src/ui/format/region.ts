import type { TableFormat } from '../../history/backup/csv.ts';
import { locale } from '../language.ts';

// What differs between regions, not between languages.

/** Days of the week as `Intl` counts them: 1 Monday - 7 Sunday. Newer browsers have a function, older ones a property. */
interface WithWeek {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day that weeks begin with: 0 Monday - 6 Sunday. Monday (ISO 8601) where the browser does not know. */
export function firstWeekdayIn(tag: string): number {
  const known = new Intl.Locale(tag) as Intl.Locale & WithWeek;
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 };
  return (firstDay + 6) % 7;
}

export const firstWeekday = (): number => firstWeekdayIn(locale());

/** How spreadsheets of the region read a table: where the decimal is a comma, the fields are separated by semicolons. */
export function tableFormatIn(tag: string): TableFormat {
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  return decimal === ',' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

export const tableFormat = (): TableFormat => tableFormatIn(locale());
