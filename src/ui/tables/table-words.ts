import type { Unit } from '../../geometry/metric-row.ts';
import type { MeasureColumn, MinuteWords } from '../../history/backup/csv.ts';
import type { NotMeasured } from '../../history/records/schema.ts';
import { locale } from '../language.ts';
import { text as shared } from '../text.ts';
import { text } from './text.ts';

const { deg, cm, percent, share } = text.units;
const UNITS: Readonly<Record<Unit, string>> = { deg, cm, '%': percent, '1': share };

/** Without the marks of text from right to left: whoever searches or filters a table cannot see them. */
const plain = (words: string): string => words.replaceAll(/[\u200f\u2066-\u2069]/g, '');

/** 'Neck angle [cva]: median (deg)': the name that screens have, and the id by which docs/metrics.md and a backup know it. */
export const measureHeader = (name: string, id: string, column: MeasureColumn, unit: Unit): string =>
  plain(text.measure[column]({ name, id, unit: UNITS[unit] }));

const SECONDS = new Intl.NumberFormat(locale(), { useGrouping: false });

const reasonInWords = (reason: NotMeasured): string =>
  reason === 'paused' || reason === 'stalled' || reason === 'asleep' ? text.reasons[reason] : shared.reasons[reason];

/** The table of minutes in the person's language. */
export const minuteWords: MinuteWords = {
  columns: text.minute,
  measure: (id, column, unit) => measureHeader(shared.metrics[id].name, id, column, unit),
  view: (view) => shared.views[view],
  desk: (desk) => text.desk[desk],
  reason: (reason, seconds) => plain(text.reason({ reason: reasonInWords(reason), seconds: SECONDS.format(seconds) })),
};
