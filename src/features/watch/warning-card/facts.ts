import type { Explanation, Outcome } from '../../../alerts/index.ts';
import type { Reading } from '../../../geometry/reading.ts';
import { isMeasured, isMetric } from '../../../geometry/metric.ts';
import { millis, type Millis } from '../../../base/units.ts';
import { causeText } from '../../../ui/format/cause-text.ts';
import { durationInWords, timeOfDay } from '../../../ui/format/time.ts';
import { figureInWords, figureOf } from '../../../ui/format/measured-value.ts';
import { percentRoundedDown } from '../../../ui/format/numbers.ts';
import { text as watch } from '../text.ts';
import { text } from './text.ts';
import { sayWarning } from '../../../ui/warnings/say-warning.ts';
import { headForwardLength } from '../measures/head-forward.ts';

/** One line of an explanation. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The facts behind a warning: numbers, duration, start, what resets it, and the basis. */
export function whyOf(
  explanation: Explanation,
  at: Millis, // epoch, when the warning came
  outcome: Outcome | null,
  reading: Reading | null,
): readonly Fact[] {
  const { cause, heldFor } = explanation;
  const id = isMetric(cause) ? cause : null;
  const measure = id === null ? undefined : reading?.metrics[id];
  const figure =
    id !== null && measure !== undefined && isMeasured(measure) ? figureInWords(figureOf(id, measure)) : null;
  const creep = cause === 'creep' && outcome !== null ? percentRoundedDown(outcome.creep) : null;
  const since = id === null ? null : (outcome?.bands[id]?.since ?? null);
  const name = causeText(cause).name;
  const length = id === 'headForwardIndex' ? headForwardLength(reading?.headForward) : null;
  const number =
    figure !== null && length !== null ? text.amountAlso({ amount: figure, also: length }) : (figure ?? creep);
  const kind = cause === 'creep' || cause === 'stillness' ? cause : 'band';
  const facts: (Fact | null)[] = [
    { name: text.cause, value: number === null ? name : text.causeNow({ cause: name, amount: number }) },
    { name: text.heldFor, value: text.heldForValue({ length: durationInWords(heldFor) }) },
    { name: text.since, value: timeOfDay(since ?? millis(at - heldFor)) },
    outcome === null ? null : { name: text.load, value: watch.gauge.load({ share: percentRoundedDown(outcome.risk) }) },
    { name: text.reset, value: text.resets[kind] },
    { name: text.basis, value: sayWarning(explanation).basis },
  ];
  return facts.filter((fact) => fact !== null);
}
