import { measuredSeconds } from '../posture-seconds.ts';
import type { Helper } from '../aftermath.ts';
import type { Answers, Piece } from './answers.ts';
import type { Part } from './series.ts';

/** One thing to try. `part`: when it would help most; null: no part of the day stands out. */
export type Suggested =
  | { readonly what: Helper | 'standing'; readonly piece: Piece; readonly part: Part | null } // it helped, beyond chance
  | { readonly what: 'move'; readonly part: Part | null }; // nothing was shown to help: moving more is never wrong

const isBetter = ({ comparison }: Piece): boolean => comparison?.verdict === 'real' && comparison.difference > 0;
const gain = ({ comparison }: Piece): number => comparison?.difference ?? 0;

/** The hardest part of the day, if it is harder beyond chance. */
function hardestPart({ parts }: Answers): Part | null {
  const harder = parts.filter(({ comparison }) => comparison?.verdict === 'real' && comparison.difference < 0);
  return harder.toSorted((a, b) => gain(a) - gain(b))[0]?.part ?? null;
}

/** What to try next, from the answers of a range: what helped most, or to move. null: nothing was measured. */
export function adviceFrom(answers: Answers): Suggested | null {
  if (measuredSeconds(answers.summary.measured) === 0) return null;
  const part = hardestPart(answers);
  const { helpers, desk } = answers;
  const tried: readonly { readonly what: Helper | 'standing'; readonly piece: Piece }[] = [
    ...helpers.map((piece) => ({ what: piece.helper, piece })),
    ...(desk === null ? [] : [{ what: 'standing' as const, piece: desk }]),
  ];
  const best = tried.filter(({ piece }) => isBetter(piece)).toSorted((a, b) => gain(b.piece) - gain(a.piece))[0];
  return best === undefined ? { what: 'move', part } : { ...best, part };
}
