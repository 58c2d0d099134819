import { millis, type Millis } from '../../../../base/units.ts';
import type { Advice } from './advice.ts';
import { secondsLeft, type GuidePhase } from './guide.ts';

/** What somebody who stands too far away to read hears. */
export type Cue =
  { readonly kind: 'advice'; readonly text: string } | { readonly kind: 'second'; readonly left: number }; // of the count, >= 1

/** What was told last. */
export interface Told {
  readonly advice: Advice | null; // null: none yet, or the count has run since
  readonly at: Millis | null; // when an advice was last spoken; null: never
  readonly left: number | null; // the last second that was counted; null: no count runs
}

export const freshTold = (): Told => ({ advice: null, at: null, left: null });

const SAID: Readonly<Record<Advice, string | null>> = {
  loading: null,
  nobody: 'Step into the picture, two to three metres from the camera.',
  'several people': 'One person alone, please.',
  'come closer': 'Come a little closer.',
  'step back': 'Step back until your head and your hips are in the picture.',
  'turn to the side': 'Turn so that your side faces the camera.',
  'face the camera': 'Turn to face the camera.',
  'more light': 'A little more light, please.',
  'hold still': 'That is right. Hold still.',
};
export const SAID_AT_THE_END = 'Done. You can relax.';

/** Between two sentences, so that one can be followed before the next; ms [H]. */
const BREATH = 3000;
/** The same advice again, to somebody who has not managed yet; ms [H]. */
const AGAIN = 9000;

/** Whether there is something to hear now. */
export function tell(told: Told, phase: GuidePhase, timer: number, now: Millis): [told: Told, cue: Cue | null] {
  switch (phase.kind) {
    case 'take':
      return [told, null];
    case 'counting': {
      const left = secondsLeft(phase.since, timer, now);
      const isNew = left !== told.left && left > 0;
      return [{ advice: null, at: told.at, left }, isNew ? { kind: 'second', left } : null];
    }
    case 'guiding': {
      const { advice } = phase;
      const text = SAID[advice];
      const passed = told.at === null ? Infinity : millis(now - told.at);
      const due = passed >= (advice === told.advice ? AGAIN : BREATH);
      return text !== null && due
        ? [
            { advice, at: now, left: null },
            { kind: 'advice', text },
          ]
        : [{ ...told, left: null }, null];
    }
  }
}
