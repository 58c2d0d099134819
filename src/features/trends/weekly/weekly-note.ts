import { adviceFrom, type Suggested } from '../../../history/analysis/answers/suggestion.ts';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import type { ProfileMetrics } from '../../../geometry/profile-metrics.ts';
import { hourOfDay } from '../../../ui/format/dates.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';
import { bothShares, hardestSentence, hoursSentence, mainSentence } from '../view/answer-text.ts';
import { commonestCause } from '../view/causes.ts';
import { text } from '../text.ts';

/** A week in three lines and one suggestion. */
export interface WeeklyNote {
  readonly lines: readonly string[]; // how it was, when, what; for `rich`
  readonly suggestion: string;
}

const words = text.weekly;

/** The note about a week, from what the trends answer about it. null: too little was measured, which needs no word. */
export function weeklyNote(answers: Answers, { stands }: Pick<ProfileMetrics, 'stands'>): WeeklyNote | null {
  const advice = answers.summary.good === null ? null : adviceFrom(answers);
  if (advice === null) return null;
  return {
    lines: [
      mainSentence('week', answers),
      hardestSentence(answers) ?? hoursSentence(answers) ?? words.breaks({ count: answers.summary.breaks }),
      commonestCause(answers) ?? text.what.noCause,
    ],
    suggestion: suggestionOf(advice, stands),
  };
}

function suggestionOf(advice: Suggested, stands: boolean): string {
  const when = {
    part: advice.part === null ? 'none' : advice.part === 'late' ? 'other' : advice.part,
    three: hourOfDay(15),
  } as const;
  if (advice.what === 'move') return (stands ? words.move : words.moveSeated)(when);
  const { share, otherwise } = bothShares(advice.piece);
  return words.helped[advice.what]({ share, otherwise, ...when });
}

/** Without emphasis, for where only plain text can be shown. */
export const plainNote = ({ lines, suggestion }: WeeklyNote): string =>
  joinSentences([...lines, suggestion].map((line) => line.replaceAll(/<\/?b>/g, '')));
