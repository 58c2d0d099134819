import { NINE_IN_TEN } from '../../../src/geometry/metric.ts';
import type { SeenStanding } from './looks.ts';
import type { LeftOutTrial } from './left-out.ts';
import type { NamedView } from './left-out-views.ts';
import { aspectOf, CONDITIONS, type Aspect, type Condition, type StandingMeasure } from './trials.ts';

/** One measure from one side, each person left out. Errors in the measure's unit, shares 0-1. */
export interface MeasureFigures {
  readonly id: StandingMeasure;
  readonly aspect: Aspect;
  readonly n: number; // pictures measured with the vertical known
  readonly known: ConditionFigures;
  readonly unknown: ConditionFigures;
  readonly beside: ConditionFigures;
  readonly comes: ConditionFigures;
  readonly change: number; // mean absolute error of the difference from the level picture of the same person before the same camera
  readonly worst: { readonly subject: string; readonly holds: number }; // the person for whom the intervals hold least, vertical known
}
export interface ConditionFigures {
  readonly mae: number;
  readonly bias: number;
  readonly slope: number; // measured over true
  readonly holds: number; // share of the stated 90 % intervals
  readonly sigma: number; // median
}

/** Telling one way of standing from another: area under the curve. */
export interface Telling {
  readonly what: string;
  readonly condition: Condition;
  readonly change: boolean; // by the difference from the level picture of the same person
  readonly yes: number; // pictures
  readonly no: number;
  readonly area: number;
}

