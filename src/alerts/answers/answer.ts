import type { Millis } from '../../base/units.ts';
import type { View } from '../../geometry/reading.ts';
import type { Explanation, Warned } from '../decide/outcome.ts';

/** What a person can say about a warning. */
export const ANSWER_KINDS = [
  'right', // takes back one step of what earlier answers moved
  'wrong', // the posture was fine: the threshold of the measure moves out
  'reading', // the head was bent to read: it moves out while the head is bent
  'notMe', // somebody else sat there: nothing moves, and the warning is not counted, in the history and of the alerts an hour
  'tooEarly', // the posture was meant, the warning comes later
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One answer, kept in the settings. Everything that answers change is derived from the list of them. */
export interface WarningAnswer {
  readonly at: Millis; // epoch, when the warning came; with `kind` its name
  readonly kind: 'cue' | 'alert';
  readonly cause: Warned;
  readonly side: Explanation['side'];
  readonly view: View;
  readonly pitch: number | null; // deg, head pitch in the minute before, nose-down positive; null: not measured
  readonly answer: AnswerKind;
}

/** The name of a warning. */
export type AnsweredWarning = Pick<WarningAnswer, 'at' | 'kind'>;

/** The newest answers count; older ones are dropped, so that nothing that was said once holds for ever. [H] */
export const ANSWERS_KEPT = 60;

const isSame = (a: AnsweredWarning, b: AnsweredWarning): boolean => a.at === b.at && a.kind === b.kind;

/** Adds an answer. A second one to the same warning replaces the first. Oldest warning first. */
export const withAnswer = (answers: readonly WarningAnswer[], given: WarningAnswer): readonly WarningAnswer[] =>
  [...withoutAnswer(answers, given), given].toSorted((a, b) => a.at - b.at).slice(-ANSWERS_KEPT);

export const withoutAnswer = (answers: readonly WarningAnswer[], warning: AnsweredWarning): readonly WarningAnswer[] =>
  answers.filter((one) => !isSame(one, warning));

/** What was answered to a warning; null: nothing. */
export const answerTo = (answers: readonly WarningAnswer[], warning: AnsweredWarning): AnswerKind | null =>
  answers.find((one) => isSame(one, warning))?.answer ?? null;
