import type { TableFormat } from '../../history/backup/csv.ts';
import type { RegionWeek } from '../../history/analysis/weekly-note-due.ts';
import { locale } from '../language.ts';

// What differs between regions, not between languages.

/** Days of the week as `Intl` counts them: 1 Monday - 7 Sunday. Newer browsers have a function, older ones a property. */
interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}
interface WithWeek {
  getWeekInfo?(): WeekInfo;
  readonly weekInfo?: WeekInfo;
}

/** ISO 8601, where the browser does not know. */
const ISO: WeekInfo = { firstDay: 1, weekend: [6, 7] };

function weekInfoIn(tag: string): WeekInfo {
  const known = new Intl.Locale(tag) as Intl.Locale & WithWeek;
  return known.getWeekInfo?.() ?? known.weekInfo ?? ISO;
}

const ownNumber = (weekday: number): number => (weekday + 6) % 7;

/** The day that weeks begin with: 0 Monday - 6 Sunday. */
export const firstWeekdayIn = (tag: string): number => ownNumber(weekInfoIn(tag).firstDay);

export const firstWeekday = (): number => firstWeekdayIn(locale());

/** Week and weekend of a region. */
export const regionWeekIn = (tag: string): RegionWeek => {
  const { firstDay, weekend } = weekInfoIn(tag);
  return { first: ownNumber(firstDay), weekend: weekend.map(ownNumber) };
};

export const regionWeek = (): RegionWeek => regionWeekIn(locale());

/** How spreadsheets of the region read a table: where the decimal is a comma, the fields are separated by semicolons. */
export function tableFormatIn(tag: string): TableFormat {
  const decimal = new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  return decimal === ',' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

export const tableFormat = (): TableFormat => tableFormatIn(locale());
