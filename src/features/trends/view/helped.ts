import { SOON, type Helper } from '../../../history/analysis/aftermath.ts';
import type { Answers, Piece } from '../../../history/analysis/answers/answers.ts';
import { measuredSeconds } from '../../../history/analysis/posture-seconds.ts';
import { decimal, listInBrief } from '../../../ui/format/numbers.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { text } from '../text.ts';
import { bothShares } from './answer-text.ts';

const words = text.helped;

/** One thing that may have helped. */
export interface HelpedRow {
  readonly what: Helper | 'standing';
  readonly name: string;
  readonly share: string; // in good posture then
  readonly otherwise: string; // ... and otherwise
  readonly isBetter: boolean; // beyond chance
  readonly judged: string; // whether that is more than chance, and how much time it rests on
}

const triedIn = ({ helpers, desk }: Pick<Answers, 'helpers' | 'desk'>) => [
  ...helpers.map((piece): { readonly what: Helper | 'standing'; readonly piece: Piece } => ({
    what: piece.helper,
    piece,
  })),
  ...(desk === null ? [] : [{ what: 'standing' as const, piece: desk }]),
];

const isMore = ({ comparison }: Piece): boolean => comparison !== null && comparison.difference > 0;
const isJudged = (piece: Piece, verdict: 'real' | 'unsure'): boolean => piece.comparison?.verdict === verdict;

export const helpedRows = (answers: Pick<Answers, 'helpers' | 'desk'>): readonly HelpedRow[] =>
  triedIn(answers).map(({ what, piece }) => ({
    what,
    name: what === 'standing' ? words.rows.standing : words.rows[what]({ minutes: decimal(SOON[what]) }),
    ...bothShares(piece),
    isBetter: isJudged(piece, 'real') && isMore(piece),
    judged: words.judged({
      verdict: piece.comparison?.verdict ?? 'other',
      way: isMore(piece) ? 'more' : 'other',
      time: secondsInBrief(measuredSeconds(piece.measured)),
    }),
  }));

/** What helped, beyond chance or perhaps, in a sentence for `rich`. */
export function helpedSentence(answers: Pick<Answers, 'helpers' | 'desk'>): string {
  const tried = triedIn(answers);
  if (tried.length === 0) return words.none;
  for (const verdict of ['real', 'unsure'] as const) {
    const better = tried.filter(({ piece }) => isJudged(piece, verdict) && isMore(piece));
    if (better.length > 0)
      return words.lead[verdict]({ what: listInBrief(better.map(({ what }) => words.names[what])) });
  }
  return tried.every(({ piece }) => piece.comparison === null) ? words.lead.few : words.lead.none;
}
