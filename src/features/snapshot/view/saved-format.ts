import { decimal, listInBrief } from '../../../ui/format/numbers.ts';
import { isStanding, STANDING } from '../../../geometry/standing/standing-catalogue.ts';
import { isMeasured, type Measure, type MetricId } from '../../../geometry/metric.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import type { MeasureChange } from '../pure/saved/compare.ts';
import { supportForNorms, type ComparedMeasure } from '../pure/saved/measures.ts';
import { dayInFull, wallTime } from '../../../ui/format/dates.ts';
import type { Unit } from '../../../geometry/metric-row.ts';
import { amountInUnit, figureOf, figureInWords, inShownUnit } from '../../../ui/format/measured-value.ts';
import { withDecimals } from './decimals.ts';
import { indexText } from './norm-texts.ts';
import { standingFigure } from './standing-text.ts';
import { findingsOf, type SnapshotFinding } from './finding.ts';
import { text as shared } from '../../../ui/text.ts';
import { locale } from '../../../ui/language.ts';
import { text } from '../text.ts';

export const findingsIn = (snapshot: SavedSnapshot, profile: ProfileMetrics): readonly SnapshotFinding[] =>
  findingsOf(snapshot, supportForNorms(snapshot), profile);

/** 'Sunday, 22 November 2026, 11:00', by the clock on the wall where it was taken. */
export const whenInFull = ({ day, at, offset }: SavedSnapshot): string =>
  text.saved.dayAndTime({ day: dayInFull(day), time: wallTime(at, offset) });

/** Days are names, so they are written in UTC: no zone can move them. */
const BRIEF = new Intl.DateTimeFormat(locale(), {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
});

/** '22 Nov 2026, 11:00'. */
export const whenInBrief = ({ day, at, offset }: SavedSnapshot): string =>
  text.saved.dayAndTime({ day: BRIEF.format(Date.parse(day)), time: wallTime(at, offset) });

/** 'side view, your left, standing, before'. */
export const kindInWords = ({ view, tags }: SavedSnapshot): string =>
  listInBrief([shared.views[view], ...tags.map((tag) => text.tags[tag])]);

export function nameOfMeasure(id: ComparedMeasure): string {
  if (id === 'kyphosisIndex') return text.findings.kyphosisIndex.name;
  return isStanding(id) ? text.standing.names[id] : shared.metrics[id].name;
}

/** As it stands inside a list in a sentence: 'neck angle'. */
export const nameInSentence = (id: MetricId): string => shared.metrics[id].inSentence;

/** '48° ± 5', '0.12 ± 0.02', or why there is no number. */
export function measureInWords(id: ComparedMeasure, measure: Measure): string {
  if (!isMeasured(measure)) return shared.reasons[measure.unknown];
  if (id === 'kyphosisIndex') return indexText(measure);
  return figureInWords(isStanding(id) ? standingFigure(id, measure) : figureOf(id, measure));
}

/** A size without a sign, finer than its measure: '1.2°', '0.034'. */
export const sizeInWords = (id: ComparedMeasure, unit: Unit, size: number): string =>
  id === 'kyphosisIndex' ? withDecimals(size, 3) : amountInUnit(unit, decimal(inShownUnit(unit, size), 1));

/** '+6° ± 5'. */
export function changeInWords(
  id: ComparedMeasure,
  { value, reach, unit }: Pick<MeasureChange, 'value' | 'reach' | 'unit'>,
): string {
  const digits = id === 'kyphosisIndex' ? 2 : isStanding(id) ? STANDING[id].digits : 0;
  const factor = unit === '1' && id !== 'kyphosisIndex' ? 100 : 1;
  const least = 10 ** -digits;
  const number = withDecimals(value * factor, digits);
  const signed = value * factor >= least / 2 ? `+${number}` : number;
  const around = Math.max(least, Math.ceil(reach * factor * 10 ** digits) / 10 ** digits);
  return shared.figures.line({
    amount: id === 'kyphosisIndex' ? signed : amountInUnit(unit, signed),
    interval: shared.figures.interval({ reach: withDecimals(around, digits) }),
  });
}

/** What a change comes to, as a plain sentence. */
export const verdictOf = (change: MeasureChange | null): string =>
  change === null
    ? text.compare.oneOnly
    : change.beyond
      ? text.compare.beyond
      : change.withinOwn
        ? text.repeats.withinOwn
        : text.compare.within;
