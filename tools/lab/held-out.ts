import { median } from '../../src/base/statistics.ts';
import { METRIC_IDS, METRICS, type MetricId } from '../../src/geometry/metric.ts';
import { STATED_ERRORS } from '../../src/geometry/stated-errors.ts';
import { thresholdAt, type Trial, type Vote } from './score.ts';
import { holds } from './person-offset.ts';
import { FEWEST_OF_PERSON, isForStating, statement, statingTrials } from './stated.ts';

/** How often intervals hold for somebody whose pictures had no part in stating them. */
export interface HeldOutInterval {
  readonly metric: MetricId;
  readonly family: 'front' | 'side';
  readonly n: number;
  readonly people: number;
  readonly interval: number; // 0-1, over all people, each left out in turn
  readonly worst: number; // 0-1, of the person for whom they hold least; NaN: nobody has enough readings
  readonly worstPerson: string;
  readonly together: number; // 0-1, stated by everybody's pictures, their own included: a check, no promise
  readonly sigma: number; // median of what is stated for those left out, metric's unit
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

interface Held {
  readonly subject: string;
  readonly sigma: number; // stated by the others
  readonly leftOut: boolean; // in the interval that the others state
  readonly together: boolean; // in the interval that everybody states
}

/** What is stated of one measure for each person by the others. Sigma in the metric's unit. */
function heldBy(trials: readonly Trial[], metric: MetricId, family: 'front' | 'side'): Held[] {
  const measured = statingTrials(trials, metric, family).filter(({ measure }) => 'value' in measure);
  const said = statement(measured, STATED_ERRORS[metric][family], metric);
  if (said === null) return [];
  return said.cases.map((one, index) => {
    const measure = measured[index]?.measure;
    const scale = METRICS[metric].relativeError && measure !== undefined && 'value' in measure ? measure.value : 1;
    return {
      subject: one.subject,
      sigma: scale * Math.hypot(one.leftOut.noise * one.noise, one.leftOut.floor),
      leftOut: holds(one.leftOut, one),
      together: holds(said.terms, one),
    };
  });
}

/** Leaves one person out at a time: what the others' errors say is stated for them. */
export function heldOutIntervals(trials: readonly Trial[]): readonly HeldOutInterval[] {
  const own = trials.filter((trial) => isForStating(trial) && trial.family !== 'photo');
  const held = new Map(
    METRIC_IDS.flatMap((metric) =>
      (['front', 'side'] as const).map((family) => [`${metric}/${family}`, heldBy(own, metric, family)] as const),
    ).filter(([, all]) => all.length > 0),
  );
  return [...held]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, all]) => {
      const [metric, family] = key.split('/') as [MetricId, 'front' | 'side'];
      const people = subjectsOf(all).map((subject) => ({ subject, own: all.filter((one) => one.subject === subject) }));
      const shares = people
        .filter((one) => one.own.length >= FEWEST_OF_PERSON)
        .map((one) => ({ subject: one.subject, interval: share(one.own.map(({ leftOut }) => leftOut)) }))
        .toSorted((a, b) => a.interval - b.interval);
      return {
        metric,
        family,
        n: all.length,
        people: people.length,
        interval: share(all.map(({ leftOut }) => leftOut)),
        worst: shares[0]?.interval ?? NaN,
        worstPerson: shares[0]?.subject ?? '',
        together: share(all.map(({ together }) => together)),
        sigma: median(all.map(({ sigma }) => sigma)),
      };
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
