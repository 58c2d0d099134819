import type { Explanation, Finding, Warned } from '../../alerts/decide/outcome.ts';
import { SNOOZE_MINUTES } from '../../alerts/snooze.ts';
import { minutes, seconds } from '../../base/units.ts';
import { warningBasis } from '../../geometry/metric.ts';
import type { SystemNotification } from '../../platform/notifications.ts';
import { profileWords } from '../profiles/profile-words.ts';
import { text as metrics } from '../metrics/text.ts';
import { text as shared } from '../text.ts';
import { text } from './text.ts';
import { joinSentences } from '../format/sentences.ts';

/** The texts of a warning or a finding. */
export interface Saying {
  readonly title: string; // 'Rounded for a while'
  readonly text: string; // 'Rounded for 8 of the last 10 minutes. ...'
  readonly basis: string; // the basis of the rule: full-flexion laboratory data, a standard, or our own choice
}

/** The front index and the side angle both describe a forward head, so they share their texts. */
const phrasesOf = (cause: Warned) => metrics.warnings[cause === 'headForwardAngle' ? 'headForwardIndex' : cause];

const basisOf = (cause: Warned): string => {
  if (cause === 'creep') return text.basis.flexionLab;
  return text.basis[cause === 'stillness' ? 'moving' : warningBasis(cause)];
};

/** What is seen, for how long, and one thing to do. */
export function sayWarning(explanation: Explanation): Saying {
  const { cause, side, variant } = explanation;
  const { seen, ...usual } = phrasesOf(cause);
  const { titles, acts } = profileWords.value?.warnings[cause] ?? usual;
  const breaks = explanation.lookedBack === null ? 'other' : 'yes';
  const saw = seen({ held: heldInWords(explanation), side: side === 'low' ? 'low' : 'other', breaks });
  return { title: inTurn(titles, variant), text: joinSentences([saw, inTurn(acts, variant)]), basis: basisOf(cause) };
}

/** Picks a phrasing. A translation may have a different number of them. */
const inTurn = (phrasings: readonly string[], variant: number): string => phrasings[variant % phrasings.length] ?? '';

/** '30 seconds', '8 of the last 10 minutes'. Rounded down: nothing is said to have lasted longer than it did. */
function heldInWords({ heldFor, lookedBack }: Explanation): string {
  const whole = Math.floor(heldFor / minutes(1));
  const outOf = lookedBack === null ? 0 : Math.round(lookedBack / minutes(1));
  if (outOf > whole && whole >= 1) return text.held.outOf({ count: whole, of: outOf });
  if (heldFor < minutes(2)) return text.held.seconds({ count: Math.max(10, Math.floor(heldFor / seconds(10)) * 10) });
  return text.held.minutes({ count: whole });
}

export function sayFinding(finding: Finding): Saying {
  if (finding.what === 'staticHold') {
    const words = text.findings.staticHold;
    return { ...words, text: words.text({ count: atLeastOne(finding.heldFor / minutes(1)) }) };
  }
  if (finding.what === 'chronic') {
    const words = text.findings.chronic;
    const { name } = shared.metrics[finding.metric];
    return {
      title: words.title({ name }),
      text: words.text({ count: atLeastOne(finding.lasted / minutes(60)) }),
      basis: words.basis,
    };
  }
  const words = text.findings[finding.legs ? 'legs' : 'sidedness'];
  const side = finding.side === 'left' ? 'left' : 'other';
  const percent = Math.round(finding.share * 100);
  const say = (finding.legs ? null : profileWords.value?.sidedness) ?? words.text;
  return {
    title: words.title({ side }),
    text: say({ side, percent, count: atLeastOne(finding.of / minutes(60)) }),
    basis: words.basis,
  };
}

const atLeastOne = (number: number): number => Math.max(1, Math.floor(number));

/** A warning as the system shows it. Chromium shows two actions, others show none. */
export function warningNotice(explanation: Explanation): SystemNotification {
  const { title, text: body } = sayWarning(explanation);
  const actions: SystemNotification['actions'] = [
    { action: 'snooze', title: text.snooze({ minutes: SNOOZE_MINUTES[0] }) },
    { action: 'wrong', title: text.answers.wrong },
  ];
  return { title, body, actions };
}
