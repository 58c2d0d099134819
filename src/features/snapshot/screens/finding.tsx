import { isMeasured, type Measure } from '../../../geometry/metric.ts';
import { NORMS } from '../pure/measure/norms.ts';
import { Bob } from '../../../ui/components/bob.tsx';
import { Numbers } from '../../../ui/components/numbers.tsx';
import { Strip, StripUnknown } from '../../../ui/components/strip.tsx';
import { figureOf, intervalOf } from '../../../ui/format/measured-value.ts';
import { intervalOnScale, positionOnScale, zonesOf } from '../../../ui/format/scale.ts';
import type { Finding } from '../view/finding.ts';
import { MEASURES, REASONS } from '../../../ui/words/measures.ts';
import { RESULT } from '../words/snapshot.ts';
import { NORM_BANDS, SNAPSHOT_MEANINGS } from '../words/norms.ts';
import { indexLine, normLine } from '../view/norm-texts.ts';

interface Props {
  readonly finding: Finding;
  readonly kyphosisIndex: Measure | null; // beside the curve that it belongs to
}

/** One measure: number and interval, where it lies, what that means. */
export function FindingRow({ finding: { id, measure, judgement, tone, sentence }, kyphosisIndex }: Props) {
  const known = isMeasured(measure);
  const norm = judgement === null ? undefined : NORMS[id];
  return (
    <li class="snap-finding" data-id={id} data-tone={tone}>
      <div class="snap-finding-head">
        <Bob posture={tone} size={20} />
        <h3>{MEASURES[id].name}</h3>
        {known ? (
          <Numbers figure={figureOf(id, measure)} />
        ) : (
          <span class="measure-why">{REASONS[measure.unknown]}</span>
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
        {judgement !== null && <span class="snap-band">{NORM_BANDS[judgement.band]}. </span>}
        {sentence}
      </p>
      {known && kyphosisIndex !== null && isMeasured(kyphosisIndex) && (
        <p class="quiet">
          {RESULT.kyphosisIndex} <b class="snap-index">{indexLine(kyphosisIndex)}</b>. {RESULT.kyphosisMeaning}
        </p>
      )}
      <details class="snap-more">
        <summary>{RESULT.about}</summary>
        <p>
          {SNAPSHOT_MEANINGS[id] ?? MEASURES[id].meaning} {RESULT.term(MEASURES[id].term)}
        </p>
        {norm !== undefined && (
          <p>
            {RESULT.norms} {normLine(norm)}
          </p>
        )}
      </details>
    </li>
  );
}
