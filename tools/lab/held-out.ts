import { NINE_IN_TEN, type MetricId } from '../../src/geometry/metric.ts';
import { STATED_ERRORS } from '../../src/geometry/stated-errors.ts';
import { thresholdAt, type Trial, type Vote } from './score.ts';
import { isForStating, restated, statedErrors } from './stated.ts';

/** How often intervals hold for somebody whose pictures had no part in stating them. */
export interface HeldOutInterval {
  readonly metric: MetricId;
  readonly family: 'front' | 'side';
  readonly n: number;
  readonly interval: number; // 0-1, over all people, each left out in turn
  readonly worst: number; // 0-1, of the person for whom they hold least
}

/** How a class is told for somebody with the threshold that the others' pictures set. */
export interface HeldOutClass {
  readonly name: string;
  readonly sensitivity: number; // 0-1
  readonly specificity: number; // 0-1
  readonly lowest: number; // threshold, metric's unit, over the people left out
  readonly highest: number;
}

const subjectsOf = (all: readonly { readonly subject: string }[]): readonly string[] => [
  ...new Set(all.map(({ subject }) => subject)),
];
const share = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

/** Leaves one person out at a time: what the others' errors say is stated for them. */
export function heldOutIntervals(trials: readonly Trial[]): readonly HeldOutInterval[] {
  const own = trials.filter((trial) => isForStating(trial) && trial.family !== 'photo');
  const held = new Map<string, Map<string, boolean[]>>();
  for (const subject of subjectsOf(own)) {
    const table = statedErrors(own.filter((trial) => trial.subject !== subject));
    for (const trial of own) {
      const { metric, family, measure, truth } = trial;
      if (trial.subject !== subject || !('value' in measure) || family === 'photo') continue;
      const { sigma } = restated(measure, metric, STATED_ERRORS[metric][family], table[metric][family]);
      const key = `${metric}/${family}`;
      const people = held.get(key) ?? new Map<string, boolean[]>();
      people.set(subject, [...(people.get(subject) ?? []), Math.abs(measure.value - truth) <= NINE_IN_TEN * sigma]);
      held.set(key, people);
    }
  }
  return [...held]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, people]) => {
      const [metric, family] = key.split('/') as [MetricId, 'front' | 'side'];
      const all = [...people.values()];
      return { metric, family, n: all.flat().length, interval: share(all.flat()), worst: Math.min(...all.map(share)) };
    });
}

/** Leaves one person out at a time: the others' pictures set the threshold for 95 % specificity. */
export function heldOutClasses(votes: readonly Vote[]): readonly HeldOutClass[] {
  return [...new Set(votes.map(({ name }) => name))].toSorted().flatMap((name) => {
    const own = votes.filter((vote) => vote.name === name);
    const subjects = subjectsOf(own);
    if (subjects.length < 2) return [];
    const told: { belongs: boolean; yes: boolean }[] = [];
    const limits: number[] = [];
    for (const subject of subjects) {
      const limit = thresholdAt(own.filter((vote) => vote.subject !== subject));
      limits.push(limit);
      for (const { belongs, measure, ...vote } of own)
        if (vote.subject === subject && 'value' in measure) told.push({ belongs, yes: measure.value > limit });
    }
    return [
      {
        name,
        sensitivity: share(told.filter(({ belongs }) => belongs).map(({ yes }) => yes)),
        specificity: share(told.filter(({ belongs }) => !belongs).map(({ yes }) => !yes)),
        lowest: Math.min(...limits),
        highest: Math.max(...limits),
      },
    ];
  });
}
