import { signal } from '@preact/signals';
import type { LastBreak, Prompt } from '../alerts/breaks/state.ts';
import type { ResetProgress } from '../alerts/breaks/reset/reset.ts';
import type { RemindersState } from './state.ts';

/** The one writer of `AppState.reminders`. */
export function createRemindersState() {
  const prompt = signal<Prompt | null>(null);
  const lastBreak = signal<LastBreak | null>(null);
  const reset = signal<ResetProgress | null>(null);

  const state: RemindersState = { prompt, lastBreak, reset };
  return {
    state,
    breaksChanged(last: LastBreak | null, standing: Prompt | null) {
      lastBreak.value = last;
      prompt.value = standing;
    },
    resetProgressed(to: ResetProgress | null) {
      reset.value = to;
    },
    /** The guided reset is left, or nobody watches any more. */
    resetEnded() {
      reset.value = null;
    },
  };
}
export type RemindersWriter = ReturnType<typeof createRemindersState>;