export interface StandingReport {
  readonly people: number;
  readonly pictures: number;
  readonly found: number;
  readonly measured: number; // of those found, as they come
  readonly measures: readonly MeasureFigures[];
  readonly tellings: readonly Telling[];
  readonly legs: readonly {
    readonly condition: Condition;
    readonly n: number;
    readonly sure: number;
    readonly wrong: number;
  }[];
  readonly views: { readonly n: number; readonly right: number; readonly leftOut: number; readonly unknown: number };
  readonly backs: { readonly n: number; readonly right: number; readonly leftOut: number };
  readonly verticals: Readonly<Record<string, number>>; // pictures, by what says the vertical
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const isNumber = ({ value }: LeftOutTrial): boolean => !Number.isNaN(value);
const holds = ({ value, sigma, truth }: LeftOutTrial): boolean => Math.abs(value - truth) <= NINE_IN_TEN * sigma;

function slopeOf(trials: readonly LeftOutTrial[]): number {
  const [x, y] = [mean(trials.map(({ truth }) => truth)), mean(trials.map(({ value }) => value))];
  const both = mean(trials.map(({ truth, value }) => (truth - x) * (value - y)));
  return both / mean(trials.map(({ truth }) => (truth - x) ** 2));
}

function conditionFigures(trials: readonly LeftOutTrial[]): ConditionFigures {
  const errors = trials.map(({ value, truth }) => value - truth);
  const sigmas = trials.map(({ sigma }) => sigma).toSorted((a, b) => a - b);
  return {
    mae: mean(errors.map(Math.abs)),
    bias: mean(errors),
    slope: slopeOf(trials),
    holds: mean(trials.map((trial) => (holds(trial) ? 1 : 0))),
    sigma: sigmas[Math.floor(sigmas.length / 2)] ?? NaN,
  };
}

/** Differences from the own level picture. */
function changesOf(trials: readonly LeftOutTrial[]): readonly { trial: LeftOutTrial; value: number; truth: number }[] {
  const levels = new Map(trials.filter(({ isLevel }) => isLevel).map((trial) => [trial.group, trial]));
  return trials.flatMap((trial) => {
    const level = levels.get(trial.group);
    if (trial.isLevel || level === undefined) return [];
    return [{ trial, value: trial.value - level.value, truth: trial.truth - level.truth }];
  });
}

function figuresOf(id: StandingMeasure, aspect: Aspect, trials: readonly LeftOutTrial[]): MeasureFigures {
  const of = (condition: Condition): readonly LeftOutTrial[] => trials.filter((one) => one.condition === condition);
  const known = of('known');
  const [worst] = [...new Set(known.map(({ subject }) => subject))]
    .map((subject) => ({ subject, holds: conditionFigures(known.filter((one) => one.subject === subject)).holds }))
    .toSorted((a, b) => a.holds - b.holds);
  return {
    id,
    aspect,
    n: known.length,
    known: conditionFigures(known),
    unknown: conditionFigures(of('unknown')),
    beside: conditionFigures(of('beside').filter(({ isLevel }) => !isLevel)),
    comes: conditionFigures(of('comes')),
    change: mean(changesOf(of('beside')).map(({ value, truth }) => Math.abs(value - truth))),
    worst: worst ?? { subject: '', holds: NaN },
  };
}

/** Of a picture of each kind, how often the one that belongs has more of it. */
const areaOf = (yes: readonly number[], no: readonly number[]): number =>
  mean(yes.flatMap((more) => no.map((less) => (more > less ? 1 : more === less ? 0.5 : 0))));

interface Told {
  readonly what: string;
  readonly aspect: Aspect;
  readonly id: StandingMeasure;
  readonly yes: RegExp; // postures
  readonly no: RegExp;
  readonly much: (value: number, from: number) => number;
}
const aside = (value: number, from: number): number => Math.abs(value - from);
const TOLD: readonly Told[] = [
  ...(['front', 'back'] as const).map((aspect): Told => ({
    what: `weight on one leg, moderate and strong, ${aspect}`,
    aspect,
    id: 'weightLeft',
    yes: /^weight_.*(moderate|strong)$/,
    no: /level$/,
    much: aside,
  })),
  ...(['mild', 'strong'] as const).map((how): Told => ({
    what: `sway back, ${how}`,
    aspect: 'side',
    id: 'sway',
    yes: new RegExp(`^sway_back_${how}$`),
    no: /plain$/,
    much: (value, from) => value - from,
  })),
];

function tellingsOf(trials: readonly LeftOutTrial[]): readonly Telling[] {
  return TOLD.flatMap(({ what, aspect, id, yes, no, much }) =>
    CONDITIONS.flatMap((condition) => {
      const own = trials.filter((one) => one.aspect === aspect && one.id === id && one.condition === condition);
      const rest = id === 'weightLeft' ? 0.5 : 0;
      const alone = own.map((trial) => ({ posture: trial.posture, much: much(trial.value, rest) }));
      const against = changesOf(own).map(({ trial, value }) => ({ posture: trial.posture, much: much(value, 0) }));
      return [alone, against].flatMap((all, at): Telling[] => {
        const of = (kind: RegExp): readonly number[] =>
          all.flatMap(({ posture, much: by }) => (kind.test(posture) ? [by] : []));
        const [belongs, not] = [of(yes), of(no)];
        if (belongs.length === 0 || not.length === 0) return [];
        const [yesCount, noCount] = [belongs.length, not.length];
        return [{ what, condition, change: at === 1, yes: yesCount, no: noCount, area: areaOf(belongs, not) }];
      });
    }),
  );
}

/** Beyond this many standard errors the app says a leg as sure: standing-text.ts. */
const SURE = 2.58;

function legsOf(trials: readonly LeftOutTrial[]): StandingReport['legs'] {
  return CONDITIONS.map((condition) => {
    const own = trials.filter((one) => one.id === 'weightLeft' && one.condition === condition);
    const sure = own.filter(({ value, sigma }) => Math.abs(value - 0.5) > SURE * sigma);
    const wrong = sure.filter(({ value, truth }) => (value - 0.5) * (truth - 0.5) < 0);
    return { condition, n: own.length, sure: sure.length, wrong: wrong.length };
  });
}

function viewFigures(views: readonly NamedView[]): StandingReport['views'] {
  return {
    n: views.length,
    right: views.filter(({ truly, named }) => named === truly).length,
    leftOut: views.filter(({ truly, leftOut }) => leftOut === truly).length,
    unknown: views.filter(({ named }) => named === 'unknown').length,
  };
}

/** Everything of people who stand, each of them left out in turn. */
export function standingReport(
  seen: readonly SeenStanding[],
  trials: readonly LeftOutTrial[],
  views: readonly NamedView[],
): StandingReport {
  const numbers = trials.filter(isNumber);
  const kinds = [...new Set(numbers.map(({ aspect, id }) => `${aspect} ${id}`))].map((kind) =>
    numbers.filter(({ aspect, id }) => kind === `${aspect} ${id}`),
  );
  const found = seen.filter(({ analysed }) => analysed !== null);
  const asTheyCome = new Set(numbers.flatMap(({ condition, picture }) => (condition === 'comes' ? [picture] : [])));
  const verticals: Record<string, number> = {};
  for (const { analysed } of found) {
    const by = analysed?.level.by ?? '';
    verticals[by] = (verticals[by] ?? 0) + 1;
  }
  return {
    people: new Set(seen.map(({ subject }) => subject)).size,
    pictures: seen.length,
    found: found.length,
    measured: asTheyCome.size,
    measures: kinds.flatMap((own) => (own[0] === undefined ? [] : [figuresOf(own[0].id, own[0].aspect, own)])),
    tellings: tellingsOf(numbers),
    legs: legsOf(numbers),
    views: viewFigures(views),
    backs: viewFigures(views.filter(({ truly }) => aspectOf(truly) === 'back')),
    verticals,
  };
}
