import './styles/figures.css';
import type { Summary } from '../../history/analysis/summary.ts';
import { unknownSeconds } from '../../history/records/minute.ts';
import { secondsInBrief } from '../../ui/format/duration.ts';
import { percent, twoDigits } from '../../ui/format/numbers.ts';
import { measuredIn } from '../../history/analysis/rollup.ts';
import { TRENDS } from '../../ui/words/trends.ts';

interface Item {
  readonly figure: string;
  readonly what: string;
  readonly hint?: string;
}

const perHour = (rate: number | null): { hint?: string } =>
  rate === null ? {} : { hint: `${twoDigits(rate)} ${TRENDS.figures.perHour}` };

function itemsOf(summary: Summary): readonly Item[] {
  const { good, slump } = summary;
  const words = TRENDS.figures;
  const rest = `${secondsInBrief(unknownSeconds(summary))} ${words.unknown}, ${secondsInBrief(summary.away)} ${words.away}`;
  return [
    ...(good === null
      ? []
      : [
          {
            figure: percent(good.value),
            what: words.good,
            hint: `${Math.round(good.low * 100)}–${percent(good.high)} with one standard error`,
          },
        ]),
    { figure: secondsInBrief(measuredIn(summary.measured)), what: words.measured, hint: rest },
    { figure: String(summary.alerts), what: words.alerts, ...perHour(summary.alertsPerHour) },
    {
      figure: String(summary.breaks),
      what: words.breaks,
      ...(summary.breaks === 0 ? {} : { hint: `${secondsInBrief(summary.breakSeconds / summary.breaks)} on average` }),
    },
    { figure: String(summary.shifts), what: words.shifts, ...perHour(summary.shiftsPerHour) },
    ...(slump.waits === 0
      ? []
      : [
          {
            figure: slump.median === null ? '–' : secondsInBrief(slump.median),
            what: words.slump,
            hint: slump.median === null ? words.slumpNone : `median of ${slump.waits} breaks`,
          },
        ]),
  ];
}

/** What it comes to, in a few numbers. */
export function Figures({ summary }: { readonly summary: Summary }) {
  return (
    <dl class="tally">
      {itemsOf(summary).map(({ figure, what, hint }) => (
        <div key={what} class="tally-item">
          <dt>{what}</dt>
          <dd>
            <b>{figure}</b>
            {hint !== undefined && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
