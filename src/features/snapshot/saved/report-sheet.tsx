import { isMeasured } from '../../../geometry/metric.ts';
import type { Millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { supportForNorms, taggedSupport } from '../pure/saved/compare.ts';
import type { Weeks } from '../pure/saved/report.ts';
import type { LandmarkName } from '../source.ts';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { dateOf } from '../../../ui/format/clock.ts';
import { findingsIn, measureInWords, whenInFull } from '../view/saved-format.ts';
import { usualRange } from '../view/usual-range.ts';
import { plainWords, type Finding } from '../view/finding.ts';
import { MEASURES, REASONS, VIEW_NAMES } from '../../../ui/words/measures.ts';
import { REPORT } from '../words/report.ts';
import { LANDMARKS } from '../words/landmarks.ts';
import { RESULT, TAGS } from '../words/snapshot.ts';
import { Figure } from './figure.tsx';
import { SheetComparison, SheetOverlay, SheetWeeks } from './report-sheet-parts.tsx';

interface Props {
  readonly snapshot: SavedSnapshot;
  readonly picture: string | null; // its address
  readonly heading: string; // '': the usual one
  readonly withNote: boolean;
  readonly second: SavedSnapshot | null;
  readonly weeks: Weeks | null;
  readonly madeAt: Millis;
}

/** The page itself: paper, in every theme. */
export function Sheet({ snapshot, picture, heading, withNote, second, weeks, madeAt }: Props) {
  const side = isSide(snapshot.view);
  return (
    <article class="report-sheet always-light" aria-label={REPORT.title}>
      <header class="report-head">
        <h1>{heading === '' ? REPORT.title : heading}</h1>
        <p>
          {heading !== '' && `${REPORT.title}. `}
          {REPORT.taken} {whenInFull(snapshot)}; {aboutOf(snapshot)}. {REPORT.made} {dateOf(madeAt)}.
        </p>
      </header>
      <div class="report-figure">
        <Figure skeleton={snapshot.skeleton} picture={picture} label={REPORT.title} />
        {second !== null && <SheetOverlay snapshot={snapshot} second={second} />}
      </div>
      <div class="report-main">
        <Measures snapshot={snapshot} />
        {withNote && snapshot.note !== '' && (
          <p class="report-note">
            <b>{REPORT.note}:</b> {snapshot.note}
          </p>
        )}
        {second !== null && <SheetComparison snapshot={snapshot} second={second} />}
        <SheetWeeks weeks={weeks} />
      </div>
      <div class="report-foot">
        <section>
          <h2>{REPORT.signs.title}</h2>
          <p>
            <b>{REPORT.signs.emergency}</b>
          </p>
          <p>{REPORT.signs.clinician}</p>
        </section>
        <section>
          <h2>{REPORT.method.title}</h2>
          <p>
            {side ? REPORT.method.side : REPORT.method.front} {REPORT.method.errors}
          </p>
        </section>
        <section>
          <h2>{REPORT.limits.title}</h2>
          <p>{REPORT.limits.text}</p>
        </section>
        <p class="report-made">{REPORT.foot}</p>
      </div>
    </article>
  );
}

/** 'side view, your left; standing; before' and what a hand has put right. */
function aboutOf(snapshot: SavedSnapshot): string {
  const { view, tags, corrected } = snapshot;
  const support = REPORT.support[taggedSupport(snapshot) ?? 'unsaid'];
  const others = tags.filter((tag) => tag !== 'sitting' && tag !== 'standing').map((tag) => TAGS[tag]);
  const names = corrected.map((name) => LANDMARKS[name as LandmarkName] ?? name).join(', ');
  return [
    VIEW_NAMES[view],
    ...(isSide(view) ? [support] : []),
    ...others,
    ...(names === '' ? [] : [REPORT.corrected(names)]),
  ].join('; ');
}

/** The sentence of a finding, with its doubt in a few words. */
const spoken = (finding: Finding): string =>
  [plainWords(finding), REPORT.measures.sure[finding.judgement?.sure ?? 'yes']].filter(Boolean).join(' ');

function Measures({ snapshot }: { readonly snapshot: SavedSnapshot }) {
  const words = REPORT.measures;
  const support = supportForNorms(snapshot);
  const findings = findingsIn(snapshot);
  const measured = findings.filter(({ measure }) => isMeasured(measure));
  const missing = findings.filter(({ measure }) => !isMeasured(measure));
  const ranges = measured.map(({ id }) => usualRange(id, support));
  const sources = [...new Set(ranges.flatMap((range) => (range === null ? [] : [range.source])))];
  const { kyphosisIndex } = snapshot;
  return (
    <section>
      <h2>{words.title}</h2>
      <table class="report-table folding" role="table">
        <TableHead columns={[words.name, words.value, words.norm, words.means]} />
        <tbody role="rowgroup">
          {measured.map((finding, index) => {
            const range = ranges[index] ?? null;
            return (
              <tr key={finding.id} role="row">
                <th scope="row" role="rowheader">
                  {MEASURES[finding.id].name} <small>{MEASURES[finding.id].term}</small>
                </th>
                <td class="report-value" role="cell">
                  {measureInWords(finding.id, finding.measure)}
                </td>
                <td role="cell">
                  {range === null ? words.none : range.text}
                  {range !== null && <sup>{sources.indexOf(range.source) + 1}</sup>}
                </td>
                <td role="cell">{finding.judgement === null ? finding.sentence : spoken(finding)}</td>
              </tr>
            );
          })}
          {isMeasured(kyphosisIndex) && (
            <tr role="row">
              <th scope="row" role="rowheader">
                {RESULT.kyphosisIndex}
              </th>
              <td class="report-value" role="cell">
                {measureInWords('kyphosisIndex', kyphosisIndex)}
              </td>
              <td role="cell">{words.none}</td>
              <td role="cell">{words.index}</td>
            </tr>
          )}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p class="report-small">
          {words.unmeasured}:{' '}
          {missing
            .map(({ id, measure }) => `${MEASURES[id].name} (${isMeasured(measure) ? '' : REASONS[measure.unknown]})`)
            .join(', ')}
          .
        </p>
      )}
      <p class="report-small">
        {isSide(snapshot.view) && `${RESULT.surface} `}
        {REPORT.sources}:{' '}
        {sources.map((source, index) => (
          <span key={source}>
            <sup>{index + 1}</sup> {source}
            {index < sources.length - 1 ? '; ' : '.'}
          </span>
        ))}
      </p>
    </section>
  );
}
