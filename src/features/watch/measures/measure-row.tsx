import type { ComponentChildren } from 'preact';
import type { Band } from '../../../alerts/decide/outcome.ts';
import { isMeasured, type Measure, type MetricId } from '../../../geometry/metric.ts';
import { learnLink } from '../../../ui/route.ts';
import { figureOf, intervalOf } from '../../../ui/format/measured-value.ts';
import { intervalOnScale, positionOnScale, zonesOf } from '../../../ui/format/scale.ts';
import { text as shared } from '../../../ui/text.ts';
import { isTooUnsure } from '../view/arrange.ts';
import { text } from './text.ts';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { Numbers, WithLink } from '../../../ui/components/text-parts.tsx';
import { Strip, StripUnknown } from '../../../ui/components/meters.tsx';

const POSTURE_OF = { normal: 'good', watch: 'watch', poor: 'poor', unknown: 'unknown' } as const;

interface RowProps {
  readonly name: string;
  readonly band: Band | null; // null: for reference, it has no state
  readonly figure: ComponentChildren;
  readonly strip: ComponentChildren;
  readonly children: ComponentChildren; // what it means
}

/** One row: band, name, number and strip; what it means when opened. */
export function Row({ name, band, figure, strip, children }: RowProps) {
  return (
    <details class="measure" data-band={band ?? undefined}>
      <summary>
        <span class="measure-head">
          {band !== null && <PlumbBob posture={POSTURE_OF[band]} size={20} />}
          <span class="measure-name">{name}</span>
          {figure}
          {/* Last: a name that is said by voice begins with what is read. */}
          {band !== null && band !== 'unknown' && <span class="unseen">{shared.bands[band]}</span>}
        </span>
        {strip}
      </summary>
      <div class="measure-more">{children}</div>
    </details>
  );
}

interface Props {
  readonly id: MetricId;
  readonly measure: Measure;
  readonly band: Band;
  readonly median: number | null; // metric's unit, of the last ten seconds
  readonly also?: string | null; // the same in another unit, short; null or absent: there is none
  readonly sentence?: string | null; // what that means
}

/** A measure against its bands. One whose error is wider than they are is said in words, and its number is folded. */
export function MeasureRow({ id, measure, band, median, also = null, sentence = null }: Props) {
  const { name, term, meaning } = shared.metrics[id];
  const known = isMeasured(measure) ? measure : null;
  const unsure = isTooUnsure(id, measure);
  const numbers = known && <Numbers figure={figureOf(id, known)} also={also} />;
  const strip = known && (
    <Strip
      zones={zonesOf(id)}
      at={positionOnScale(id, known.value)}
      median={median === null ? null : positionOnScale(id, median)}
      within={intervalOnScale(id, intervalOf(known))}
    />
  );
  const words = isMeasured(measure) ? text.unsure[band] : shared.reasons[measure.unknown];
  return (
    <Row
      name={name}
      band={band}
      figure={numbers !== null && !unsure ? numbers : <span class="measure-why">{words}</span>}
      strip={unsure ? null : (strip ?? <StripUnknown />)}
    >
      {unsure && (
        <div class="measure-unsure">
          {numbers}
          {strip}
          <p class="quiet">{text.unsureWhy}</p>
        </div>
      )}
      <p>{meaning}</p>
      {known && sentence !== null && <p>{sentence}</p>}
      <p class="quiet">
        <WithLink
          sentence={
            known && band !== 'unknown'
              ? text.bandAndTerm({ band: shared.bands[band], term })
              : text.fieldTerm({ term })
          }
          href={learnLink(id)}
        />
      </p>
    </Row>
  );
}

/** A measure that differs between people by nature and never warns: its number, and no state. */
export function ReferenceRow({ id, measure }: Pick<Props, 'id' | 'measure'>) {
  const { name, term, meaning } = shared.metrics[id];
  if (!isMeasured(measure)) return null;
  return (
    <Row name={name} band={null} figure={<Numbers figure={figureOf(id, measure)} />} strip={null}>
      <p>{meaning}</p>
      <p class="quiet">
        <WithLink sentence={text.fieldTerm({ term })} href={learnLink(id)} />
      </p>
    </Row>
  );
}
