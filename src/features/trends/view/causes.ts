import type { Cause } from '../../../alerts/decide/outcome.ts';
import type { Answers } from '../../../history/analysis/answers/answers.ts';
import { addCauses, type CauseTally, type Causes } from '../../../history/analysis/causes.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { text } from '../text.ts';

const LEAST = 60; // s: what is shorter and warned of nothing is not worth a line [H]

export interface RankedCause extends CauseTally {
  readonly cause: Cause;
}

/** The build-up from slouching is slouching too: it warns, and the time of it stands with the measure. */
const withBuildUp = ({ creep, ...others }: Causes): Causes =>
  creep === undefined ? others : addCauses([others, { slouch: creep }]);

/** What was out of good posture, the longest first. */
export const rankedCauses = (causes: Causes): readonly RankedCause[] =>
  Object.entries(withBuildUp(causes))
    .map(([cause, tally]) => ({ cause: cause as Cause, ...tally }))
    .filter(({ seconds, alerts }) => seconds >= LEAST || alerts > 0)
    .toSorted((a, b) => b.seconds - a.seconds || b.alerts - a.alerts);

/** The longest ones, at most `count`, but always the one that warned most: a load is no time out of good posture, and still warns. */
export function shownCauses(ranked: readonly RankedCause[], count: number): readonly RankedCause[] {
  const loudest = ranked.toSorted((a, b) => b.alerts - a.alerts)[0];
  const longest = ranked.slice(0, count);
  if (loudest === undefined || loudest.alerts === 0 || longest.includes(loudest)) return longest;
  return [...ranked.slice(0, count - 1), loudest];
}

/** A cause in a list of what was out of good posture. */
export const causeLabel = (cause: Cause): string => NAMES[cause] ?? causeText(cause).name;
const NAMES: Partial<Record<Cause, string>> = text.what.names;

/** s out of good posture. */
export const outOfGood = ({ summary }: Answers): number => summary.measured.watch + summary.measured.poor;

/** s out of good posture that no ranked cause explains: no measure was near an edge, the cause does not apply to this body, or it was too short. */
export function withoutCause(answers: Answers): number {
  const explained = rankedCauses(answers.causes).reduce((sum, { seconds }) => sum + seconds, 0);
  const left = outOfGood(answers) - explained;
  return left < LEAST ? 0 : left;
}

/** s: of less time out of good posture no cause is called the commonest, unless it warned. [H] */
const LITTLE = 600;

/** The commonest cause in a sentence, for `rich`; null: none stood out. */
export function commonestCause(answers: Answers): string | null {
  const first = rankedCauses(answers.causes)[0];
  if (first === undefined || (first.alerts === 0 && outOfGood(answers) < LITTLE)) return null;
  const cause = causeLabel(first.cause);
  if (first.seconds === 0) return text.what.warned({ cause, count: first.alerts });
  return text.what.mostOften({
    cause,
    time: secondsInBrief(first.seconds),
    all: secondsInBrief(Math.max(first.seconds, outOfGood(answers))),
  });
}
