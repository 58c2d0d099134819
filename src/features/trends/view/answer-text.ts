import type { Answers, Piece } from '../../../history/analysis/answers/answers.ts';
import { LEAST as LEAST_COMPARED, type Judged } from '../../../history/analysis/answers/comparison.ts';
import type { Part } from '../../../history/analysis/answers/series.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import type { Range } from '../../../history/records/calendar.ts';
import { WEEKDAYS, hourOfDay } from '../../../ui/format/dates.ts';
import { decimal, percent, percentRange, twoDigits } from '../../../ui/format/numbers.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { text } from '../text.ts';

type Compared = Exclude<Range, 'day'>;

const rangeWord = (range: Compared) => (range === 'year' ? 'other' : range);

/** A change that is known to so many points and is within its error counts as none; with a larger error it is not known. [H] */
const KNOWN_WITHIN = 0.1;

/** Days that a range needs to be compared with another. */
const ENOUGH_DAYS = LEAST_COMPARED.group;

/** The first answer: how it was, and how that compares, or why it does not. For `rich`. */
export function mainSentence(range: Compared, { summary, before, change: { good: change } }: Answers): string {
  const { good, days } = summary;
  if (good === null) return text.answer.nothing;
  const share = percent(good.value);
  const word = rangeWord(range);
  if (change === null) {
    const why =
      before === null
        ? 'nothingBefore'
        : days < ENOUGH_DAYS
          ? 'few'
          : before.days < ENOUGH_DAYS
            ? 'fewBefore'
            : 'other';
    return text.answer.alone({ share, why, days: why === 'fewBefore' ? (before?.days ?? 0) : days, range: word });
  }
  const points = Math.round(Math.abs(change.difference) * 100);
  return text.answer.compared({
    share,
    verdict: comparedWord(change),
    way: points === 0 ? 'other' : change.difference > 0 ? 'more' : 'less',
    points,
    range: word,
  });
}

function comparedWord({ verdict, difference, margin }: Judged) {
  if (verdict === 'within') return margin <= KNOWN_WITHIN ? 'same' : 'other';
  if (verdict === 'real') return difference > 0 ? 'better' : 'worse';
  return difference > 0 ? 'maybeBetter' : 'maybeWorse';
}

/** What error and chance can make of the first answer; empty where nothing was measured. */
export function errorSentences({ summary: { good }, change }: Answers): readonly string[] {
  if (good === null) return [];
  const words = text.answer.sure;
  const share = words.share({ range: percentRange(good.low, good.high) });
  if (change.good === null) return [share];
  const { difference, margin } = change.good;
  const said = words.change({
    difference: `${difference > 0 ? '+' : ''}${decimal(difference * 100)}`,
    margin: decimal(Math.max(1, Math.ceil(margin * 100))),
    calibrated: change.byCalibration ? 'yes' : 'other',
  });
  return [share, said];
}

/** How a rate compares with the range before; null where nothing is known of that. */
export const rateChange = (change: Judged | null): string | null =>
  change &&
  text.answer.change({
    way: change.difference > 0 ? 'more' : 'other',
    by: twoDigits(Math.abs(change.difference)),
    verdict: change.verdict === 'within' ? 'other' : change.verdict,
  });

export const shareOf = ({ measured }: Pick<Piece, 'measured'>): number => measured.good / measuredSeconds(measured);
const otherwiseOf = ({ otherwise }: Piece): number => otherwise.good / measuredSeconds(otherwise);

const LEAST = 30 * 60; // s: with less measured time a piece of the day is not named [H]
const isNamed = ({ measured, otherwise }: Piece): boolean =>
  measuredSeconds(measured) >= LEAST && measuredSeconds(otherwise) > 0;

const partWord = (part: Part) => (part === 'late' ? 'other' : part);

/** Parts of the day that differ by no more than this are called alike, unless the difference is real. [H] */
const ALIKE = 0.05;

/** The hardest part of the day, and how sure that is; null where a single part was measured. For `rich`. */
export function hardestSentence({ parts }: Answers): string | null {
  const named = parts.filter(isNamed);
  const ordered = named.toSorted((a, b) => shareOf(a) - shareOf(b));
  const isReal = ({ comparison }: Piece, worse: boolean): boolean =>
    comparison?.verdict === 'real' && comparison.difference < 0 === worse;
  const lowest = ordered.find((one) => isReal(one, true)) ?? ordered[0];
  if (lowest === undefined || named.length < 2) return null;
  const words = text.when.says;
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
  if (lowest.comparison === null) return say(lowest, words.few);
  const highest = shareOf(ordered.at(-1) ?? lowest);
  if (highest - shareOf(lowest) > ALIKE) return say(lowest, words.unsure);
  return words.none({ lowest: percent(shareOf(lowest)), highest: percent(highest) });
}

/** An hour that was measured for less than this share of the time of the longest one is not compared with the others. [H] */
const ENOUGH = 0.25;

/** The hardest hour, if it is harder beyond chance, and the best; neither if another is shown with the same share. */
export function hoursSentence({ hours }: Answers): string | null {
  const longest = Math.max(...hours.map(({ measured }) => measuredSeconds(measured)));
  const isUsual = ({ measured }: Piece): boolean => measuredSeconds(measured) >= ENOUGH * longest;
  const ordered = hours
    .filter((hour) => isNamed(hour) && isUsual(hour) && hour.comparison !== null)
    .toSorted((a, b) => shareOf(a) - shareOf(b))
    .map(({ hour, comparison, ...piece }) => ({ hour: hourOfDay(hour), share: percent(shareOf(piece)), comparison }));
  const [worst, second] = ordered;
  const [beforeBest, best] = ordered.slice(-2);
  if (worst === undefined || second === undefined || best === undefined) return null;
  const { comparison } = worst;
  if (comparison?.verdict !== 'real' || comparison.difference > 0 || worst.share === second.share) return null;
  const hardest = text.when.hardHour(worst);
  return best.share === beforeBest?.share ? hardest : joinSentences([hardest, text.when.bestHour(best)]);
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

/** The share after or with something, and the share otherwise. */
export const bothShares = (piece: Piece): { readonly share: string; readonly otherwise: string } => ({
  share: percent(shareOf(piece)),
  otherwise: measuredSeconds(piece.otherwise) === 0 ? '–' : percent(otherwiseOf(piece)),
});
