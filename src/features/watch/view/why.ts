import type { Explanation, Outcome } from '../../../alerts/index.ts';
import type { Reading } from '../../../geometry/reading.ts';
import { isMeasured, isMetric } from '../../../geometry/metric.ts';
import { millis, type Millis } from '../../../base/units.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { durationInWords } from '../../../ui/format/duration.ts';
import { timeOfDay } from '../../../ui/format/clock.ts';
import { figureInWords, figureOf } from '../../../ui/format/measured-value.ts';
import { percentRoundedDown } from '../../../ui/format/numbers.ts';
import { text } from '../text.ts';
import { sayWarning } from '../../../ui/warnings/say-warning.ts';
import { headForwardLength } from './head-forward.ts';

/** One line of an explanation. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Why there is a warning: the numbers, for how long, since when, what would reset it, what it rests on. */
export function whyOf(
  explanation: Explanation,
  at: Millis, // epoch, when the warning came
  outcome: Outcome | null,
  reading: Reading | null,
): readonly Fact[] {
  const { cause, heldFor } = explanation;
  const words = text.why;
  const id = isMetric(cause) ? cause : null;
  const measure = id === null ? undefined : reading?.metrics[id];
  const figure =
    id !== null && measure !== undefined && isMeasured(measure) ? figureInWords(figureOf(id, measure)) : null;
  const creep = cause === 'creep' && outcome !== null ? percentRoundedDown(outcome.creep) : null;
  const since = id === null ? null : (outcome?.bands[id]?.since ?? null);
  const name = causeText(cause).name;
  const length = id === 'headForwardIndex' ? headForwardLength(reading?.headForward) : null;
  const number =
    figure !== null && length !== null ? words.amountAlso({ amount: figure, also: length }) : (figure ?? creep);
  const kind = cause === 'creep' || cause === 'stillness' ? cause : 'band';
  const facts: (Fact | null)[] = [
    { name: words.cause, value: number === null ? name : words.causeNow({ cause: name, amount: number }) },
    { name: words.heldFor, value: words.heldForValue({ length: durationInWords(heldFor) }) },
    { name: words.since, value: timeOfDay(since ?? millis(at - heldFor)) },
    outcome === null ? null : { name: words.load, value: text.gauge.load({ share: percentRoundedDown(outcome.risk) }) },
    { name: words.reset, value: words.resets[kind] },
    { name: words.basis, value: sayWarning(explanation).basis },
  ];
  return facts.filter((fact) => fact !== null);
}
