import type { ComponentChildren } from 'preact';
import type { MetricId } from '../../../geometry/metric.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { standardErrorOf } from '../../../history/analysis/standard-error.ts';
import { compare } from '../pure/saved/compare.ts';
import { overlay, placed } from '../pure/saved/overlay.ts';
import type { Weeks } from '../pure/saved/report.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { changeInWords, kindInWords, measureInWords, nameOfCompared, whenInBrief } from '../view/saved-format.ts';
import { dayInBrief } from '../../../ui/format/dates.ts';
import { secondsInBrief } from '../../../ui/format/duration.ts';
import { metricInWords, metricMargin } from '../../../ui/format/measured-value.ts';
import { percentWithBounds, twoDigits } from '../../../ui/format/numbers.ts';
import { INCOMPARABLE, KEPT } from '../words/saved.ts';
import { REPORT } from '../words/report.ts';
import { Figure } from './figure.tsx';

interface ComparisonProps {
  readonly snapshot: SavedSnapshot;
  readonly second: SavedSnapshot;
}

/** What changed between the two, for the page; what the errors can explain is said to be so. */
export function SheetComparison({ snapshot, second }: ComparisonProps) {
  const words = REPORT.comparison;
  const { against, differences, earlier } = compare(snapshot, second);
  const both = differences.filter(({ change }) => change !== null);
  return (
    <section>
      <h2>
        {words.title} {whenInBrief(second)} ({kindInWords(second)})
      </h2>
      {against !== null && <p>{INCOMPARABLE[against]}</p>}
      {against === null && (
        <table class="report-table folding" role="table">
          <TableHead
            columns={[
              REPORT.measures.name,
              whenInBrief(second),
              earlier.id === second.id ? words.since : words.until,
              words.means,
            ]}
          />
          <tbody role="rowgroup">
            {both.map(({ id, earlier: before, later: after, change }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {nameOfCompared(id)}
                </th>
                <td role="cell">{measureInWords(id, earlier.id === second.id ? before : after)}</td>
                <td class="report-value" role="cell">
                  {change && changeInWords(id, change)}
                </td>
                <td role="cell">{change?.beyond === true ? words.beyond : words.within}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Both laid over each other, where they can be: the earlier solid, the later dashed. */
export function SheetOverlay({ snapshot, second }: ComparisonProps) {
  const { against, earlier, later } = compare(snapshot, second);
  const placement = against === null ? overlay(earlier, later) : null;
  if (placement === null) return null;
  return (
    <>
      <Figure
        skeleton={earlier.skeleton}
        over={placed(later.skeleton, placement, earlier.skeleton)}
        label={KEPT.compare.over}
      />
      <ul class="legend kept-key" aria-hidden="true">
        <li data-which="first">{KEPT.compare.earlier}</li>
        <li data-which="second">{KEPT.compare.later}</li>
      </ul>
    </>
  );
}

/** What the tab saw at the desk lately, or that it saw nothing. */
export function SheetWeeks({ weeks }: { readonly weeks: Weeks | null }) {
  const words = REPORT.weeks;
  if (weeks === null) return <p class="report-small">{words.none}</p>;
  const { from, to, days, measuredSeconds, good, alerts, alertsPerHour, breaks } = weeks;
  const head = medianOf(weeks, 'headForwardIndex');
  const slouch = medianOf(weeks, 'slouch');
  return (
    <section>
      <h2>
        {words.title} <small>({`${dayInBrief(from)} – ${dayInBrief(to)}`})</small>
      </h2>
      <dl class="report-weeks">
        <Fact name={words.watched}>
          {secondsInBrief(measuredSeconds)} {words.days(days)}
        </Fact>
        {good !== null && <Fact name={words.good}>{percentWithBounds(good)}</Fact>}
        <Fact name={words.alerts}>
          {alerts}
          {alertsPerHour !== null && `, ${twoDigits(alertsPerHour)} ${words.perHour}`}
        </Fact>
        <Fact name={words.breaks}>{breaks}</Fact>
        {head !== null && <Fact name={words.head}>{head}</Fact>}
        {slouch !== null && <Fact name={words.slouch}>{slouch}</Fact>}
      </dl>
      {(head !== null || slouch !== null) && <p class="report-small">{words.scale}</p>}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** '34 ± 8 %'; null: never measured. */
function medianOf({ metrics }: Weeks, id: MetricId): string | null {
  const metric = metrics[id];
  if (metric === undefined) return null;
  return `${metricInWords(id, metric.median)} ${metricMargin(id, standardErrorOf(id, metric))}`;
}
