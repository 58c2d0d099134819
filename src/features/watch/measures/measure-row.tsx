import type { ComponentChildren } from 'preact';
import type { Band } from '../../../alerts/decide/outcome.ts';
import { isMeasured, type Measure, type MetricId } from '../../../geometry/metric.ts';
import { learnLink } from '../../../ui/route.ts';
import { figureOf, intervalOf } from '../../../ui/format/measured-value.ts';
import { intervalOnScale, positionOnScale, zonesOf } from '../../../ui/format/scale.ts';
import { text as shared } from '../../../ui/text.ts';
import { text } from './text.ts';
import { PlumbBob } from '../../../ui/components/drawings.tsx';
import { Numbers, WithLink } from '../../../ui/components/text-parts.tsx';
import { Strip, StripUnknown } from '../../../ui/components/meters.tsx';

const POSTURE_OF = { normal: 'good', watch: 'watch', poor: 'poor', unknown: 'unknown' } as const;

interface RowProps {
  readonly name: string;
  readonly band: Band;
  readonly figure: ComponentChildren;
  readonly strip: ComponentChildren;
  readonly children: ComponentChildren; // what it means
}

/** One row: band, name, number and strip; what it means when opened. */
export function Row({ name, band, figure, strip, children }: RowProps) {
  return (
    <details class="measure" data-band={band}>
      <summary>
        <span class="measure-head">
          <PlumbBob posture={POSTURE_OF[band]} size={20} />
          <span class="measure-name">{name}</span>
          {band !== 'unknown' && <span class="unseen">{shared.bands[band]}</span>}
          {figure}
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

export function MeasureRow({ id, measure, band, median, also = null, sentence = null }: Props) {
  const { name, term, meaning } = shared.metrics[id];
  const known = isMeasured(measure);
  return (
    <Row
      name={name}
      band={band}
      figure={
        known ? (
          <Numbers figure={figureOf(id, measure)} also={also} />
        ) : (
          <span class="measure-why">{shared.reasons[measure.unknown]}</span>
        )
      }
      strip={
        known ? (
          <Strip
            zones={zonesOf(id)}
            at={positionOnScale(id, measure.value)}
            median={median === null ? null : positionOnScale(id, median)}
            within={intervalOnScale(id, intervalOf(measure))}
          />
        ) : (
          <StripUnknown />
        )
      }
    >
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
