import { millis, type Millis } from '../../base/units.ts';
import { BREAKS, type BeforeNow, type Breaks } from './state.ts';

/** One instant, as far as a natural gap is told by it. */
export interface GapInput {
  readonly who: 'seated' | 'standingUp' | 'away' | 'unseen';
  readonly positionFor: Millis; // ms in one position, head included
}

const NOTHING: BeforeNow = { positionFor: millis(0), unseen: millis(0), gapFor: null };

/**
 * Whether this instant ends what somebody was at: a small movement after a minute in one position, the first look after something hid
 * them, or the return from a short absence. A word disturbs least then. `after`: the breaks when this instant is counted.
 */
function beginsGap({ before = NOTHING, off }: Breaks, { positionFor }: GapInput, after: Breaks): boolean {
  const hasMoved = before.positionFor >= BREAKS.gapHeld && positionFor < before.positionFor;
  const isBack = off > 0 && after.off === 0;
  return hasMoved || isBack || before.unseen >= BREAKS.gapUnseen;
}

/**
 * Adds an instant. `gap`: a natural gap began a moment ago and nobody has left since: whether the person shifted in it is known by now.
 * @param breaks before this instant
 * @param after ... and with it counted
 * @param passed ms since the last one
 */
export function stepGap(
  breaks: Breaks,
  sight: GapInput,
  after: Breaks,
  passed: number,
): { readonly before: BeforeNow; readonly gap: boolean } {
  const { before = NOTHING } = breaks;
  if (sight.who === 'unseen') {
    const unseen = millis(before.unseen + Math.min(passed, BREAKS.gapUnseen));
    return { before: { ...before, unseen }, gap: false };
  }
  if (sight.who !== 'seated') return { before: { ...before, unseen: millis(0), gapFor: null }, gap: false };
  const credit = Math.min(passed, BREAKS.credit);
  const gapFor = beginsGap(breaks, sight, after) ? 0 : before.gapFor === null ? null : before.gapFor + credit;
  const gap = gapFor !== null && gapFor >= BREAKS.gapSettle;
  const left = gap || gapFor === null ? null : millis(gapFor);
  return { before: { positionFor: sight.positionFor, unseen: millis(0), gapFor: left }, gap };
}
