import { exercisesFor } from '../../alerts/profile-fit.ts';
import type { Profile } from '../../geometry/profile-ids.ts';
import type { ProfileWords } from './profile-words.ts';
import { text } from './text.ts';

/** The words that these profiles change; null: none. */
export function wordsFor(profiles: readonly Profile[]): ProfileWords | null {
  if (profiles.includes('wheelchair')) return text.seated;
  if (exercisesFor(profiles).includes('leanBack')) return null;
  return { help: {}, suggestions: {}, warnings: { creep: text.unbent }, sidedness: null };
}
