import { isMeasured } from '../../../geometry/metric.ts';
import type { Millis } from '../../../base/units.ts';
import { isSide } from '../../../geometry/reading.ts';
import type { SavedSnapshot } from '../../../history/records/snapshot.ts';
import { supportForNorms, taggedSupport } from '../pure/saved/measures.ts';
import type { DeskWeeks } from '../pure/saved/report.ts';
import type { SnapshotLandmark } from '../source.ts';
import { rich, Joined } from '../../../ui/components/text-parts.tsx';
import { TableHead } from '../../../ui/components/table-head.tsx';
import { dateOf } from '../../../ui/format/time.ts';
import { findingsIn, measureInWords, whenInFull } from '../view/saved-format.ts';
import { usualRange } from '../view/norm-texts.ts';
import type { SnapshotFinding } from '../view/finding.ts';
import { listInBrief } from '../../../ui/format/numbers.ts';
import { text as shared } from '../../../ui/text.ts';
import { plumbArrows } from '../view/plumb-arrows.ts';
import { StandingSection } from '../screens/standing.tsx';
import { Figure } from './figure.tsx';
import { ReportComparison, ReportOverlay, ReportWeeks } from './report-sheet-parts.tsx';
import { OwnRepeats } from './own-repeats.tsx';
import { useProfile } from '../../../ui/profiles/use-profile.ts';
import { text } from '../text.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';

interface Props {
  readonly snapshot: SavedSnapshot;
  readonly picture: string | null; // its address
  readonly heading: string; // '': the usual one
  readonly withNote: boolean;
  readonly second: SavedSnapshot | null;
  readonly saved: readonly SavedSnapshot[]; // what the own repeatability comes from
  readonly weeks: DeskWeeks | null;
  readonly madeAt: Millis;
}

/** The page itself: paper, in every theme. */
export function ReportSheet({ snapshot, picture, heading, withNote, second, saved, weeks, madeAt }: Props) {
  const side = isSide(snapshot.view);
  const profile = useProfile();
  return (
    <article class="report-sheet always-light" aria-label={text.report.title}>
      <header class="report-head">
        <h1>{heading === '' ? text.report.title : heading}</h1>
        <p>
          {(heading === '' ? text.report.about : text.report.aboutUnderHeading)({
            when: whenInFull(snapshot),
            about: aboutOf(snapshot),
            printed: dateOf(madeAt),
          })}
        </p>
      </header>
      <div class="report-figure">
        <Figure
          skeleton={snapshot.skeleton}
          picture={picture}
          arrows={plumbArrows(snapshot.skeleton, snapshot.view, snapshot.standing, profile)}
          label={text.report.title}
        />
        {second !== null && <ReportOverlay snapshot={snapshot} second={second} />}
      </div>
      <div class="report-main">
        <Measures snapshot={snapshot} />
        {profile.stands && snapshot.standing !== undefined && Object.values(snapshot.standing).some(isMeasured) && (
          <StandingSection
            measures={snapshot.standing}
            thoracic={snapshot.metrics.thoracicCurve}
            view={snapshot.view}
            vertical={snapshot.vertical}
            heading="h2"
          />
        )}
        {withNote && snapshot.note !== '' && (
          <p class="report-note">
            <Joined first={<b>{text.report.note}</b>} second={snapshot.note} />
          </p>
        )}
        {second !== null && <ReportComparison snapshot={snapshot} second={second} saved={saved} />}
        <OwnRepeats saved={saved} like={snapshot} heading="h2" brief />
        <ReportWeeks weeks={weeks} />
      </div>
      <div class="report-foot">
        <section>
          <h2>{text.report.signs.title}</h2>
          <p>
            <b>{text.report.signs.emergency}</b>
          </p>
          <p>{text.report.signs.clinician}</p>
        </section>
        <section>
          <h2>{text.report.method.title}</h2>
          <p>{joinSentences([side ? text.report.method.side : text.report.method.front, text.report.method.errors])}</p>
        </section>
        <section>
          <h2>{text.report.limits.title}</h2>
          <p>{text.report.limits.text}</p>
        </section>
        <p class="report-made">{text.report.foot}</p>
      </div>
    </article>
  );
}

