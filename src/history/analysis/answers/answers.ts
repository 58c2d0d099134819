import { beyondNormal } from '../../../base/distributions.ts';
import type { SidedMetric } from '../../../geometry/metric.ts';
import { weekdayOf } from '../../records/calendar.ts';
import { addCauses, type Causes } from '../causes.ts';
import { HELPERS, type Helper } from '../aftermath.ts';
import { standardErrorOf } from '../error-bounds.ts';
import {
  addPostureSeconds,
  measuredSeconds,
  NO_SECONDS,
  withoutSeconds,
  type PostureSeconds,
} from '../posture-seconds.ts';
import { summarise, typicalOf, type Day, type Summary } from '../summary.ts';
import type { Series } from './dependence.ts';
import {
  compareAll,
  compareOne,
  compareTimes,
  judge,
  type Candidate,
  type Difference,
  type Judged,
} from './comparison.ts';
import {
  blockSeries,
  breaksOf,
  calibrationVariance,
  changeSeries,
  deskSeries,
  goodOf,
  goodSigma,
  helperSeries,
  hourIn,
  hourSeries,
  inWeeks,
  PARTS,
  partsIn,
  partSeries,
  shiftsOf,
  type Part,
} from './series.ts';

/** A range, and the one before it. */
export interface Asked {
  readonly days: readonly Day[];
  readonly before: readonly Day[]; // empty: nothing to compare with
  readonly byWeeks: boolean; // judged by weeks, not by days: quarters and years
}

/** A part of the time, and how it compares. `comparison` null: too little was measured. */
export interface Piece {
  readonly measured: PostureSeconds; // s
  readonly otherwise: PostureSeconds; // s, what it is compared with
  readonly comparison: Judged | null; // of shares, 0-1
}

export interface SideAnswer {
  readonly metric: SidedMetric;
  readonly towards: 'left' | 'right';
  readonly share: number; // 0-1 of the time measured, out of range to that side
  readonly other: number; // ... to the other side
  readonly hours: number; // measured
}

/** What a range of days answers: how it was, when, what, and what helped. Codes and numbers. */
export interface Answers {
  readonly summary: Summary;
  readonly before: Summary | null; // of the range before; null: nothing was measured then
  readonly change: {
    readonly good: Judged | null; // of the share of good time, 0-1
    readonly shifts: Judged | null; // of large shifts an hour
    readonly breaks: Judged | null; // of breaks an hour
    readonly byCalibration: boolean; // most of what is unsure of `good` comes from calibrations made meanwhile
  };
  readonly parts: readonly (Piece & { readonly part: Part })[]; // those that were measured
  readonly hours: readonly (Piece & { readonly hour: number })[]; // those that were measured, by the clock
  readonly block: (Piece & { readonly weekday: number; readonly part: Part }) | null; // the largest real one
  readonly desk: Piece | null; // standing against sitting; null: not both were measured
  readonly helpers: readonly (Piece & { readonly helper: Helper })[]; // what came soon after
  readonly sides: readonly SideAnswer[]; // real ones only
  readonly causes: Causes;
}

/** How much of the allowed false rate each question may use; shares of their sum. [H] */
const WEIGHT = { good: 4, movement: 2, part: 6, hour: 0.4, block: 0.15, desk: 1.5, helper: 1, side: 0.5 } as const;

/** Standard errors in half of a 90 % interval. */
const HALF_OF_90 = 1.645;

/** A lean counts as one-sided from here on. [H] */
const SIDED = { least: 0.1, lopsided: 2, time: 3 * 3600 } as const;

const sumOf = (days: readonly Day[], pick: (day: Day) => PostureSeconds | undefined): PostureSeconds =>
  days.reduce((sum, day) => addPostureSeconds(sum, pick(day) ?? NO_SECONDS), NO_SECONDS);

/** A piece before it is judged. */
interface Unjudged {
  readonly measured: PostureSeconds;
  readonly otherwise: PostureSeconds;
  readonly found: Difference | null;
  readonly weight: number;
}

/** Days, or weeks where there are many. */
type Units = (series: Series) => Series;

const partsOf = (days: readonly Day[], units: Units) => {
  const all = sumOf(days, (day) => partsIn(day).whole);
  const found = compareAll(PARTS.map((part) => units(partSeries(days, part))));
  return PARTS.map((part, index) => {
    const measured = sumOf(days, (day) => partsIn(day)[part]);
    return {
      part,
      measured,
      otherwise: withoutSeconds(all, measured),
      found: found[index] ?? null,
      weight: WEIGHT.part,
    };
  }).filter(({ measured }) => measuredSeconds(measured) > 0);
};

const hoursOf = (days: readonly Day[], units: Units) => {
  const all = sumOf(days, (day) => partsIn(day).whole);
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    days.some((day) => measuredSeconds(hourIn(day, hour)) > 0),
  );
  const found = compareAll(hours.map((hour) => units(hourSeries(days, hour))));
  return hours.map((hour, index) => {
    const measured = sumOf(days, (day) => hourIn(day, hour));
    return {
      hour,
      measured,
      otherwise: withoutSeconds(all, measured),
      found: found[index] ?? null,
      weight: WEIGHT.hour,
    };
  });
};

