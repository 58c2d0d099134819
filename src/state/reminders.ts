import { signal } from '@preact/signals';
import type { LastBreak, Prompt } from '../alerts/breaks/state.ts';
import type { ResetProgress } from '../alerts/breaks/reset/reset.ts';
import type { RemindersState } from './state.ts';

/** Creates `AppState.reminders`. The functions beside `state` are its only writers. */
export function createRemindersState() {
  const prompt = signal<Prompt | null>(null);
  const lastBreak = signal<LastBreak | null>(null);
  const reset = signal<ResetProgress | null>(null);

  const state: RemindersState = { prompt, lastBreak, reset };
  return {
    state,
    /** `last`: the last break; `standing`: the open suggestion. Null: none. */
    breaksChanged(last: LastBreak | null, standing: Prompt | null) {
      lastBreak.value = last;
      prompt.value = standing;
    },
    resetProgressed(to: ResetProgress | null) {
      reset.value = to;
    },
    /** The person left the guided reset, or watching was stopped. */
    resetEnded() {
      reset.value = null;
    },
  };
}
export type RemindersWriter = ReturnType<typeof createRemindersState>;
