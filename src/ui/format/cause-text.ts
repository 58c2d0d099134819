import type { Cause } from '../../alerts/decide/outcome.ts';
import { isMetric, type MetricId } from '../../geometry/metric.ts';
import { profileWords } from '../profiles/profile-words.ts';
import { text } from '../text.ts';

export interface CauseText {
  readonly name: string;
  readonly inSentence: string; // the name within a sentence
  readonly watch: string; // the state while it is worth watching
  readonly poor: string; // the state while it is out of range
  readonly help: string; // one thing to do
}

/** The texts about a cause of risk: a metric or a load. */
export function causeText(cause: Cause): CauseText {
  const words = isMetric(cause) ? text.metrics[cause] : text.causes[cause];
  const help = profileWords.value?.help[cause];
  return help === undefined ? words : { ...words, help };
}

const IN_SETTINGS: Partial<Record<MetricId, string>> = text.metricsInSettings;

/** The name in the settings, where some metrics need a longer name. */
export const causeInSettings = (cause: Cause): string =>
  (isMetric(cause) ? IN_SETTINGS[cause] : undefined) ?? causeText(cause).name;
