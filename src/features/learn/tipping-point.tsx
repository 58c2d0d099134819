import './styles/tipping-chart.css';
import '../../ui/styles/legend.css';
import { TIPPING_POINT_SOURCES } from './references.ts';
import { Certainty, Coverage, Part } from './part.tsx';
import { text } from './text.ts';
import { minutes, seconds, type Millis } from '../../base/units.ts';
import { PRESETS } from '../../alerts/alert-frequency.ts';
import { useWidth } from '../../ui/hooks.ts';
import { durationInBrief } from '../../ui/format/time.ts';
import { CURVE_ENDS, tippingCurve, tipsAt, type CurvePoint } from './tipping-curve.ts';
import { joinSentences } from '../../ui/format/sentences.ts';

/** How small loads add up until one is too many. */
export const TippingPoint = () => (
  <Part part="tipping-point">
    {text.tippingPoint.text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <TippingChart />
    <Coverage watches={text.tippingPoint.watches} blind={text.tippingPoint.blind} />
    <Certainty statement={text.tippingPoint.sure} sources={TIPPING_POINT_SOURCES} />
  </Part>
);

const HEIGHT = 220; // px
const PLOT = { left: 8, right: 12, top: 16, bottom: 30 } as const;
const TOP = 1.2; // load at the upper edge
const TICK = minutes(2);

const LONG = tippingCurve(minutes(2));
const SHORT = tippingCurve(seconds(30));
const { caption, tippingPoint, alert, cue, shortBreak, longBreak, reached, notReached } = text.tippingChart;
const LEVELS = [
  { name: tippingPoint, load: 1 },
  { name: alert, load: PRESETS.standard.alertAt },
  { name: cue, load: PRESETS.standard.cueAt },
] as const;

/** What a curve shows, in a sentence. */
const describe = (rest: string, points: readonly CurvePoint[]): string => {
  const at = tipsAt(points);
  return at === null ? notReached({ rest }) : reached({ rest, duration: durationInBrief(at) });
};

/** How much a short and a long break take back, calculated with the model that warns. */
function TippingChart() {
  const { host, width } = useWidth<HTMLDivElement>();
  const x = (at: Millis) => PLOT.left + (at / CURVE_ENDS) * Math.max(0, width - PLOT.left - PLOT.right);
  const y = (load: number) => HEIGHT - PLOT.bottom - (load / TOP) * (HEIGHT - PLOT.top - PLOT.bottom);
  const line = (points: readonly CurvePoint[]) => `M${points.map(({ at, load }) => `${x(at)} ${y(load)}`).join('L')}`;
  const ticks = Array.from({ length: CURVE_ENDS / TICK + 1 }, (_, index) => minutes(index * 2));
  return (
    <figure class="creep-chart">
      <div ref={host} class="creep-plot">
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {LEVELS.map(({ name, load }) => (
              <g key={name} class="creep-level" data-last={load === 1}>
                <line x1={PLOT.left} x2={width - PLOT.right} y1={y(load)} y2={y(load)} />
                <text x={PLOT.left} y={y(load) - 5}>
                  {name}
                </text>
              </g>
            ))}
            <line class="creep-ground" x1={PLOT.left} x2={width - PLOT.right} y1={y(0)} y2={y(0)} />
            {ticks.map((at, index) => (
              <text key={at} class="creep-tick" x={x(at)} y={HEIGHT - 8} text-anchor={index === 0 ? 'start' : 'end'}>
                {index === ticks.length - 1 ? durationInBrief(at) : Math.round(at / minutes(1))}
              </text>
            ))}
            <path class="creep-short" d={line(SHORT)} />
            <path class="creep-long" d={line(LONG)} />
          </svg>
        )}
      </div>
      <ul class="legend" aria-hidden="true">
        <li>
          <svg width="28" height="8">
            <path class="creep-long" d="M0 4h28" />
          </svg>
          {longBreak}
        </li>
        <li>
          <svg width="28" height="8">
            <path class="creep-short" d="M0 4h28" />
          </svg>
          {shortBreak}
        </li>
      </ul>
      <figcaption>
        {caption}
        <p class="unseen">{joinSentences([describe(shortBreak, SHORT), describe(longBreak, LONG)])}</p>
      </figcaption>
    </figure>
  );
}