const blocksOf = (days: readonly Day[]) => {
  const all = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => PARTS.map((part) => ({ weekday, part })));
  const found = compareAll(all.map(({ weekday, part }) => blockSeries(days, weekday, part)));
  return all.flatMap((block, index) => {
    const comparison = found[index];
    if (!comparison) return [];
    const isIt = ({ day }: Day) => weekdayOf(day) === block.weekday;
    const inPart = (some: readonly Day[]) => sumOf(some, (day) => partsIn(day)[block.part]);
    return [
      {
        ...block,
        measured: inPart(days.filter(isIt)),
        otherwise: inPart(days.filter((day) => !isIt(day))),
        found: comparison,
        weight: WEIGHT.block,
      },
    ];
  });
};

const deskOf = (days: readonly Day[], units: Units): Unjudged | null => {
  const measured = sumOf(days, ({ rollup }) => rollup.desks.standing);
  const otherwise = sumOf(days, ({ rollup }) => rollup.desks.sitting);
  if (measuredSeconds(measured) === 0 || measuredSeconds(otherwise) === 0) return null;
  return { measured, otherwise, found: compareOne(units(deskSeries(days))), weight: WEIGHT.desk };
};

const helpersOf = (days: readonly Day[], units: Units) =>
  HELPERS.map((helper) => {
    const told = days.filter(({ rollup }) => rollup.aftermath !== undefined);
    const measured = sumOf(told, ({ rollup }) => rollup.aftermath?.[helper]);
    const otherwise = withoutSeconds(
      sumOf(told, ({ rollup }) => rollup.measured),
      measured,
    );
    return { helper, measured, otherwise, found: compareOne(units(helperSeries(days, helper))), weight: WEIGHT.helper };
  }).filter(({ measured }) => measuredSeconds(measured) > 0);

/** How one-sided each lean is. Its median is tested against what an error of the calibration alone can make of it. */
const sidesOf = (summary: Summary) =>
  Object.entries(summary.sides).flatMap(([name, { left, level, right }]) => {
    const metric = name as SidedMetric;
    const found = summary.metrics[metric];
    const all = left + level + right;
    const [more, less] = [Math.max(left, right), Math.min(left, right)];
    if (!found || all < SIDED.time || (left + right) / all < SIDED.least || more < SIDED.lopsided * less) return [];
    const towards: SideAnswer['towards'] = left > right ? 'left' : 'right';
    const answer: SideAnswer = { metric, towards, share: more / all, other: less / all, hours: all / 3600 };
    const sigma = standardErrorOf(metric, found);
    const comparison: Difference = {
      difference: found.median,
      margin: HALF_OF_90 * sigma,
      chance: beyondNormal(found.median / sigma),
      days: summary.days,
    };
    return [{ answer, comparison, weight: WEIGHT.side }];
  });

/** Now against the range before. */
function changesOf({ days, before }: Pick<Asked, 'days' | 'before'>, units: Units) {
  const calibrating = calibrationVariance(days, before, goodSigma([...days, ...before]));
  const change = (figure: Parameters<typeof changeSeries>[2], more: number) =>
    before.length === 0 ? null : compareTimes(units(changeSeries(days, before, figure)), more);
  const good = change(goodOf, calibrating);
  return {
    good,
    shifts: change(shiftsOf, 0),
    breaks: change(breaksOf, 0),
    byCalibration: good !== null && HALF_OF_90 ** 2 * calibrating > good.margin ** 2 / 2,
  };
}

const candidateOf = (comparison: Difference | null, weight: number): readonly Candidate[] =>
  comparison === null ? [] : [{ comparison, weight }];

/** Every answer, of the days that are not marked as untypical. Judged together: the false rate holds over all that is looked at. */
export function answersIn({ days: all, before: allBefore, byWeeks }: Asked): Answers {
  const [days, before] = [typicalOf(all), typicalOf(allBefore)];
  const summary = summarise(days);
  const earlier = summarise(before);
  const units: Units = byWeeks ? inWeeks : (series) => series;
  const changes = changesOf({ days, before }, units);
  const [parts, hours, blocks, desk, helpers, sides] = [
    partsOf(days, units),
    hoursOf(days, units),
    blocksOf(days),
    deskOf(days, units),
    helpersOf(days, units),
    sidesOf(summary),
  ];
  const pieces: readonly Unjudged[] = [...parts, ...hours, ...blocks, ...helpers, ...(desk ? [desk] : [])];
  const verdicts = judge([
    ...candidateOf(changes.good, WEIGHT.good),
    ...candidateOf(changes.shifts, WEIGHT.movement),
    ...candidateOf(changes.breaks, WEIGHT.movement),
    ...pieces.flatMap(({ found, weight }) => candidateOf(found, weight)),
    ...sides,
  ]);
  const judged = (found: Difference | null): Judged | null =>
    found && { ...found, verdict: verdicts.get(found) ?? 'within' };
  const piece = <T extends Unjudged>({ found, ...rest }: T) => ({ ...rest, comparison: judged(found) });
  return {
    summary,
    before: earlier.good === null ? null : earlier,
    change: {
      good: judged(changes.good),
      shifts: judged(changes.shifts),
      breaks: judged(changes.breaks),
      byCalibration: changes.byCalibration,
    },
    parts: parts.map(piece),
    hours: hours.map(piece),
    block:
      blocks
        .map(piece)
        .filter(({ comparison }) => comparison?.verdict === 'real')
        .toSorted((a, b) => Math.abs(b.comparison?.difference ?? 0) - Math.abs(a.comparison?.difference ?? 0))[0] ??
      null,
    desk: desk && piece(desk),
    helpers: helpers.map(piece),
    sides: sides.filter(({ comparison }) => verdicts.get(comparison) === 'real').map(({ answer }) => answer),
    causes: addCauses(days.map(({ rollup }) => rollup.causes)),
  };
}
