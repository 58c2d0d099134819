import type { ComponentChildren } from 'preact';
import type { MetricId } from '../../../geometry/metric.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { standardErrorOf } from '../../../history/analysis/error-bounds.ts';
import { rich } from '../../../ui/components/text-parts.tsx';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { compare } from '../pure/saved/compare.ts';
import { overlay } from '../pure/saved/overlay.ts';
import type { DeskWeeks } from '../pure/saved/report.ts';
import { repeatabilityOf } from '../pure/saved/repeatability.ts';
import { changeInWords, kindInWords, measureInWords, nameOfMeasure, whenInBrief } from '../view/saved-format.ts';
import { dayInBrief } from '../../../ui/format/dates.ts';
import { secondsInBrief } from '../../../ui/format/time.ts';
import { metricInWords, metricMargin } from '../../../ui/format/metric-text.ts';
import { percentWithBounds, twoDigits } from '../../../ui/format/numbers.ts';
import { OverlaidFigures } from './overlaid-figures.tsx';
import { text as shared } from '../../../ui/text.ts';
import { text } from '../text.ts';

interface ComparisonProps {
  readonly snapshot: SavedSnapshot;
  readonly second: SavedSnapshot;
}

/** The changes between the two, each with the verdict whether the errors can explain it. */
export function ReportComparison({
  snapshot,
  second,
  saved,
}: ComparisonProps & { readonly saved: readonly SavedSnapshot[] }) {
  const texts = text.report.comparison;
  const { against, differences, earlier } = compare(snapshot, second, repeatabilityOf(saved, snapshot));
  const both = differences.filter(({ change }) => change !== null);
  return (
    <section>
      <h2>{texts.title({ when: whenInBrief(second), kind: kindInWords(second) })}</h2>
      {against !== null && <p>{text.compare.reasons[against]}</p>}
      {against === null && (
        <table class="table table-dense report-table folding" role="table">
          <TableHead
            columns={[
              text.report.measures.name,
              whenInBrief(second),
              earlier.id === second.id ? texts.since : texts.until,
              texts.means,
            ]}
          />
          <tbody role="rowgroup">
            {both.map(({ id, earlier: before, later: after, change }) => (
              <tr key={id} role="row">
                <th scope="row" role="rowheader">
                  {nameOfMeasure(id)}
                </th>
                <td role="cell">{measureInWords(id, earlier.id === second.id ? before : after)}</td>
                <td class="report-value" role="cell">
                  {change && changeInWords(id, change)}
                </td>
                <td role="cell">
                  {change?.beyond === true
                    ? texts.beyond
                    : change?.withinOwn === true
                      ? text.repeats.inReport
                      : texts.within}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Both over each other, where that is possible: the earlier solid, the later dashed. */
export function ReportOverlay({ snapshot, second }: ComparisonProps) {
  const { against, earlier, later } = compare(snapshot, second);
  const placement = against === null ? overlay(earlier, later) : null;
  if (placement === null) return null;
  return <OverlaidFigures earlier={earlier} later={later} placement={placement} />;
}

/** The last four weeks at the desk. */
export function ReportWeeks({ weeks }: { readonly weeks: DeskWeeks | null }) {
  const texts = text.report.weeks;
  if (weeks === null) return <p class="report-small">{texts.none}</p>;
  const { from, to, days, measuredSeconds, good, alerts, alertsPerHour, breaks } = weeks;
  const head = medianOf(weeks, 'headForwardIndex');
  const slouch = medianOf(weeks, 'slouch');
  return (
    <section>
      <h2>
        {rich(texts.title({ from: dayInBrief(from), to: dayInBrief(to) }), { small: (span) => <small>{span}</small> })}
      </h2>
      <dl class="report-weeks">
        <Fact name={texts.watched}>{texts.watchedFor({ length: secondsInBrief(measuredSeconds), days })}</Fact>
        {good !== null && <Fact name={texts.good}>{percentWithBounds(good)}</Fact>}
        <Fact name={texts.alerts}>
          {alertsPerHour === null ? alerts : texts.alertsPerHour({ count: alerts, rate: twoDigits(alertsPerHour) })}
        </Fact>
        <Fact name={texts.breaks}>{breaks}</Fact>
        {head !== null && <Fact name={texts.head}>{head}</Fact>}
        {slouch !== null && <Fact name={texts.slouch}>{slouch}</Fact>}
      </dl>
      {(head !== null || slouch !== null) && <p class="report-small">{texts.scale}</p>}
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
function medianOf({ metrics }: DeskWeeks, id: MetricId): string | null {
  const metric = metrics[id];
  if (metric === undefined) return null;
  return shared.figures.line({
    amount: metricInWords(id, metric.median),
    interval: metricMargin(id, standardErrorOf(id, metric)),
  });
}
