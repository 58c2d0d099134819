import { millis, type Millis } from '../../../../base/units.ts';
import type { Advice, Turn } from './advice.ts';
import { secondsLeft, type GuidePhase } from './guide.ts';

/** Nothing is said while the networks load. */
export type SpokenAdvice = Exclude<Advice, 'loading'>;

/** What is spoken to somebody who stands too far away to read. */
export type VoicePrompt =
  | { readonly kind: 'advice'; readonly advice: SpokenAdvice; readonly turn: Turn | null }
  | { readonly kind: 'second'; readonly left: number }; // of the count, >= 1

/** What was spoken last. */
export interface PromptState {
  readonly advice: Advice | null; // null: none yet, or a count ran since
  readonly way?: Turn['way'] | undefined; // of a turn
  readonly at: Millis | null; // when an advice was last spoken; null: never
  readonly left: number | null; // the last second that was counted; null: no count runs
}

export const initialPrompts = (): PromptState => ({ advice: null, at: null, left: null });

/** Between two sentences, so that the person can follow one before the next; ms [H]. */
const BREATH = 3000;
/** Before the same advice is repeated; ms [H]. */
const AGAIN = 9000;

/** What to say now; null: nothing. */
export function nextPrompt(
  state: PromptState,
  phase: GuidePhase,
  timer: number,
  now: Millis,
): [state: PromptState, prompt: VoicePrompt | null] {
  switch (phase.kind) {
    case 'take':
      return [state, null];
    case 'counting': {
      const left = secondsLeft(phase.since, timer, now);
      const isNew = left !== state.left && left > 0;
      return [{ advice: null, at: state.at, left }, isNew ? { kind: 'second', left } : null];
    }
    case 'guiding': {
      const { advice, turn } = phase;
      const passed = state.at === null ? Infinity : millis(now - state.at);
      const same = advice === state.advice && turn?.way === state.way;
      const due = passed >= (same ? AGAIN : BREATH);
      return advice !== 'loading' && due
        ? [
            { advice, way: turn?.way, at: now, left: null },
            { kind: 'advice', advice, turn },
          ]
        : [{ ...state, left: null }, null];
    }
  }
}
