import { isMeasured, type Measure } from '../../../geometry/metric.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { supportForNorms, type Change, type Compared } from '../pure/saved/compare.ts';
import { dayInFull, wallTime } from '../../../ui/format/dates.ts';
import { amountInUnit, figureInWords, figureOf } from '../../../ui/format/measured-value.ts';
import { indexLine } from './norm-texts.ts';
import { findingsOf, type Finding } from './finding.ts';
import { KEPT } from '../words/saved.ts';
import { MEASURES, REASONS, VIEW_NAMES } from '../../../ui/words/measures.ts';
import { RESULT, TAGS } from '../words/snapshot.ts';
import { locale } from '../../../ui/language.ts';

export const findingsIn = (snapshot: SavedSnapshot): readonly Finding[] =>
  findingsOf(snapshot, supportForNorms(snapshot));

/** 'Sunday, 22 November 2026, 11:00', by the clock on the wall where it was taken. */
export const whenInFull = ({ day, at, offset }: SavedSnapshot): string => `${dayInFull(day)}, ${wallTime(at, offset)}`;

/** Days are names, so they are written in UTC: no zone can move them. */
const BRIEF = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** '22 Nov 2026, 11:00'. */
export const whenInBrief = ({ day, at, offset }: SavedSnapshot): string =>
  `${BRIEF.format(Date.parse(day))}, ${wallTime(at, offset)}`;

/** 'side view, your left, standing, before'. */
export const kindInWords = ({ view, tags }: SavedSnapshot): string =>
  [VIEW_NAMES[view], ...tags.map((tag) => TAGS[tag])].join(', ');

export const nameOfCompared = (id: Compared): string =>
  id === 'kyphosisIndex' ? RESULT.kyphosisIndex : MEASURES[id].name;

/** '48° ± 5', '0.12 ± 0.02', or why there is no number. */
export function measureInWords(id: Compared, measure: Measure): string {
  if (!isMeasured(measure)) return REASONS[measure.unknown];
  return id === 'kyphosisIndex' ? indexLine(measure) : figureInWords(figureOf(id, measure));
}

/** '+6° ± 5'. */
export function changeInWords(id: Compared, { value, reach, unit }: Change): string {
  const digits = id === 'kyphosisIndex' ? 2 : 0;
  const factor = unit === '1' && id !== 'kyphosisIndex' ? 100 : 1;
  const number = (value * factor).toFixed(digits).replace(/^-(?=0(\.0*)?$)/, '');
  const signed = number.startsWith('-') ? number.replace('-', '−') : Number(number) === 0 ? number : `+${number}`;
  const least = digits === 0 ? 1 : 0.01;
  const around = Math.max(least, Math.ceil(reach * factor * 10 ** digits) / 10 ** digits).toFixed(digits);
  return `${id === 'kyphosisIndex' ? signed : amountInUnit(unit, signed)} ± ${around}`;
}

/** What a change comes to, as a plain sentence. */
export const verdictOf = (change: Change | null): string =>
  change === null ? KEPT.compare.oneOnly : change.beyond ? KEPT.compare.beyond : KEPT.compare.within;
