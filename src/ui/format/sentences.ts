import { text } from '../text.ts';

/**
 * Whole sentences as one text, joined as the language joins them: some write no space between two sentences. What is null
 * or empty is left out. Parts of one sentence belong into one message instead.
 */
export const joinSentences = (sentences: readonly (string | null)[]): string =>
  sentences
    .filter((sentence): sentence is string => sentence !== null && sentence !== '')
    .reduce((first, second) => (first === '' ? second : text.joined.sentences({ first, second })), '');
