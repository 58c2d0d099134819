import { isMeasured, METRIC_IDS, type Measure } from '../../src/geometry/metric.ts';
import type { Reading } from '../../src/geometry/reading.ts';
import type { Cause, Finding, Outcome, PlumblineEvent } from '../../src/alerts/decide/outcome.ts';
import { sayNotice } from '../../src/ui/troubles/say-trouble.ts';
import { sayFinding, sayWarning } from '../../src/ui/warnings/say-warning.ts';
import type { Moment } from './play.ts';

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4;

const measureOf = (measure: Measure) =>
  isMeasured(measure)
    ? { value: tidy(measure.value), sigma: tidy(measure.sigma), unit: measure.unit }
    : { unknown: measure.unknown };

const metricsOf = (reading: Reading | null) =>
  Object.fromEntries(
    METRIC_IDS.map((metric) => [metric, reading ? measureOf(reading.metrics[metric]) : { unknown: 'nobody' }]),
  );

const BY: Readonly<Record<Extract<PlumblineEvent, { kind: 'cleared' }>['by'], string>> = {
  recovered: 'Two minutes of real change seen.',
  moved: 'A change of position seen.',
  away: 'Away from the desk.',
};

/** The head forward in centimetres and degrees, where it is measured at all. */
const headForwardOf = (reading: Reading | null) =>
  reading?.headForward && {
    headForward: {
      centimetres: measureOf(reading.headForward.centimetres),
      degrees: measureOf(reading.headForward.degrees),
    },
  };

interface About {
  readonly metric: Cause | null;
  readonly text: string;
}

/** What an event is about; a clearing is about what its episode was about. */
function about(event: PlumblineEvent, causes: Map<number, Cause>): About {
  if (event.kind === 'snoozeEnded') return { metric: null, text: 'The snooze has ended.' };
  if (event.kind === 'suddenMovement') return { metric: 'suddenMovement', text: 'A quick movement.' };
  if (event.kind === 'cleared') return { metric: causes.get(event.episode) ?? null, text: BY[event.by] };
  const { cause } = event.explanation;
  const { title, text } = sayWarning(event.explanation);
  causes.set(event.episode, cause);
  return { metric: cause, text: `${title}. ${text}` };
}

/** What has come up since the moment before. */
const newFindings = ({ findings }: Outcome, before: Outcome | null): readonly Finding[] =>
  findings.filter(({ what }) => !before?.findings.some((finding) => finding.what === what));

const sentencesOf = (finding: Finding): string => {
  const { title, text } = sayFinding(finding);
  return `${title}. ${text}`;
};

/** A line per frame, and one per event after the frame that brought it. */
export function* jsonLines(moments: Iterable<Moment>): Generator<string> {
  const causes = new Map<number, Cause>();
  let last: Outcome | null = null;
  for (const { t, label, reading, outcome, events, relevel } of moments) {
    const { posture, risk } = outcome;
    yield JSON.stringify({
      t: tidy(t),
      label,
      posture,
      risk: tidy(risk),
      metrics: metricsOf(reading),
      ...headForwardOf(reading),
    });
    for (const event of events) yield JSON.stringify({ t: tidy(t), event: event.kind, ...about(event, causes) });
    for (const finding of newFindings(outcome, last))
      yield JSON.stringify({ t: tidy(t), event: 'finding', metric: finding.what, text: sentencesOf(finding) });
    last = outcome;
    if (relevel !== 'steady') {
      const text = sayNotice({ kind: 'baseline', verdict: relevel });
      yield JSON.stringify({ t: tidy(t), event: 'baseline', metric: null, text });
    }
  }
}

const clock = (t: number): string => {
  const tenths = Math.round(t * 10);
  return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
};

/** For people: a line whenever label or posture changes, and every event. */
export function* plainLines(moments: Iterable<Moment>): Generator<string> {
  const causes = new Map<number, Cause>();
  let before = '';
  let last: Outcome | null = null;
  for (const { t, label, outcome, events, relevel } of moments) {
    const now = `${label.padEnd(28)} ${outcome.posture.padEnd(8)}`;
    const leading = outcome.leading ? `  from ${outcome.leading}` : '';
    if (now !== before) yield `${clock(t).padStart(8)}  ${now} risk ${outcome.risk.toFixed(2)}${leading}`;
    before = now;
    for (const event of events) {
      const { metric, text } = about(event, causes);
      yield `${clock(t).padStart(8)}  ** ${event.kind}${metric ? ` (${metric})` : ''}: ${text}`;
    }
    for (const finding of newFindings(outcome, last))
      yield `${clock(t).padStart(8)}  ** finding (${finding.what}): ${sentencesOf(finding)}`;
    last = outcome;
    if (relevel !== 'steady')
      yield `${clock(t).padStart(8)}  ** baseline: ${sayNotice({ kind: 'baseline', verdict: relevel })}`;
  }
}
