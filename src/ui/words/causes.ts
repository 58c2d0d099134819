import type { Cause } from '../../alerts/index.ts';
import { isMetric, type MetricId } from '../../geometry/metric.ts';
import { MEASURES } from './measures.ts';

export interface CauseWords {
  readonly name: string; // in a list of settings
  readonly watch: string; // state in words while worth watching
  readonly poor: string; // state in words while out of range
  readonly help: string; // one thing to do
}

/** Loads that build up over time. */
const LOADS: Readonly<Record<Exclude<Cause, MetricId>, CauseWords>> = {
  creep: {
    name: 'Load from rounding',
    watch: 'Load is building in your back',
    poor: 'Your back has carried load for long',
    help: 'Stand up for two minutes. It resets more than a short stretch.',
  },
  stillness: {
    name: 'Sitting still',
    watch: 'You have been still for a while',
    poor: 'You have been still for long',
    help: 'Get up, or at least shift and stretch.',
  },
  staticHold: {
    name: 'Holding one position',
    watch: 'You hold one position',
    poor: 'You have held one position for long',
    help: 'Change position. Any other one helps.',
  },
  suddenMovement: {
    name: 'Sudden movements',
    watch: 'That was a quick movement',
    poor: 'That was a quick movement',
    help: 'Move on gently.',
  },
};

/** Whatever can drive the risk: metrics say it themselves. */
export const causeWords = (cause: Cause): CauseWords => {
  if (!isMetric(cause)) return LOADS[cause];
  const { name, listed = name, ...words } = MEASURES[cause];
  return { ...words, name: listed };
};
