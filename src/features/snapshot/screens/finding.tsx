import { isMeasured, type Measure } from '../../../geometry/metric.ts';
import { NORMS } from '../pure/measure/norms.ts';
import { rich, Numbers, Joined } from '../../../ui/components/text-parts.tsx';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { Strip, StripUnknown } from '../../../ui/components/meters.tsx';
import { figureOf, intervalOf } from '../../../ui/format/measured-value.ts';
import { intervalOnScale, positionOnScale, zonesOf } from '../../../ui/format/scale.ts';
import type { SnapshotFinding } from '../view/finding.ts';
import { text as shared } from '../../../ui/text.ts';
import { indexText, meaningOf, normText } from '../view/norm-texts.ts';
import { text } from '../text.ts';
import { joinSentences } from '../../../ui/format/sentences.ts';

interface Props {
  readonly finding: SnapshotFinding;
  readonly kyphosisIndex: Measure | null; // beside the curve that it belongs to
}

/** One measure: number and interval, its place on the scale, and what that means. */
export function FindingRow({ finding: { id, measure, judgement, tone, sentence }, kyphosisIndex }: Props) {
  const known = isMeasured(measure);
  const norm = judgement === null ? undefined : NORMS[id];
  return (
    <li class="snap-finding" data-id={id} data-tone={tone}>
      <div class="snap-finding-head">
        <PlumbBob posture={tone} size={20} />
        <h3>{shared.metrics[id].name}</h3>
        {known ? (
          <Numbers figure={figureOf(id, measure)} />
        ) : (
          <span class="measure-why">{shared.reasons[measure.unknown]}</span>
        )}
      </div>
      {!known && <StripUnknown />}
      {known && judgement !== null && (
        <Strip
          zones={zonesOf(id)}
          at={positionOnScale(id, measure.value)}
          median={null}
          within={intervalOnScale(id, intervalOf(measure))}
        />
      )}
      <p>
        {judgement === null ? (
          sentence
        ) : (
          <Joined
            first={<span class="snap-band">{text.findings.bands[judgement.band]}</span>}
            second={joinSentences([
              sentence,
              judgement.sure === 'yes' ? null : text.findings.certainty[judgement.sure],
            ])}
          />
        )}
      </p>
      {known && kyphosisIndex !== null && isMeasured(kyphosisIndex) && (
        <p class="quiet">
          {rich(text.findings.kyphosisIndex.text({ value: indexText(kyphosisIndex) }), {
            b: (value) => <b class="snap-index">{value}</b>,
          })}
        </p>
      )}
      <details class="snap-more">
        <summary>{text.findings.about}</summary>
        <p>{joinSentences([meaningOf(id), text.findings.term({ term: shared.metrics[id].term })])}</p>
        {norm !== undefined && <p>{text.findings.comparedWith({ norm: normText(norm) })}</p>}
      </details>
    </li>
  );
}
