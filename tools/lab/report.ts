import { STATED_ERRORS, type StatedError } from '../../src/geometry/stated-errors.ts';
import { METRIC_IDS, type MetricId } from '../../src/geometry/metric.ts';
import type { Collected } from './collect.ts';
import type { Lab } from './lab.ts';
import { mustShow } from './must-show.ts';
import type { Row } from './must-show-row.ts';
import { othersOf, type Others } from './others.ts';
import { restatedTrials } from './restated.ts';
import { scoreClasses, scoreMetrics, shareOf, type ClassScore, type MetricScore } from './score.ts';

/** Everything a run says, as numbers. */
export interface Report {
  readonly mustShow: readonly Row[];
  readonly metrics: readonly MetricScore[];
  readonly classes: readonly ClassScore[];
  readonly presence: {
    readonly found: number;
    readonly falsePeople: number;
    readonly people: number;
    readonly empty: number;
  };
  readonly views: { readonly right: number; readonly n: number; readonly yawMae: number }; // right: share
  readonly signs: readonly { readonly metric: string; readonly n: number; readonly right: number }[]; // right: share
  readonly others: Others;
  readonly real: readonly RealInterval[];
  readonly backViews: number; // pictures from behind that were left out
  readonly complaints: readonly string[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

/** What the stated intervals are worth for one measure of real people, who know no truth. */
export interface RealInterval {
  readonly metric: MetricId;
  readonly upright: number; // 0-1, of people upright as when calibrated: 0 in the interval
  readonly uprights: number; // readings behind it
  readonly repeated: number; // 0-1, the same moment by another sensor: in the interval of the first
  readonly flipped: number; // 0-1, of those: good here and poor there
  readonly repeats: number; // readings behind it
}

function realIntervals({ real: { still, repeats } }: Collected): readonly RealInterval[] {
  return METRIC_IDS.flatMap((metric) => {
    const [own, again] = [still.filter((one) => one.metric === metric), repeats.filter((one) => one.metric === metric)];
    if (own.length + again.length === 0) return [];
    return [
      {
        metric,
        upright: shareOf(own.map(({ inside }) => inside)),
        uprights: own.length,
        repeated: shareOf(again.map(({ inside }) => inside)),
        flipped: shareOf(again.map(({ flipped }) => flipped)),
        repeats: again.length,
      },
    ];
  });
}

/** `stated`: the errors that intervals are made of; those of the app unless the run itself states others. */
export function reportOf(
  collected: Collected,
  lab: Lab,
  stated: Readonly<Record<MetricId, StatedError>> = STATED_ERRORS,
): Report {
  const { trials, votes, signs, presence, views, complaints } = collected;
  const others = othersOf(lab, collected);
  return {
    mustShow: mustShow(collected, others.intervals),
    metrics: scoreMetrics(stated === STATED_ERRORS ? trials : restatedTrials(trials, stated)),
    classes: scoreClasses(votes),
    presence: {
      found: presence.people === 0 ? 0 : presence.found / presence.people,
      falsePeople: presence.empty === 0 ? 0 : presence.falsePeople / presence.empty,
      people: presence.people,
      empty: presence.empty,
    },
    views: { right: views.all === 0 ? 0 : views.right / views.all, n: views.all, yawMae: mean(views.yawErrors) },
    signs: [...new Set(signs.map(({ metric }) => metric))].toSorted().map((metric) => {
      const own = signs.filter((sign) => sign.metric === metric);
      return { metric, n: own.length, right: own.filter(({ right }) => right).length / own.length };
    }),
    others,
    real: realIntervals(collected),
    backViews: lab.leftOut.backViews,
    complaints,
  };
}