/** 'side view, your left; standing; before' and what was set by hand. */
function aboutOf({ view, tags, corrected }: SavedSnapshot): string {
  const support = text.report.supports[taggedSupport({ tags }) ?? 'unsaid'];
  const others = tags.filter((tag) => tag !== 'sitting' && tag !== 'standing').map((tag) => text.tags[tag]);
  const landmarks = corrected.map((name) => text.landmarks.names[name as SnapshotLandmark]?.name ?? name);
  return inParts([
    shared.views[view],
    ...(isSide(view) ? [support] : []),
    ...others,
    ...(landmarks.length === 0 ? [] : [text.report.corrected({ landmarks: listInBrief(landmarks) })]),
  ]);
}

/** 'first; second; third'. */
const inParts = (parts: readonly string[]): string =>
  parts.slice(1).reduce((first, rest) => text.report.parts({ first, rest }), parts[0] ?? '');

function Measures({ snapshot }: { readonly snapshot: SavedSnapshot }) {
  const texts = text.report.measures;
  const support = supportForNorms(snapshot);
  const profile = useProfile();
  const findings = findingsIn(snapshot, profile);
  const measured = findings.filter(({ measure }) => isMeasured(measure));
  const missing = findings.filter(({ measure }) => !isMeasured(measure));
  const ranges = measured.map(({ id }) => usualRange(id, support, profile));
  const sources = [...new Set(ranges.flatMap((range) => (range === null ? [] : [range.source])))];
  const { kyphosisIndex } = snapshot;
  return (
    <section>
      <h2>{texts.title}</h2>
      <table class="table table-dense report-table folding" role="table">
        <TableHead columns={[texts.name, texts.value, texts.norm, texts.means]} />
        <tbody role="rowgroup">
          {measured.map((finding, index) => {
            const range = ranges[index] ?? null;
            return (
              <tr key={finding.id} role="row">
                <th scope="row" role="rowheader">
                  {shared.metrics[finding.id].name}
                  <small>{shared.metrics[finding.id].term}</small>
                </th>
                <td class="report-value" role="cell">
                  {measureInWords(finding.id, finding.measure)}
                </td>
                <td role="cell">
                  {range === null ? texts.none : range.text}
                  {range !== null && <sup>{sources.indexOf(range.source) + 1}</sup>}
                </td>
                <td role="cell">{joinSentences([finding.sentence, certaintyOf(finding)])}</td>
              </tr>
            );
          })}
          {isMeasured(kyphosisIndex) && (
            <tr role="row">
              <th scope="row" role="rowheader">
                {text.findings.kyphosisIndex.name}
              </th>
              <td class="report-value" role="cell">
                {measureInWords('kyphosisIndex', kyphosisIndex)}
              </td>
              <td role="cell">{texts.none}</td>
              <td role="cell">{texts.index}</td>
            </tr>
          )}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p class="report-small">
          {texts.unmeasured({
            measures: listInBrief(
              missing.map(({ id, measure }) =>
                texts.unmeasuredOne({
                  name: shared.metrics[id].name,
                  reason: isMeasured(measure) ? '' : shared.reasons[measure.unknown],
                }),
              ),
            ),
          })}
        </p>
      )}
      <p class="report-small">
        {rich(
          joinSentences([
            isSide(snapshot.view) ? text.result.surface : null,
            sources.length > 0 ? sourcesText(sources) : null,
          ]),
          { n: (number) => <sup>{number}</sup> },
        )}
      </p>
    </section>
  );
}

const sourcesText = (sources: readonly string[]): string => {
  const numbered = sources.map((source, index) => text.report.measures.source({ number: index + 1, source }));
  return text.report.measures.sources({ sources: inParts(numbered) });
};

/** How certain a judgement is, in a few words; null where it is certain. */
const certaintyOf = ({ judgement }: SnapshotFinding): string | null =>
  judgement === null || judgement.sure === 'yes' ? null : text.report.measures.certainty[judgement.sure];
