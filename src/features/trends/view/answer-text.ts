import type { Answers, Piece } from '../../../history/analysis/answers/answers.ts';
import type { Judged, Certainty } from '../../../history/analysis/answers/comparison.ts';
import type { Part } from '../../../history/analysis/answers/series.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { WEEKDAYS, hourOfDay } from '../../../ui/format/dates.ts';
import { decimal, percent, percentRange, twoDigits } from '../../../ui/format/numbers.ts';
import { text } from '../text.ts';

type Compared = Exclude<Range, 'day'>;

const rangeWord = (range: Compared) => (range === 'year' ? 'other' : range);

/** The first answer: how it was, and how that compares. For `rich`. */
export function mainSentence(range: Compared, { summary, change }: Answers): string {
  const { good } = summary;
  if (good === null) return text.answer.nothing;
  const points = Math.round(Math.abs(change.good?.difference ?? 0) * 100);
  return text.answer.sentence({
    share: percent(good.value),
    verdict: change.good === null ? 'none' : verdictWord(change.good.verdict),
    way: points === 0 ? 'other' : change.good !== null && change.good.difference > 0 ? 'more' : 'less',
    points,
    range: rangeWord(range),
  });
}

const verdictWord = (verdict: Certainty): 'real' | 'unsure' | 'other' => (verdict === 'within' ? 'other' : verdict);

/** What error and chance can make of the first answer. */
export function errorSentence({ summary: { good }, change }: Answers): string | null {
  if (good === null) return null;
  const { difference = 0, margin = 0 } = change.good ?? {};
  return text.answer.within({
    range: percentRange(good.low, good.high),
    change: change.good === null ? 'none' : change.byCalibration ? 'calibrated' : 'other',
    difference: `${difference > 0 ? '+' : ''}${decimal(difference * 100)}`,
    margin: decimal(Math.max(1, Math.ceil(margin * 100))),
  });
}

/** How a rate compares with the range before; null where nothing is known of that. */
export function rateChange(change: Judged | null): string | null {
  if (change === null) return null;
  const by = twoDigits(Math.abs(change.difference));
  return text.answer.rate({
    way: by === twoDigits(0) ? 'other' : change.difference > 0 ? 'more' : 'less',
    by,
    verdict: verdictWord(change.verdict),
  });
}

export const shareOf = ({ measured }: Pick<Piece, 'measured'>): number => measured.good / measuredSeconds(measured);
const otherwiseOf = ({ otherwise }: Piece): number => otherwise.good / measuredSeconds(otherwise);

const LEAST = 30 * 60; // s: with less measured time a piece of the day is not named [H]
const isNamed = ({ measured, otherwise }: Piece): boolean =>
  measuredSeconds(measured) >= LEAST && measuredSeconds(otherwise) > 0;

const partWord = (part: Part) => (part === 'late' ? 'other' : part);

/** The hardest part of the day, and how sure that is; null where a single part was measured. For `rich`. */
export function hardestSentence({ parts }: Answers): string | null {
  const named = parts.filter(isNamed);
  const ordered = named.toSorted((a, b) => shareOf(a) - shareOf(b));
  const isReal = ({ comparison }: Piece, worse: boolean): boolean =>
    comparison?.verdict === 'real' && comparison.difference < 0 === worse;
  const lowest = ordered.find((one) => isReal(one, true)) ?? ordered[0];
  if (lowest === undefined || named.length < 2) return null;
  const words = text.when.hardest;
  const say = (one: (typeof parts)[number], message: (typeof words)['real']) =>
    message({
      part: partWord(one.part),
      three: hourOfDay(15),
      share: percent(shareOf(one)),
      otherwise: percent(otherwiseOf(one)),
    });
  if (isReal(lowest, true)) return say(lowest, words.real);
  const best = ordered.findLast((one) => isReal(one, false));
  if (best !== undefined) return say(best, words.best);
  return say(lowest, lowest.comparison === null ? words.few : words.unsure);
}

/** An hour that was measured for less than this share of the time of the longest one is not compared with the others. [H] */
const ENOUGH = 0.25;

/** The best and the worst hour; null where fewer than two were measured. */
export function hoursSentence({ hours }: Answers): string | null {
  const longest = Math.max(...hours.map(({ measured }) => measuredSeconds(measured)));
  const isUsual = ({ measured }: Piece): boolean => measuredSeconds(measured) >= ENOUGH * longest;
  const ordered = hours.filter((hour) => isNamed(hour) && isUsual(hour)).toSorted((a, b) => shareOf(a) - shareOf(b));
  const [worst, best] = [ordered[0], ordered.at(-1)];
  if (worst === undefined || best === undefined || worst === best) return null;
  const { comparison } = worst;
  return text.when.hours({
    best: hourOfDay(best.hour),
    bestShare: percent(shareOf(best)),
    worst: hourOfDay(worst.hour),
    worstShare: percent(shareOf(worst)),
    verdict: comparison?.verdict === 'real' && comparison.difference < 0 ? 'real' : 'other',
  });
}

/** The part of one weekday that stands out most, beyond chance; null where none does. */
export const blockSentence = ({ block }: Answers): string | null =>
  block &&
  text.when.block({
    weekday: WEEKDAYS[block.weekday]?.long ?? '',
    part: partWord(block.part),
    three: hourOfDay(15),
    share: percent(shareOf(block)),
    otherwise: percent(otherwiseOf(block)),
  });

/** A row of what helped: the share then, the share otherwise, and whether that is more than chance. */
export const helpedRow = (piece: Piece) => ({
  share: percent(shareOf(piece)),
  otherwise: measuredSeconds(piece.otherwise) === 0 ? '–' : percent(otherwiseOf(piece)),
  verdict: text.helped.verdicts({
    verdict: piece.comparison?.verdict ?? 'other',
    way: piece.comparison !== null && piece.comparison.difference > 0 ? 'more' : 'other',
  }),
});
