import { whenLoaded } from '../../base/async.ts';
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Cause, Warned } from '../../alerts/decide/outcome.ts';
import type { Prompt } from '../../alerts/breaks/state.ts';
import type { Settings } from '../../history/records/settings.ts';
import type { text } from './text.ts';

/** What is worded otherwise for a body: nobody is told to stand up who does not. What is missing keeps the usual words. */
export interface ProfileWords {
  readonly help: Readonly<Partial<Record<Cause, string>>>; // one thing to do
  readonly suggestions: Readonly<Partial<Record<Prompt['what'], string>>>;
  readonly warnings: Readonly<
    Partial<Record<Warned, { readonly titles: readonly string[]; readonly acts: readonly string[] }>>
  >;
  readonly sidedness: (typeof text)['seated']['sidedness'] | null;
}

/** Null: the usual words, everywhere. */
export const profileWords = signal<ProfileWords | null>(null);

/** Keeps the words up to date with the settings. Returns a function that stops it. */
export const followProfiles = (settings: ReadonlySignal<Settings>): (() => void) =>
  effect(() => {
    if (settings.value.profiles.length === 0) profileWords.value = null;
    else
      whenLoaded(import('./words-for.ts'), ({ wordsFor }) => (profileWords.value = wordsFor(settings.peek().profiles)));
  });
